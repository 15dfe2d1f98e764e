import { sure } from '../sure.ts';
/** Exact numbers of the oracle: a whole number over another, above zero. In lowest terms, so that long chains stay short. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const POWERS: bigint[] = [1n];

/** 10 to the power of `exponent`, from zero. */
export const powerOfTen = (exponent: number): bigint => {
  for (let known = POWERS.length; known <= exponent; known += 1) POWERS.push(sure(POWERS[known - 1]) * 10n);
  return sure(POWERS[exponent]);
};

const greatestCommonDivisor = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** n / d; `d` is not zero. */
export const fraction = (n: bigint, d: bigint): Rational => {
  if (d === 1n) return { n, d };
  const common = greatestCommonDivisor(n, d < 0n ? -d : d);
  return d < 0n ? { n: -n / common, d: -d / common } : { n: n / common, d: d / common };
};
export const whole = (n: bigint): Rational => ({ n, d: 1n });

const WRITTEN = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:e([+-]?[0-9]+))?$/i;

/** Whether a text is a number as documents write it. */
export const isNumberText = (text: string): boolean => WRITTEN.test(text);

/** Reads a number or a decimal text exactly. Throws on anything else: the oracle is only given valid documents. */
export const rational = (written: number | string | bigint): Rational => {
  const match = WRITTEN.exec(String(written));
  if (!match) throw new Error(`not a number: ${String(written)}`);
  const [, sign, before, after = '', exponent = '0'] = match;
  const n = BigInt(sign + sure(before) + after);
  const places = after.length - Number(exponent);
  return places >= 0 ? fraction(n, powerOfTen(places)) : whole(n * powerOfTen(-places));
};

export const ZERO: Rational = rational(0);
export const ONE: Rational = rational(1);
export const HUNDRED: Rational = rational(100);

export const plus = (a: Rational, b: Rational): Rational => (a.d === b.d ? fraction(a.n + b.n, a.d) : fraction(a.n * b.d + b.n * a.d, a.d * b.d));

export const minus = (a: Rational, b: Rational): Rational => plus(a, negative(b));
export const negative = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const times = (a: Rational, b: Rational): Rational => fraction(a.n * b.n, a.d * b.d);
export const absolute = (a: Rational): Rational => (a.n < 0n ? negative(a) : a);
export const isZero = (a: Rational): boolean => a.n === 0n;
export const sum = (all: readonly Rational[]): Rational => all.reduce(plus, ZERO);

/** Moves the point two places to the left: percent to a share, exactly. */
export const hundredth = (a: Rational): Rational => fraction(a.n, a.d * 100n);

/** `percent` % of `amount`, exactly. */
export const percentOf = (percent: Rational, amount: Rational): Rational => hundredth(times(percent, amount));

/** Negative, 0 or positive as a is less than, equal to or more than b. */
export const compare = (a: Rational, b: Rational): -1 | 0 | 1 => {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
};

export const least = (a: Rational, b: Rational): Rational => (compare(b, a) < 0 ? b : a);
export const most = (a: Rational, b: Rational): Rational => (compare(b, a) > 0 ? b : a);

/** Digits after the point of n / d; undefined where it does not end. */
const placesOf = ({ d }: Rational): number | undefined => {
  let [left, twos, fives] = [d, 0, 0];
  while (left % 2n === 0n) [left, twos] = [left / 2n, twos + 1];
  while (left % 5n === 0n) [left, fives] = [left / 5n, fives + 1];
  return left === 1n ? Math.max(twos, fives) : undefined;
};

const SHOWN_DIGITS = 40;

/** The place after the point of the last digit shown of a number that does not end; below zero before the point. */
const lastPlaceOf = ({ n, d }: Rational): number => {
  const size = n < 0n ? -n : n;
  // The first digit of the quotient is one place lower where the leading digits of n are below those of d.
  const estimate = size.toString().length - d.toString().length;
  const lower = estimate >= 0 ? size < d * powerOfTen(estimate) : size * powerOfTen(-estimate) < d;
  return SHOWN_DIGITS - estimate - (lower ? 0 : 1);
};

/** To a place after the point, ties away from zero, in units of that place. */
const cut = ({ n, d }: Rational, place: number): bigint => {
  const [up, down] = place >= 0 ? [n * powerOfTen(place), d] : [n, d * powerOfTen(-place)];
  const rounded = (2n * (up < 0n ? -up : up) + down) / (2n * down);
  return n < 0n ? -rounded : rounded;
};

const withPoint = (digits: bigint, places: number): string => {
  const text = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const [before, after] = [text.slice(0, text.length - places), text.slice(text.length - places).replace(/0+$/, '')];
  return `${digits < 0n ? '-' : ''}${before}${after === '' ? '' : `.${after}`}`;
};

/** The plain decimal text: exact where the number ends, else 40 significant digits. No exponent, no trailing zeros. */
export const textOf = (value: Rational): string => {
  const places = placesOf(value) ?? lastPlaceOf(value);
  const digits = cut(value, places);
  return places >= 0 ? withPoint(digits, places) : (digits * powerOfTen(-places)).toString();
};
