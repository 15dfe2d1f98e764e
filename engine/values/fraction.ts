import type { Decimal } from 'decimal.js';
import { MAX_DIGITS, decimal, hasTooManyDigits, shownQuotient } from './decimal.ts';
import type { Rational } from './rational.ts';
import { fromDecimal, placesOf } from './rational.ts';

/**
 * A value that is no decimal, such as 100 / 3: the fraction is what is calculated with, the decimal of 40 digits is what is shown.
 * INVARIANT: arithmetic on values goes through `arithmetic.ts`; the methods of `Decimal` would go on with what is shown.
 */
interface Fractional extends Decimal {
  readonly fraction?: Rational;
}

/** The fraction that a value is; undefined where it is the decimal. */
export const fractionOf = (value: Decimal): Rational | undefined => (value as Fractional).fraction;

const SAFE_DIGITS = 15;

/** Any finite value as a rational. */
export const rationalOf = (value: Decimal): Rational =>
  fractionOf(value) ?? (value.e < SAFE_DIGITS && value.isInteger() ? { n: BigInt(value.toNumber()), d: 1n } : fromDecimal(value.toFixed()));

/** The value of a rational: a decimal where it ends, else a fraction. */
export function valueOf({ n, d }: Rational): Decimal {
  if (d === 1n) return decimal(n.toString());
  const places = placesOf(d);
  if (places !== undefined) return decimal(`${((n * 10n ** BigInt(places)) / d).toString()}e-${places}`);
  const shown = shownQuotient(decimal(n.toString()), decimal(d.toString()));
  return Object.assign(shown, { fraction: { n, d } });
}

const LARGEST = 10n ** BigInt(MAX_DIGITS);

/** Whether a finite value has more digits than a pay calculation can need, of a fraction above or below its line. */
export function isTooLarge(value: Decimal): boolean {
  const fraction = fractionOf(value);
  return hasTooManyDigits(value) || (fraction !== undefined && (fraction.d > LARGEST || fraction.n > LARGEST || -fraction.n > LARGEST));
}
