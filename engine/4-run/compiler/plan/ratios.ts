import type { Rational } from '../../../values/rational.ts';
import { rational } from '../../../values/rational.ts';

/** Whether 1 / value is a decimal that ends: only twos and fives. */
export function endsInDecimals(value: bigint): boolean {
  let rest = value < 0n ? -value : value;
  while (rest % 10n === 0n && rest !== 0n) rest /= 10n;
  while (rest % 2n === 0n && rest !== 0n) rest /= 2n;
  while (rest % 5n === 0n && rest !== 0n) rest /= 5n;
  return rest === 1n;
}

/** Decimals of a rational whose denominator has only twos and fives. */
export function decimalsOf({ d }: Rational): number {
  let places = 0;
  for (let power = 1n; power % d !== 0n; power *= 10n) places += 1;
  return places;
}

const gcdOf = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcdOf(b, a % b));

/** The largest rational of which both are whole multiples. Both above zero. */
export function commonMeasure(a: Rational, b: Rational): Rational {
  return rational(gcdOf(a.n * b.d, b.n * a.d), a.d * b.d);
}

/** As a double, to within a few units of its last digit. */
export function toDouble({ n, d }: Rational): number {
  // Both are cut to 60 bits, which keeps more than a double holds.
  const [top, topShift] = cut(n);
  const [bottom, bottomShift] = cut(d);
  return (Number(top) / Number(bottom)) * 2 ** (topShift - bottomShift);
}

function cut(value: bigint): readonly [bigint, number] {
  const bits = (value < 0n ? -value : value).toString(2).length;
  const shift = Math.max(0, bits - 60);
  return [value >> BigInt(shift), shift];
}
