import type { Indicator, Scorecard, WeightVariant } from '@scorewright/schemas';
import type { Desk } from './desk.ts';
import { canBeLeftOut, scored } from './desk.ts';
import { divide } from './division.ts';
import type { Rational } from './rational.ts';
import { HUNDRED, ZERO, compare, hundredth, rational, sum, times } from './rational.ts';
import type { Maybe } from './value.ts';
import { MISSING, asNumber, required } from './value.ts';
import { readLine, write, writeOptional } from './worksheet.ts';

/** Whether the indicator has a weight: in a weighted sum, and in separate pay without an amount of its own. */
const isWeighted = ({ combination }: Scorecard, { amount, type }: Indicator): boolean =>
  type !== 'cut-off' && (combination.method === 'weighted-sum' || (combination.method === 'separate' && amount === undefined));

/** The weight before reweighting: as corrected, else of the variant (0 where it does not name the indicator), else of the indicator. */
const declaredWeight = (desk: Desk, variant: WeightVariant | undefined, { id, weight }: Indicator): Rational => {
  const corrected = desk.changes.of('weight', id) as number | string | undefined;
  if (corrected !== undefined) return rational(corrected);
  if (variant) return rational(variant.weights.find(({ indicator }) => indicator === id)?.weight ?? 0);
  return weight === undefined ? ZERO : rational(weight);
};

/** Whether the actual, or a count of violations, is missing. */
const isLeftOut = (desk: Desk, indicator: Indicator): boolean => {
  const { id, attainment } = indicator;
  if (!canBeLeftOut(desk, indicator)) return false;
  return readLine(desk.sheet, `${id}.actual`) === MISSING || (attainment?.method === 'points-lost' && readLine(desk.sheet, `${id}.points`) === MISSING);
};

/** Whether weights are shares of their sum: they are parts, or an indicator can be left out. */
export const sharesOut = (desk: Desk): boolean => {
  const weighted = scored(desk).filter((indicator) => isWeighted(desk.card, indicator));
  return weighted.length > 0 && (desk.card.combination.weights === 'parts' || weighted.some((indicator) => canBeLeftOut(desk, indicator)));
};

/** How the lines after the weights take a weight of something. */
export interface Weights {
  /** As the policy states it: a percent, or a part. */
  readonly stated: (indicator: Indicator) => Rational;
  /** What the weights are shares of: undefined where they are percents and nothing can be left out. */
  readonly whole: (() => Maybe) | undefined;
  /** weight x value / 100, or one division by the sum of the weights that are known. */
  readonly of: (indicator: Indicator, value: Rational) => Rational;
}

const weighing = (stated: Weights['stated'], whole: Weights['whole'], inParts: boolean): Weights => ({
  stated,
  whole,
  of: (indicator, value) => {
    const product = times(stated(indicator), value);
    const sumOfThem = whole ? asNumber(required(whole())) : HUNDRED;
    return !inParts && compare(sumOfThem, HUNDRED) === 0 ? hundredth(product) : divide(product, sumOfThem);
  },
});

/** Writes `weights.known`, where weights are shares of their sum, and `i.weight` for every indicator that has one: scaled to 100 where one is left out. */
export const writeWeights = (desk: Desk, variant: WeightVariant | undefined): Weights => {
  const weighted = scored(desk).filter((indicator) => isWeighted(desk.card, indicator));
  const weightOf = (indicator: Indicator): Rational => declaredWeight(desk, variant, indicator);
  if (!sharesOut(desk)) {
    for (const own of weighted) write(desk.sheet, `${own.id}.weight`, () => weightOf(own));
    return weighing(weightOf, undefined, false);
  }
  const inParts = desk.card.combination.weights === 'parts';
  const known = write(desk.sheet, 'weights.known', () => {
    const there = weighted.filter((indicator) => !isLeftOut(desk, indicator));
    return there.length === 0 ? MISSING : sum(there.map(weightOf));
  });
  for (const own of weighted) {
    writeOptional(desk.sheet, `${own.id}.weight`, () => {
      if (isLeftOut(desk, own)) return MISSING;
      const whole = asNumber(known());
      return !inParts && compare(whole, HUNDRED) === 0 ? weightOf(own) : divide(times(weightOf(own), HUNDRED), whole);
    });
  }
  return weighing(weightOf, known, inParts);
};

/** Whether weights that were corrected no longer sum to 100. */
export const weightsAreWrong = (desk: Desk, variant: WeightVariant | undefined): boolean => {
  const weighted = scored(desk).filter((indicator) => isWeighted(desk.card, indicator));
  const whole = sum(weighted.map((indicator) => declaredWeight(desk, variant, indicator)));
  return weighted.length > 0 && (desk.card.combination.weights === 'parts' ? compare(whole, ZERO) <= 0 : compare(whole, HUNDRED) !== 0);
};
