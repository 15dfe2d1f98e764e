import type { Expression } from '../../3-lower/sheet.ts';
import type { LineValue } from '../../4-run/trace.ts';
import { aliasOf } from '../formula/because.ts';
import { indicatorLabel } from '../labels.ts';
import { say } from '../words/index.ts';
import { calculatedPart } from './calculated.ts';
import type { ExplainContext } from './context.ts';
import type { BlockKind, ExplainedBlock } from './explanation.ts';
import type { Telling } from './line.ts';
import { explainLine, titleOf } from './line.ts';
import { shownLine } from './values.ts';

const BLOCK_OF_HEAD: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ['metric', 'metrics'],
  ['salary', 'pay'],
  ['target-bonus', 'pay'],
  ['index', 'combination'],
  ['coefficient', 'combination'],
  ['payout', 'combination'],
  ['group', 'combination'],
  ['bonus', 'bonus'],
  ['fact', 'metrics'],
  ['proration', 'pay'],
  ['weights', 'combination'],
  ['cut-off', 'bonus'],
  ['modifier', 'bonus'],
  ['extra', 'extras'],
  ['extras', 'extras'],
  ['variable', 'total'],
  ['total', 'total'],
  ['figure', 'figures'],
]);

const blockOf = ({ line }: LineValue): { readonly kind: BlockKind; readonly id: string } => {
  if (line.indicator !== undefined) return { kind: 'indicator', id: line.indicator };
  if (line.id === 'salary.prorated') return { kind: 'total', id: 'total' };
  const kind = BLOCK_OF_HEAD.get(line.id.split('.')[0] ?? '') ?? 'total';
  return { kind, id: kind };
};

const titleOfBlock = (kind: BlockKind, id: string, context: ExplainContext): string => {
  const { language, document, outcome, lines } = context;
  if (kind !== 'indicator') return say(language, `block.${kind}`);
  const name = indicatorLabel(document.policy, outcome.scorecard, id, language);
  const weight = shownLine(context, lines.get(`${id}.weight`));
  return weight === undefined ? name : say(language, 'block.indicator.weight', { name, weight });
};

/** Steps that no clause of their own names. */
const NAMELESS = ['base', 'pay', 'prorated'] as const;

/** The step that a line only repeats: `bonus` is `bonus.base` where nothing acts on it. Undefined where it does something itself. */
const repeated = (value: LineValue, context: ExplainContext): LineValue | undefined => {
  const alias = aliasOf(calculatedPart(value.line.expression, context));
  const step = alias === undefined || !NAMELESS.some((name) => alias === `${value.line.id}.${name}`) ? undefined : context.lines.get(alias);
  return step === undefined || step.line.rounding !== undefined ? undefined : step;
};

/** Whether a line could not be calculated and one before it in the block says why already. */
const isFollowing = (value: LineValue, block: readonly LineValue[]): boolean =>
  value.state === 'not-calculated' &&
  value.line.id !== 'total' &&
  block.slice(0, block.indexOf(value)).some(({ state }) => state === 'failed' || state === 'not-calculated');

/** Lines as they are told: a last line takes over the formula of the only step before it, and that step is left out. */
const tellings = (values: readonly LineValue[], context: ExplainContext): readonly Telling[] => {
  const steps = new Map(values.map((value) => [value.line.id, repeated(value, context)] as const));
  const takenOver = new Set([...steps.values()].map((step) => step?.line.id));
  const expressionOf = (value: LineValue): Expression => {
    const step = steps.get(value.line.id);
    return step === undefined ? value.line.expression : expressionOf(step);
  };
  const own = values.filter(({ line }) => !takenOver.has(line.id));
  return values.map((value) => ({
    value,
    expression: expressionOf(value),
    label: titleOf(context, value.line),
    folded: takenOver.has(value.line.id) || isFollowing(value, own),
  }));
};

const ORDER: readonly BlockKind[] = ['pay', 'metrics', 'indicator', 'combination', 'bonus', 'extras', 'total', 'figures'];

/** The lines of a result in blocks: pay, calculated metrics, each indicator, combination, bonus, extra pay, total, figures. */
export const explainBlocks = (context: ExplainContext): readonly ExplainedBlock[] => {
  const groups = new Map<string, { readonly kind: BlockKind; readonly id: string; readonly values: LineValue[] }>();
  for (const value of context.outcome.trace?.lines ?? []) {
    const { kind, id } = blockOf(value);
    const group = groups.get(`${kind} ${id}`) ?? { kind, id, values: [] };
    group.values.push(value);
    groups.set(`${kind} ${id}`, group);
  }
  return ORDER.flatMap((kind) => [...groups.values()].filter((group) => group.kind === kind)).map(({ kind, id, values }) => ({
    kind,
    id,
    title: titleOfBlock(kind, id, context),
    lines: tellings(values, context).map((telling) => explainLine(telling, context)),
  }));
};
