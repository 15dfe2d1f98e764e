import type { Facts, Indicator, Metric, MissingRule, Policy, Rounding, Scorecard } from '@scorewright/schemas';
import type { Changes } from './changes.ts';
import type { Read } from './expression.ts';
import type { Worksheet } from './worksheet.ts';

/** What lies before the person who calculates: the regulation, the card, the facts, the corrections that hold, and the sheet to write on. */
export interface Desk {
  readonly policy: Policy;
  readonly card: Scorecard;
  readonly facts: Facts;
  readonly changes: Changes;
  /** The indicators that are not left out by a correction, cut-off indicators among them. */
  readonly indicators: readonly Indicator[];
  readonly sheet: Worksheet;
  /** Reads a name of an expression: a line, a fact, a metric, or an end of the period. */
  readonly read: Read;
}

/** The indicators that have a score. */
export const scored = (desk: Desk): readonly Indicator[] => desk.indicators.filter(({ type }) => type !== 'cut-off');

/** What follows when the actual is missing. */
export const missingRule = (desk: Desk, indicator: Indicator): MissingRule => indicator.missing ?? desk.policy.missing;

/** Whether the card goes on without the actual of an indicator: its score is 0, or left out. */
export const isTolerant = (desk: Desk, indicator: Indicator): boolean =>
  indicator.type !== 'cut-off' && ['zero', 'reweight'].includes(missingRule(desk, indicator));

/** Whether an indicator may turn out to be left out. A corrected actual is known; the counts of violations may still be missing. */
export const canBeLeftOut = (desk: Desk, indicator: Indicator): boolean =>
  missingRule(desk, indicator) === 'reweight' && (desk.changes.of('actual', indicator.id) === undefined || indicator.attainment?.method === 'points-lost');

/** The entry of the rounding contract that names a role: the indicator's, else the card's, else the policy's. */
export const roundingOf = (desk: Desk, what: Rounding['what'], indicator?: Indicator): Rounding | undefined =>
  [indicator?.rounding, desk.card.rounding, desk.policy.rounding].flatMap((list) => list ?? []).find((entry) => entry.what === what);

/** The metric that an indicator measures. */
export const metricOf = (desk: Desk, indicator: Indicator): Metric => {
  const metric = desk.policy.metrics.find(({ id }) => id === indicator.metric);
  if (!metric) throw new Error(`no such metric: ${indicator.metric}`);
  return metric;
};
