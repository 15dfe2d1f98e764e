import type { Facts, Indicator, Scorecard, WeightVariant } from '@scorewright/schemas';
import type { Desk } from './desk.ts';
import { missingRule, scored } from './desk.ts';
import { covers } from './dates.ts';
import { divide } from './division.ts';
import type { Read } from './expression.ts';
import { isTrue } from './expression.ts';
import type { Finding } from './outcome.ts';
import type { Rational } from './rational.ts';
import { HUNDRED, ZERO, compare, rational, sum, times } from './rational.ts';
import type { Maybe } from './value.ts';
import { MISSING, required } from './value.ts';

/** The weight variants whose dates cover the period and whose condition is true. Exactly one must be. */
export const variantsInForce = (card: Scorecard, facts: Facts, read: Read): readonly WeightVariant[] =>
  (card.weightVariants ?? []).filter((variant) => covers(variant, facts.period)
    && (variant.when === undefined || required(isTrue(variant.when, read)) === true));

/** Whether the indicator has a weight: in a weighted sum, and in separate pay without an amount of its own. */
export const isWeighted = ({ combination }: Scorecard, { amount, type }: Indicator): boolean => type !== 'cut-off'
  && (combination.method === 'weighted-sum' || (combination.method === 'separate' && amount === undefined));

/** The weight before reweighting: as corrected, else of the variant (0 where it does not name the indicator), else of the indicator. */
export const declaredWeight = (desk: Desk, variant: WeightVariant | undefined, { id, weight }: Indicator): Rational => {
  const corrected = desk.changes.of('weight', id) as number | string | undefined;
  if (corrected !== undefined) return rational(corrected);
  if (variant) return rational(variant.weights.find(({ indicator }) => indicator === id)?.weight ?? 0);
  return weight === undefined ? ZERO : rational(weight);
};

/** The weight after reweighting: scaled to 100 over the indicators that are known, where one is left out; missing for one left out. */
export const scaledWeight = (desk: Desk, own: Indicator, weightOf: (indicator: Indicator) => Rational, scoreOf: (indicator: Indicator) => Maybe): Maybe => {
  const weighted = scored(desk).filter((indicator) => isWeighted(desk.card, indicator));
  const leftOut = weighted.filter((indicator) => missingRule(desk, indicator) === 'reweight' && scoreOf(indicator) === MISSING);
  if (leftOut.length === 0) return weightOf(own);
  if (leftOut.includes(own)) return MISSING;
  return divide(times(weightOf(own), HUNDRED), sum(weighted.filter((indicator) => !leftOut.includes(indicator)).map(weightOf)));
};

/** What is wrong with the weights after variant and corrections: they must sum to 100 where they are weights at all. */
export const weightFindings = (desk: Desk, variant: WeightVariant | undefined, at: string): readonly Finding[] => {
  const weighted = scored(desk).filter((indicator) => isWeighted(desk.card, indicator));
  const total = sum(weighted.map((indicator) => declaredWeight(desk, variant, indicator)));
  return weighted.length === 0 || compare(total, HUNDRED) === 0 ? [] : [{ code: 'weights-not-100', at }];
};
