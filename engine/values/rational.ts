/**
 * Exact rational numbers: what a quotient is that does not end, and what the analysers look for: a limit, a slope, a root. Denominator above
 * zero, lowest terms. Own and small because these need signs, midpoints and decimal texts, and nothing that a fraction library adds.
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

const DECIMAL = /^(-?[0-9]+)(?:\.([0-9]+))?(?:e([+-]?[0-9]+))?$/i;

/** An exact decimal text as a rational: `-12.50`, also with an exponent, as a JSON number may have one: `1e+25`. Throws on any other text. */
export function fromDecimal(text: string): Rational {
  const [, whole, fraction = '', exponent = '0'] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) throw new Error(`not a decimal: ${text}`);
  const places = fraction.length - Number(exponent);
  const all = BigInt(whole + fraction);
  return places > 0 ? rational(all, 10n ** BigInt(places)) : rational(all * 10n ** BigInt(-places));
}

/** Digits after the point of 1 / d, above zero; undefined where it does not end. */
export function placesOf(d: bigint): number | undefined {
  let [rest, twos, fives] = [d, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : undefined;
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
