import { Decimal } from 'decimal.js';
import type { RoundingMode } from '@scorewright/schemas';

/**
 * Exact decimals. INVARIANT: the precision of this clone is far above what two operands within the limit can make, so that sums,
 * differences and products of `Exact` are never rounded; a value beyond the limit is refused (`isTooLarge`), not shortened.
 */
const Exact = Decimal.clone({ precision: 100_000, rounding: Decimal.ROUND_HALF_UP, modulo: Decimal.ROUND_DOWN, maxE: 9e15, minE: -9e15 });

/** Quotients: 40 significant digits, ties away from zero. */
const Quotient = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** Digits before and after the point that a calculated value may have. */
const MAX_DIGITS = 1000;

/** An exact decimal of a number, a decimal text or a decimal of another clone. Throws on anything else: read user input with `parseDecimal`. */
export const decimal = (value: string | number | Decimal): Decimal =>
  // Clones share one prototype, so that `instanceof` cannot tell them apart.
  typeof value === 'object' && value.constructor === Exact ? value : new Exact(value);

export const ZERO = decimal(0);
export const ONE = decimal(1);
export const HUNDRED = decimal(100);
export const INFINITY = decimal(Infinity);

/** Plain notation, never an exponent, never `-0`: `-1234.5`. */
export const printDecimal = (value: Decimal): string => value.toFixed();

/** Whether a finite value has more digits than a pay calculation can need: what follows would take for ever. */
export const isTooLarge = (value: Decimal): boolean => value.isFinite() && (value.e > MAX_DIGITS || value.e < -MAX_DIGITS || value.d.length > MAX_DIGITS / 7);

/** a / b to 40 significant digits, ties away from zero. `b` is not zero. */
export const quotient = (a: Decimal, b: Decimal): Decimal => new Exact(new Quotient(a).dividedBy(b));

/** p x of / 100: exact, because a division by 100 moves the point. */
export const percentOf = (percent: Decimal, of: Decimal): Decimal => movePoint(percent.times(of), -2);

/** part x 100 / whole to 40 significant digits. */
export const percentage = (part: Decimal, whole: Decimal): Decimal => quotient(movePoint(part, 2), whole);

/** value x 10^places, exact. */
export const movePoint = (value: Decimal, places: -2 | 2): Decimal => value.times(places === 2 ? HUNDRED : HUNDREDTH);

const HUNDREDTH = decimal('0.01');

/** The largest whole number that is at most value / step, exact. `step` is not zero. */
export function floorSteps(value: Decimal, step: Decimal): Decimal {
  const whole = value.divToInt(step);
  const rest = value.minus(whole.times(step));
  const below = !rest.isZero() && rest.isNegative() !== step.isNegative();
  return positiveZero(below ? whole.minus(ONE) : whole);
}

/** The smallest multiple of `step` that is at least value / divisor, exact. `divisor` is not zero, `step` is positive. */
export function ceilingQuotient(value: Decimal, divisor: Decimal, step: Decimal): Decimal {
  return positiveZero(floorSteps(value.negated(), divisor.times(step)).negated().times(step));
}

/** To a multiple of `step` in the mode, exact: whole quotient and remainder, no rounded division. `step` is positive. */
export function roundToStep(value: Decimal, step: Decimal, mode: RoundingMode): Decimal {
  const towardsZero = value.divToInt(step);
  const rest = value.minus(towardsZero.times(step));
  if (rest.isZero()) return positiveZero(value);
  const away = goesAway[mode](value.isNegative(), rest.abs().times(2).comparedTo(step), towardsZero);
  const whole = !away ? towardsZero : value.isNegative() ? towardsZero.minus(ONE) : towardsZero.plus(ONE);
  return positiveZero(whole.times(step));
}

/** Whether a value between two steps goes away from zero. `tie`: -1 below the middle, 0 in the middle, 1 above it. */
const goesAway: { readonly [mode in RoundingMode]: (negative: boolean, tie: number, towardsZero: Decimal) => boolean } = {
  'half-up': (_negative, tie) => tie >= 0,
  'half-down': (_negative, tie) => tie > 0,
  'half-even': (_negative, tie, towardsZero) => tie > 0 || (tie === 0 && !towardsZero.mod(2).isZero()),
  up: () => true,
  down: () => false,
  ceiling: (negative) => !negative,
  floor: (negative) => negative,
};

export const ROUNDING_MODES: readonly string[] = Object.keys(goesAway);
export const isRoundingMode = (text: string): text is RoundingMode => Object.hasOwn(goesAway, text);

/** Zero has no sign here: -0 would print and compare alike, and divide differently. */
export const positiveZero = (value: Decimal): Decimal => (value.isZero() ? ZERO : value);
