import type { Rational } from './rational.ts';
import { aligned, powerOfTen } from './rational.ts';
import { Fault } from './value.ts';

const DIGITS = 40;

/** How many decimal digits a positive whole number has. */
const lengthOf = (n: bigint): number => n.toString().length;

/** Numerator and denominator as whole numbers, the denominator positive. */
export const quotientOf = (a: Rational, b: Rational): { readonly n: bigint; readonly d: bigint } => {
  const [n, d] = aligned(a, b);
  return d < 0n ? { n: -n, d: -d } : { n, d };
};

/** a / b to 40 significant digits, ties away from zero. `division-by-zero` when b is 0. */
export const divide = (a: Rational, b: Rational): Rational => {
  const { n, d } = quotientOf(a, b);
  if (d === 0n) throw new Fault('division-by-zero');
  if (n === 0n) return { n: 0n, places: 0 };
  const size = n < 0n ? -n : n;
  // The first digit of the quotient is one place lower where the leading digits of n are below those of d.
  const estimate = lengthOf(size) - lengthOf(d);
  const scaled = estimate >= 0 ? size < d * powerOfTen(estimate) : size * powerOfTen(-estimate) < d;
  const wholeDigits = estimate + (scaled ? 0 : 1);
  const places = DIGITS - wholeDigits;
  const up = places >= 0 ? size * powerOfTen(places) : size;
  const down = places >= 0 ? d : d * powerOfTen(-places);
  const rounded = (2n * up + down) / (2n * down);
  const signed = n < 0n ? -rounded : rounded;
  return places >= 0 ? { n: signed, places } : { n: signed * powerOfTen(-places), places: 0 };
};
