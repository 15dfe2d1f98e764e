import { Decimal } from 'decimal.js';

/**
 * Exact decimals. INVARIANT: the precision of this clone is far above what two operands within the limit can make, so that sums,
 * differences and products of `Exact` are never rounded; a value beyond the limit is refused (`isTooLarge`), not shortened.
 */
const Exact = Decimal.clone({ precision: 100_000, rounding: Decimal.ROUND_HALF_UP, modulo: Decimal.ROUND_DOWN, maxE: 9e15, minE: -9e15 });

/** The decimals that stand for fractions: 40 significant digits, ties away from zero. */
const Shown = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/** Digits before and after the point that a calculated value may have. */
export const MAX_DIGITS = 1000;

/** An exact decimal of a number, a decimal text or a decimal of another clone. Throws on anything else: read user input with `parseDecimal`. */
export const decimal = (value: string | number | Decimal): Decimal =>
  // Clones share one prototype, so that `instanceof` cannot tell them apart.
  typeof value === 'object' && value.constructor === Exact ? value : new Exact(value);

export const ZERO = decimal(0);
export const ONE = decimal(1);
export const HUNDRED = decimal(100);
export const INFINITY = decimal(Infinity);

/** a / b to 40 significant digits, ties away from zero: what is shown of a fraction. `b` is not zero. */
export const shownQuotient = (a: Decimal, b: Decimal): Decimal => new Exact(new Shown(a).dividedBy(b));

/** Plain notation, never an exponent, never `-0`: `-1234.5`. */
export const printDecimal = (value: Decimal): string => value.toFixed();

/** Whether a finite value has more digits than a pay calculation can need: what follows would take for ever. */
export const hasTooManyDigits = (value: Decimal): boolean =>
  value.isFinite() && (value.e > MAX_DIGITS || value.e < -MAX_DIGITS || value.d.length > MAX_DIGITS / 7);

/** Zero has no sign here: -0 would print and compare alike, and divide differently. */
export const positiveZero = (value: Decimal): Decimal => (value.isZero() ? ZERO : value);
