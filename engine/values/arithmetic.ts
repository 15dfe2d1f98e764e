import type { Decimal } from 'decimal.js';
import type { RoundingMode } from '@scorewright/schemas';
import { HUNDRED, ONE, decimal, positiveZero, shownQuotient } from './decimal.ts';
import { fractionOf, rationalOf, valueOf } from './fraction.ts';
import * as rational from './rational.ts';
import type { Rational } from './rational.ts';

/** Exact arithmetic on values: on decimals while both are, on fractions once a quotient did not end. */

type OfTwo<T> = (a: Decimal, b: Decimal) => T;

/** An infinite end of an interval is never a fraction, and goes with decimals. */
const isFractional = (a: Decimal, b: Decimal): boolean => (fractionOf(a) ?? fractionOf(b)) !== undefined && a.isFinite() && b.isFinite();

const exactly =
  (onDecimals: OfTwo<Decimal>, onFractions: (a: Rational, b: Rational) => Rational): OfTwo<Decimal> =>
  (a, b) =>
    isFractional(a, b) ? valueOf(onFractions(rationalOf(a), rationalOf(b))) : onDecimals(a, b);

export const plus = exactly((a, b) => a.plus(b), rational.plus);
export const minus = exactly((a, b) => a.minus(b), rational.minus);
export const times = exactly((a, b) => a.times(b), rational.times);

export function negated(value: Decimal): Decimal {
  const fraction = fractionOf(value);
  return fraction === undefined ? value.negated() : valueOf(rational.negated(fraction));
}

export const absolute = (value: Decimal): Decimal => (value.isNegative() ? negated(value) : value);

/** Below zero: a is less; 0: they are equal. */
export const compare = (a: Decimal, b: Decimal): number => (isFractional(a, b) ? rational.compare(rationalOf(a), rationalOf(b)) : a.comparedTo(b));

export const smallest = (values: readonly Decimal[]): Decimal => values.reduce((a, b) => (compare(b, a) < 0 ? b : a));
export const largest = (values: readonly Decimal[]): Decimal => values.reduce((a, b) => (compare(b, a) > 0 ? b : a));

/** a / b, exact: a fraction where it is no decimal. `b` is not zero. */
export function quotient(a: Decimal, b: Decimal): Decimal {
  // Most quotients end soon, and then the decimal is proven by the product.
  const shown = isFractional(a, b) ? undefined : shownQuotient(a, b);
  return shown?.times(b).equals(a) === true ? positiveZero(shown) : valueOf(rational.over(rationalOf(a), rationalOf(b)));
}

/** p x of / 100: exact, because a division by 100 moves the point. */
export const percentOf = (percent: Decimal, of: Decimal): Decimal => movePoint(times(percent, of), -2);

/** part x 100 / whole, exact. */
export const percentage = (part: Decimal, whole: Decimal): Decimal => quotient(movePoint(part, 2), whole);

/** value x 10^places, exact. */
export const movePoint = (value: Decimal, places: -2 | 2): Decimal => times(value, places === 2 ? HUNDRED : HUNDREDTH);

const HUNDREDTH = decimal('0.01');

/** The largest whole number that is at most value / step, exact. `step` is not zero. */
export function floorSteps(value: Decimal, step: Decimal): Decimal {
  if (isFractional(value, step)) return decimal(rational.floor(rational.over(rationalOf(value), rationalOf(step))).toString());
  const whole = value.divToInt(step);
  const rest = value.minus(whole.times(step));
  const below = !rest.isZero() && rest.isNegative() !== step.isNegative();
  return positiveZero(below ? whole.minus(ONE) : whole);
}

/** What a whole number of divisors leaves of a value, exact; it has the sign of the value. `divisor` is not zero. */
export function remainder(value: Decimal, divisor: Decimal): Decimal {
  if (!isFractional(value, divisor)) return positiveZero(value.mod(divisor));
  const [a, b] = [rationalOf(value), rationalOf(divisor)];
  const { n, d } = rational.over(a, b);
  return valueOf(rational.minus(a, rational.times(b, rational.rational(n / d))));
}

/** The smallest multiple of `step` that is at least value / divisor, exact. `divisor` is not zero, `step` is positive. */
export function ceilingQuotient(value: Decimal, divisor: Decimal, step: Decimal): Decimal {
  return positiveZero(times(floorSteps(negated(value), times(divisor, step)).negated(), step));
}

/** To a multiple of `step` in the mode, exact. `step` is a decimal above zero. */
export function roundToStep(value: Decimal, step: Decimal, mode: RoundingMode): Decimal {
  const fraction = fractionOf(value);
  return fraction === undefined ? roundDecimal(value, step, mode) : roundFraction(fraction, step, mode);
}

function roundDecimal(value: Decimal, step: Decimal, mode: RoundingMode): Decimal {
  const towardsZero = value.divToInt(step);
  const rest = value.minus(towardsZero.times(step));
  if (rest.isZero()) return positiveZero(value);
  const away = goesAway[mode](value.isNegative(), rest.abs().times(2).comparedTo(step), () => !towardsZero.mod(2).isZero());
  const whole = !away ? towardsZero : value.isNegative() ? towardsZero.minus(ONE) : towardsZero.plus(ONE);
  return positiveZero(whole.times(step));
}

/** INVARIANT: no multiple of a step, nor of half a step, is a fraction, so that there is neither nothing to do nor a tie. */
function roundFraction(value: Rational, step: Decimal, mode: RoundingMode): Decimal {
  const { n, d } = rational.over(value, rationalOf(step));
  const towardsZero = n / d;
  const [negative, rest] = n < 0n ? [true, towardsZero * d - n] : [false, n - towardsZero * d];
  const away = goesAway[mode](negative, 2n * rest < d ? -1 : 1, () => towardsZero % 2n !== 0n);
  const whole = !away ? towardsZero : negative ? towardsZero - 1n : towardsZero + 1n;
  return positiveZero(decimal(whole.toString()).times(step));
}

/** Whether a value between two steps goes away from zero. `tie`: -1 below the middle, 0 in the middle, 1 above it; `isOdd`: the step towards zero. */
const goesAway: { readonly [mode in RoundingMode]: (negative: boolean, tie: number, isOdd: () => boolean) => boolean } = {
  'half-up': (_negative, tie) => tie >= 0,
  'half-down': (_negative, tie) => tie > 0,
  'half-even': (_negative, tie, isOdd) => tie > 0 || (tie === 0 && isOdd()),
  up: () => true,
  down: () => false,
  ceiling: (negative) => !negative,
  floor: (negative) => negative,
};

export const ROUNDING_MODES: readonly string[] = Object.keys(goesAway);
export const isRoundingMode = (text: string): text is RoundingMode => Object.hasOwn(goesAway, text);
