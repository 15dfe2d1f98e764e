import { sure } from '../sure.ts';
/**
 * Exact numbers of the oracle: a whole number over a power of ten. Every value of a calculation is one, because a division
 * is cut to 40 digits the moment it is done (see division.ts) and nothing else leaves the decimals.
 */
export interface Rational {
  readonly n: bigint;
  readonly places: number;
}

const POWERS: bigint[] = [1n];

/** 10 to the power of `exponent`, from zero. */
export const powerOfTen = (exponent: number): bigint => {
  for (let known = POWERS.length; known <= exponent; known += 1) POWERS.push(sure(POWERS[known - 1]) * 10n);
  return sure(POWERS[exponent]);
};

const WRITTEN = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:e([+-]?[0-9]+))?$/i;

/** Whether a text is a number as documents write it. */
export const isNumberText = (text: string): boolean => WRITTEN.test(text);

/** Reads a number or a decimal text exactly. Throws on anything else: the oracle is only given valid documents. */
export const rational = (written: number | string | bigint): Rational => {
  const match = WRITTEN.exec(String(written));
  if (!match) throw new Error(`not a number: ${String(written)}`);
  const [, sign, whole, fraction = '', exponent = '0'] = match;
  const n = BigInt(sign + sure(whole) + fraction);
  const places = fraction.length - Number(exponent);
  return places >= 0 ? { n, places } : { n: n * powerOfTen(-places), places: 0 };
};

export const ZERO: Rational = rational(0);
export const ONE: Rational = rational(1);
export const HUNDRED: Rational = rational(100);

/** Both numerators over the larger of the two denominators. */
export const aligned = (a: Rational, b: Rational): readonly [bigint, bigint, number] => {
  const places = Math.max(a.places, b.places);
  return [a.n * powerOfTen(places - a.places), b.n * powerOfTen(places - b.places), places];
};

export const plus = (a: Rational, b: Rational): Rational => {
  const [left, right, places] = aligned(a, b);
  return { n: left + right, places };
};

export const minus = (a: Rational, b: Rational): Rational => plus(a, negative(b));
export const negative = (a: Rational): Rational => ({ n: -a.n, places: a.places });
export const times = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, places: a.places + b.places });
export const absolute = (a: Rational): Rational => (a.n < 0n ? negative(a) : a);
export const isZero = (a: Rational): boolean => a.n === 0n;
export const sum = (all: readonly Rational[]): Rational => all.reduce(plus, ZERO);

/** Moves the point two places to the left: percent to a share, exactly. */
export const hundredth = (a: Rational): Rational => ({ n: a.n, places: a.places + 2 });

/** `percent` % of `amount`, exactly. */
export const percentOf = (percent: Rational, amount: Rational): Rational => hundredth(times(percent, amount));

/** Negative, 0 or positive as a is less than, equal to or more than b. */
export const compare = (a: Rational, b: Rational): -1 | 0 | 1 => {
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
};

export const least = (a: Rational, b: Rational): Rational => (compare(b, a) < 0 ? b : a);
export const most = (a: Rational, b: Rational): Rational => (compare(b, a) > 0 ? b : a);

/** The shortest plain decimal text: no exponent, no trailing zeros, no minus before zero. */
export const textOf = ({ n, places }: Rational): string => {
  const digits = (n < 0n ? -n : n).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${n < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
};
