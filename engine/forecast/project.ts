import type { Facts, Metric, Policy, Rounding, Scorecard } from '@scorewright/schemas';
import type { Decimal } from 'decimal.js';
import { isNumberText } from '../5-tell/numbers.ts';
import { percentage, roundToStep } from '../values/arithmetic.ts';
import { decimal, printDecimal } from '../values/decimal.ts';

/** Whether a metric adds up over time and is read from the facts: such a one is projected. */
const isProjected = (metric: Metric): boolean => metric.measure === 'total' && metric.formula === undefined && (metric.type ?? 'number') === 'number';

/** The contract's line for `forecast`: that of an indicator of the metric, else of the card, else of the policy. */
const roundingFor = (policy: Policy, card: Scorecard | undefined, metric: string): Rounding | undefined => {
  const indicators = card?.indicators.filter((indicator) => indicator.metric === metric) ?? [];
  return [...indicators, card, policy].flatMap((level) => level?.rounding ?? []).find(({ what }) => what === 'forecast');
};

/** Digits after the point that a fact may have. */
const FACT_FRACTION = 40;

const rounded = (value: Decimal, rounding: Rounding | undefined): Decimal =>
  rounding === undefined ? value.toDecimalPlaces(FACT_FRACTION) : roundToStep(value, decimal(String(rounding.to)), rounding.mode);

/** Raw totals at the end of the period: actual x 100 / elapsed, one division, rounded by the contract. Decimal texts by fact. */
export const projectTotals = (policy: Policy, card: Scorecard | undefined, facts: Facts, elapsed: Decimal): ReadonlyMap<string, string> =>
  new Map(
    policy.metrics.filter(isProjected).flatMap(({ id }) => {
      const actual = Object.hasOwn(facts.facts, id) ? String(facts.facts[id]) : '';
      if (!isNumberText(actual)) return [];
      return [[id, printDecimal(rounded(percentage(decimal(actual), elapsed), roundingFor(policy, card, id)))] as const];
    }),
  );

const withoutInteger = (metric: Metric): Metric => {
  if (metric.domain === undefined) return metric;
  const { integer: _integer, ...domain } = metric.domain;
  return { ...metric, domain };
};

/** The policy for projected facts: a projection need not be a whole number where the fact itself must be. */
export const policyForProjection = (policy: Policy, projected: ReadonlySet<string>): Policy => ({
  ...policy,
  metrics: policy.metrics.map((metric) => (projected.has(metric.id) ? withoutInteger(metric) : metric)),
});
