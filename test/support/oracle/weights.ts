import type { Indicator, Scorecard, WeightVariant } from '@scorewright/schemas';
import type { Desk } from './desk.ts';
import { canBeLeftOut, scored } from './desk.ts';
import { divide } from './division.ts';
import type { Rational } from './rational.ts';
import { HUNDRED, ZERO, compare, rational, sum, times } from './rational.ts';
import { MISSING, asNumber } from './value.ts';
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

/** Writes `weights.known`, where an indicator can be left out, and `i.weight` for every indicator that has one: scaled to 100 where one is left out. */
export const writeWeights = (desk: Desk, variant: WeightVariant | undefined): void => {
  const weighted = scored(desk).filter((indicator) => isWeighted(desk.card, indicator));
  const weightOf = (indicator: Indicator): Rational => declaredWeight(desk, variant, indicator);
  if (!weighted.some((indicator) => canBeLeftOut(desk, indicator))) {
    for (const own of weighted) write(desk.sheet, `${own.id}.weight`, () => weightOf(own));
    return;
  }
  const known = write(desk.sheet, 'weights.known', () => {
    const there = weighted.filter((indicator) => !isLeftOut(desk, indicator));
    return there.length === 0 ? MISSING : sum(there.map(weightOf));
  });
  for (const own of weighted) {
    writeOptional(desk.sheet, `${own.id}.weight`, () => {
      if (isLeftOut(desk, own)) return MISSING;
      const whole = asNumber(known());
      return compare(whole, HUNDRED) === 0 ? weightOf(own) : divide(times(weightOf(own), HUNDRED), whole);
    });
  }
};

/** Whether weights that were corrected no longer sum to 100. */
export const weightsAreWrong = (desk: Desk, variant: WeightVariant | undefined): boolean => {
  const weighted = scored(desk).filter((indicator) => isWeighted(desk.card, indicator));
  return weighted.length > 0 && compare(sum(weighted.map((indicator) => declaredWeight(desk, variant, indicator))), HUNDRED) !== 0;
};
