import type { PolicyDocument } from '../1-read/document.ts';
import type { CardOutcome, LineValue } from '../4-run/trace.ts';
import { isAbsent } from './explain/calculated.ts';
import type { ExplainContext } from './explain/context.ts';
import { contextOf } from './explain/context.ts';
import { conclusionOf, preambleOf, titleOf } from './explain/frame.ts';
import { shownLine } from './explain/values.ts';
import { indicatorLabel, shortLabelOf } from './labels.ts';
import type { Language } from './language.ts';

/** One indicator of a statement. Values are written for the reader; absent where the card has none. */
export interface StatementRow {
  readonly indicator: string;
  readonly name: string;
  readonly plan?: string;
  readonly actual?: string;
  readonly attainment?: string;
  readonly score?: string;
  readonly weight?: string;
  readonly pay?: string;
}

export interface StatementAmount {
  readonly id: string;
  readonly label: string;
  readonly value: string;
}

/** What an employee gets to see of one period: the indicators in a table, the amounts, the total. */
export interface Statement {
  readonly language: Language;
  readonly title: string;
  readonly payable: boolean;
  /** Weight variant, trial period, corrections. */
  readonly notes: readonly string[];
  readonly rows: readonly StatementRow[];
  /** Salary, bonus, each extra pay line. Empty when the card was refused. */
  readonly amounts: readonly StatementAmount[];
  readonly conclusion: string;
}

const COLUMNS = ['plan', 'actual', 'attainment', 'score', 'weight', 'pay'] as const;

const rowOf = (indicator: string, context: ExplainContext): StatementRow => {
  const cells = COLUMNS.flatMap((column) => {
    const shown = shownLine(context, context.lines.get(`${indicator}.${column}`));
    return shown === undefined ? [] : [[column, shown] as const];
  });
  return { indicator, name: indicatorLabel(context.document.policy, context.outcome.scorecard, indicator, context.language), ...Object.fromEntries(cells) };
};

const EXTRA = /^extra\.[^.]+$/;

/** The lines whose sum the employee knows as the pay: the salary as it is paid, the bonus, the extra pay lines. */
const isAmount = ({ line }: LineValue, context: ExplainContext): boolean => {
  if (line.id === 'salary') return !context.lines.has('salary.prorated') && !isAbsent('salary', context);
  return line.id === 'salary.prorated' || line.id === 'bonus' || EXTRA.test(line.id);
};

const amountsOf = (context: ExplainContext): readonly StatementAmount[] => {
  if (context.outcome.totals === undefined) return [];
  return [...context.lines.values()]
    .filter((value) => isAmount(value, context))
    .flatMap((value) => {
      const shown = shownLine(context, value);
      return shown === undefined ? [] : [{ id: value.line.id, label: shortLabelOf(context.document, value.line, context.language), value: shown }];
    });
};

/** The statement of one result for the employee. */
export const statement = (document: PolicyDocument, outcome: CardOutcome, language: Language): Statement => {
  const context = contextOf(document, outcome, language);
  return {
    language,
    title: titleOf(context),
    payable: outcome.sheet?.payable ?? true,
    notes: preambleOf(context),
    rows: (context.card?.indicators ?? []).filter(({ id }) => context.lines.has(`${id}.actual`)).map(({ id }) => rowOf(id, context)),
    amounts: amountsOf(context),
    conclusion: conclusionOf(context),
  };
};
