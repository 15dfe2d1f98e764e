/**
 * Exact rational numbers, for analysis: where a limit, a slope or a root is wanted, not a payment. Denominator above zero, lowest terms.
 * Own and small because the analysers need signs, midpoints and decimal texts, and nothing that a fraction library adds.
 */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** The same, in doubles: exact for safe integers, and many times faster. */
function smallGcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [absolute(a), absolute(b)];
  while (y !== 0n) {
    if (x <= SAFE && y <= SAFE) return BigInt(smallGcd(Number(x), Number(y)));
    [x, y] = [y, x % y];
  }
  return x;
}

/** n / d in lowest terms. `d` must not be 0: callers decide what a zero divisor means. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 1n) return { n, d };
  const common = gcd(n, d);
  return d < 0n ? { n: -n / common, d: -d / common } : { n: n / common, d: d / common };
}

export const ZERO = rational(0n);
export const ONE = rational(1n);
export const HUNDRED = rational(100n);

/** An exact decimal text (`-12.50`, plain notation) as a rational. */
export function fromDecimal(text: string): Rational {
  if (!text.includes('.')) return rational(BigInt(text));
  const [whole = '0', fraction = ''] = text.split('.');
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

export const plus = (a: Rational, b: Rational): Rational => (a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d));
export const minus = (a: Rational, b: Rational): Rational => plus(a, negated(b));
export const times = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
/** `b` must not be zero. */
export const over = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);
export const negated = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const signOf = (a: Rational): -1 | 0 | 1 => (a.n === 0n ? 0 : a.n < 0n ? -1 : 1);
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const [left, right] = a.d === b.d ? [a.n, b.n] : [a.n * b.d, b.n * a.d];
  return left === right ? 0 : left < right ? -1 : 1;
}
export const isZero = (a: Rational): boolean => a.n === 0n;
export const least = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
export const greatest = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);

/** Largest whole number not above. */
export function floor(a: Rational): bigint {
  const quotient = a.n / a.d;
  return a.n < 0n && a.n % a.d !== 0n ? quotient - 1n : quotient;
}

/** Decimal text: exact where it ends within `places`, else rounded half away from zero to `places` digits after the point. */
export function toDecimal(a: Rational, places = 40): string {
  const scale = 10n ** BigInt(places);
  const scaled = absolute(a.n) * scale;
  let digits = scaled / a.d;
  if ((scaled % a.d) * 2n >= a.d) digits += 1n;
  const text = digits.toString().padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  const fraction = text.slice(text.length - places).replace(/0+$/, '');
  const plain = fraction === '' ? whole : `${whole}.${fraction}`;
  return a.n < 0n && plain !== '0' ? `-${plain}` : plain;
}

/** For drawing only. */
export const toNumber = (a: Rational): number => Number(toDecimal(a, 12));
