/** Exact fractions of whole numbers, written apart from the engine to check it. The denominator is positive. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const make = (n: bigint, d: bigint): Rational => (d < 0n ? { n: -n, d: -d } : { n, d });

/** A plain decimal text as a fraction. */
export function rational(text: string): Rational {
  const [, sign, whole = '0', fraction = ''] = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(text) ?? [];
  return make(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length));
}

export const plus = (a: Rational, b: Rational): Rational => make(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Rational, b: Rational): Rational => make(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Rational, b: Rational): Rational => make(a.n * b.n, a.d * b.d);
export const over = (a: Rational, b: Rational): Rational => make(a.n * b.d, a.d * b.n);
export const same = (a: Rational, b: Rational): boolean => a.n * b.d === b.n * a.d;

const floor = ({ n, d }: Rational): bigint => (n >= 0n ? n / d : -((-n + d - 1n) / d));

/** To a whole number in a mode, from the definition of each mode. */
export function wholeIn(value: Rational, mode: string): bigint {
  const below = floor(value);
  const twice = 2n * (value.n - below * value.d);
  if (twice === 0n) return below;
  const above = below + 1n;
  const awayFromZero = value.n < 0n ? below : above;
  const towardsZero = value.n < 0n ? above : below;
  const nearest = twice < value.d ? below : above;
  const isTie = twice === value.d;
  switch (mode) {
    case 'half-up':
      return isTie ? awayFromZero : nearest;
    case 'half-down':
      return isTie ? towardsZero : nearest;
    case 'half-even':
      return isTie ? (below % 2n === 0n ? below : above) : nearest;
    case 'up':
      return awayFromZero;
    case 'down':
      return towardsZero;
    case 'ceiling':
      return above;
    case 'floor':
      return below;
    default:
      throw new Error(mode);
  }
}

/** A fraction to so many significant digits, ties away from zero, as a fraction. */
export function significant(value: Rational, digits: number): Rational {
  if (value.n === 0n) return value;
  const absolute = value.n < 0n ? -value.n : value.n;
  let exponent = BigInt(absolute.toString().length - value.d.toString().length) - BigInt(digits) - 1n;
  const limit = 10n ** BigInt(digits);
  for (; ; exponent += 1n) {
    const scale = exponent < 0n ? make(10n ** -exponent, 1n) : make(1n, 10n ** exponent);
    const whole = wholeIn(times(value, scale), 'half-up');
    if ((whole < 0n ? -whole : whole) < limit) return over(make(whole, 1n), scale);
  }
}
