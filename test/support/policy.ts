import type { Facts, Indicator, Metric, Policy, Scorecard } from '@scorewright/schemas';
import type { FactsDocument, PolicyDocument } from '../../engine/1-read/document.ts';
import { readFacts, readPolicy } from '../../engine/1-read/index.ts';
import type { CardOutcome } from '../../engine/4-run/index.ts';
import { calculate } from '../../engine/calculate.ts';
import type { Problem } from '../../engine/problems/problem.ts';
import { printDecimal } from '../../engine/values/decimal.ts';
import { worded } from './texts.ts';

/** The period of every policy and every set of facts made here, where a test does not say otherwise. */
export const MARCH = { from: '2026-03-01', until: '2026-03-31' } as const;

/** A raw metric that is a number. */
export const metric = (id: string, unit: string, changes: Partial<Metric> = {}): Metric => ({
  id,
  name: id,
  unit,
  direction: 'higher',
  kind: 'result',
  measure: 'total',
  ...changes,
});

/** An indicator with a weight of 100 and a plan of 100, measured by the metric of its id. */
export const indicator = (id: string, changes: Partial<Indicator> = {}): Indicator => ({
  id,
  metric: id,
  type: 'continuous',
  measurement: 'quantitative',
  weight: 100,
  plan: { method: 'value', value: 100 },
  attainment: { method: 'ratio' },
  ...changes,
});

/** A card of one indicator, `sales`, with a target bonus of 1,000. */
export const scorecard = (changes: Partial<Scorecard> = {}): Scorecard => ({
  id: 'seller',
  title: 'Seller',
  position: 'seller',
  profile: 'sales',
  pay: { targetBonus: 1000 },
  indicators: [indicator('sales')],
  combination: { method: 'weighted-sum' },
  ...changes,
});

/** The smallest valid policy: the card above over the metric `sales`, counted in `sale`, money in RUB. */
export const policy = (changes: Partial<Policy> = {}): Policy => ({
  format: 'scorewright-policy/1',
  id: 'bonus',
  title: 'Bonus',
  currency: 'RUB',
  period: 'month',
  effective: { from: '2026-01-01' },
  languages: ['en'],
  missing: 'refuse',
  metrics: [metric('sales', 'sale')],
  scorecards: [scorecard()],
  ...changes,
});

/** A policy of one card. */
export const policyOf = (card: Partial<Scorecard>, changes: Partial<Policy> = {}): Policy => policy({ scorecards: [scorecard(card)], ...changes });

/** The policy as it is read from its text. Throws where the text is no policy: a test wrote something wrong. */
export function documentOf(made: Policy): PolicyDocument {
  const { document, problems } = readPolicy(JSON.stringify(made));
  if (document === undefined) throw new Error(JSON.stringify(problems, undefined, 2));
  return document;
}

/** Facts for March as they are read from their text. */
export function factsOf(values: Facts['facts'], changes: Partial<Facts> = {}): FactsDocument {
  const { document, problems } = readFacts(JSON.stringify({ format: 'scorewright-facts/1', period: MARCH, facts: values, ...changes }));
  if (document === undefined) throw new Error(JSON.stringify(problems, undefined, 2));
  return document;
}

/** Calculates a policy for facts, in March. */
export const outcomeOf = (made: Policy, values: Facts['facts'], changes: Partial<Facts> = {}): CardOutcome =>
  calculate(documentOf(made), factsOf(values, changes));

/** The value of a line as an exact text; `missing`, `failed` or `not-calculated` where there is none; undefined where there is no such line. */
export function lineOf({ trace }: CardOutcome, id: string): string | undefined {
  const line = trace?.byId.get(id);
  if (line?.state !== 'value') return line?.state;
  return typeof line.value === 'object' ? printDecimal(line.value) : String(line.value);
}

/** Values of lines by id, of a calculation that must not have been refused. */
export function linesOf(outcome: CardOutcome): (id: string) => string | undefined {
  if (outcome.status === 'refused') throw new Error(JSON.stringify(outcome.problems, undefined, 2));
  return (id) => lineOf(outcome, id);
}

/** Problems as short texts: `code document:pointer`; their words must be whole. */
export const told = (problems: readonly Problem[]): readonly string[] =>
  worded(problems).map(({ code, document, pointer }) => `${code} ${document}:${pointer}`);
