import {
  calculate,
  explain,
  explanationText,
  statement,
  textIn,
  type CardOutcome,
  type Language,
  type LineValue,
  type PolicyDocument,
} from '@scorewright/engine';
import type { Answer, Input } from '../protocol.ts';
import type { IndicatorPlace } from '../proof-types.ts';
import { toFound } from './documents.ts';
import { prepare } from './simulate.ts';
import { waterfallOf } from './waterfall.ts';

const textOf = (value: LineValue | undefined): string | undefined =>
  value?.state === 'value' && typeof value.value === 'object' ? value.value.toFixed() : undefined;
const unitOf = (value: LineValue | undefined): string => (value?.line.type.kind === 'number' ? value.line.type.unit : '1');

/** How far right a curve is drawn: well beyond the plan and the present value. */
const beyond = (...values: readonly (string | undefined)[]): string => {
  const most = Math.max(0, ...values.map((value) => Math.abs(Number(value ?? 0))));
  const power = most === 0 ? 1 : 10 ** (Math.floor(Math.log10(most)) - 1);
  return String(most === 0 ? 100 : Math.ceil((most * 1.6) / power) * power);
};

/** The indicators with a measured value, and where they are now. */
function placesOf({ policy }: PolicyDocument, { trace, scorecard }: CardOutcome, language: Language): readonly IndicatorPlace[] {
  const card = policy.scorecards.find(({ id }) => id === scorecard);
  return (card?.indicators ?? []).flatMap((indicator): IndicatorPlace[] => {
    const actual = trace?.byId.get(`${indicator.id}.actual`);
    const target = [`${indicator.id}.pay`, `${indicator.id}.score`].find((id) => trace?.byId.has(id));
    if (actual?.line.type.kind !== 'number' || target === undefined) return [];
    const [at, value] = [textOf(actual), textOf(trace?.byId.get(target))];
    const metric = policy.metrics.find(({ id }) => id === indicator.metric);
    const levels = [...(trace?.byId.keys() ?? [])].filter((id) => id.startsWith(`${indicator.id}.level.`)).map((id) => textOf(trace?.byId.get(id)));
    return [
      {
        indicator: indicator.id,
        name: textIn(indicator.name ?? metric?.name ?? indicator.id, language, policy.languages),
        variable: actual.line.id,
        target,
        unit: unitOf(actual),
        targetUnit: unitOf(trace?.byId.get(target)),
        to: beyond(at, textOf(trace?.byId.get(`${indicator.id}.plan`)), ...levels),
        ...(at !== undefined && { at }),
        ...(value !== undefined && { value }),
      },
    ];
  });
}

/** Calculates a card and tells it as waterfall, table, places on the curves and explanation. */
export function runSimulation({ text, facts, language }: Input<'runSimulation'>): Answer<'runSimulation'> {
  const prepared = prepare(text, facts);
  if ('problems' in prepared) return prepared;
  const { document } = prepared;
  const outcome = calculate(document, prepared.facts);
  const { totals, status, sheet, problems } = outcome;
  const explanation = explain(document, outcome, language);
  return {
    text,
    facts,
    status,
    payable: sheet?.payable ?? true,
    currency: document.policy.currency,
    statement: statement(document, outcome, language),
    steps: waterfallOf(document, outcome, language),
    explanation,
    plain: { steps: explanationText(explanation), all: explanationText(explanation, { all: true }) },
    places: placesOf(document, outcome, language),
    problems: problems.map((problem) => toFound(problem, document)),
    ...(totals && {
      totals: { salary: totals.salary.toFixed(), bonus: totals.bonus.toFixed(), extras: totals.extras.toFixed(), total: totals.total.toFixed() },
    }),
  };
}
