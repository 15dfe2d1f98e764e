import { compare, floor, isZero, minus, negated, over, plus, rational, signOf, times, ZERO, type Rational } from '../values/rational.ts';
import { TooMany } from './signals.ts';

/** Coefficients from the constant upwards; no leading zeros, so that the zero polynomial is empty. */
export type Polynomial = readonly Rational[];

const trimmed = (coefficients: readonly Rational[]): Polynomial => {
  let length = coefficients.length;
  while (length > 0 && isZero(coefficients[length - 1] ?? ZERO)) length -= 1;
  return coefficients.slice(0, length);
};

export const constant = (value: Rational): Polynomial => trimmed([value]);
export const degree = (p: Polynomial): number => p.length - 1;
const isOne = ({ n, d }: Rational): boolean => n === 1n && d === 1n;
const at = (p: Polynomial, index: number): Rational => p[index] ?? ZERO;

export function add(a: Polynomial, b: Polynomial): Polynomial {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  return trimmed(longer.map((value, index) => (index < shorter.length ? plus(value, at(shorter, index)) : value)));
}
export const scale = (p: Polynomial, factor: Rational): Polynomial => trimmed(p.map((value) => times(value, factor)));
export const subtract = (a: Polynomial, b: Polynomial): Polynomial => add(a, b.map(negated));

/** A pay formula has powers of two or three; a square of a square of a square and so on would never be at its end. */
const HIGHEST_POWER = 40;

/** Most factors are constants, and most of these are one. Throws TooMany. */
export function multiply(a: Polynomial, b: Polynomial): Polynomial {
  if (a.length === 0 || b.length === 0) return [];
  if (b.length === 1) return isOne(at(b, 0)) ? a : scale(a, at(b, 0));
  if (a.length === 1) return isOne(at(a, 0)) ? b : scale(b, at(a, 0));
  if (degree(a) + degree(b) > HIGHEST_POWER) throw new TooMany('powers');
  const product = Array.from({ length: Math.max(0, a.length + b.length - 1) }, () => ZERO);
  a.forEach((x, i) =>
    b.forEach((y, j) => {
      product[i + j] = plus(product[i + j] ?? ZERO, times(x, y));
    }),
  );
  return trimmed(product);
}

export const evaluate = (p: Polynomial, x: Rational): Rational => p.reduceRight((sum, value) => plus(times(sum, x), value), ZERO);
export const derivative = (p: Polynomial): Polynomial => trimmed(p.slice(1).map((value, index) => times(value, rational(BigInt(index + 1)))));

/** Quotient and remainder; `b` is not zero. */
export function divide(a: Polynomial, b: Polynomial): { readonly quotient: Polynomial; readonly remainder: Polynomial } {
  const quotient = Array.from({ length: Math.max(0, a.length - b.length + 1) }, () => ZERO);
  let remainder = a;
  while (remainder.length >= b.length && remainder.length > 0) {
    const shift = remainder.length - b.length;
    const factor = over(at(remainder, degree(remainder)), at(b, degree(b)));
    quotient[shift] = factor;
    remainder = trimmed(subtract(remainder, [...Array.from({ length: shift }, () => ZERO), ...scale(b, factor)]).slice(0, remainder.length - 1));
  }
  return { quotient: trimmed(quotient), remainder };
}

/** Greatest common divisor, monic. */
export function commonDivisor(a: Polynomial, b: Polynomial): Polynomial {
  let [x, y] = [a, b];
  while (y.length > 0) [x, y] = [y, divide(x, y).remainder];
  return x.length === 0 ? x : scale(x, over(rational(1n), at(x, degree(x))));
}

function exactRoot(value: bigint): bigint | undefined {
  if (value < 2n) return value < 0n ? undefined : value;
  let guess = 1n << BigInt((value.toString(2).length >> 1) + 1);
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) break;
    guess = next;
  }
  return guess * guess === value ? guess : undefined;
}

function quadraticRoots([c = ZERO, b = ZERO, a = ZERO]: Polynomial): readonly Rational[] | undefined {
  const discriminant = minus(times(b, b), times(rational(4n), times(a, c)));
  if (signOf(discriminant) < 0) return [];
  const [n, d] = [exactRoot(discriminant.n), exactRoot(discriminant.d)];
  if (n === undefined || d === undefined) return undefined;
  const root = rational(n, d);
  const twice = times(rational(2n), a);
  return [over(minus(negated(b), root), twice), over(plus(negated(b), root), twice)];
}

/** Digits after the point to which an irrational root is isolated. */
const PRECISION = 18;
const GRID = 10n ** BigInt(PRECISION);

/** The polynomial times a whole number, so that its coefficients are whole: the same roots, without a fraction in sight. */
function wholeCoefficients(p: Polynomial): readonly bigint[] {
  const common = p.reduce((product, { d }) => product * d, 1n);
  return p.map(({ n, d }) => n * (common / d));
}

/** Sign of the polynomial at grid point n / GRID, by Horner's scheme in whole numbers. */
const signAtGrid = (coefficients: readonly bigint[], n: bigint): -1 | 0 | 1 => {
  let [sum, power] = [0n, 1n];
  for (let index = coefficients.length - 1; index >= 0; index -= 1) {
    sum = sum * n + (coefficients[index] ?? 0n) * power;
    power *= GRID;
  }
  return sum === 0n ? 0 : sum < 0n ? -1 : 1;
};

/** The root between two places of opposite sign, to a grid point next to it. */
function bisect(p: Polynomial, low: Rational, high: Rational): Rational {
  const coefficients = wholeCoefficients(p);
  let [a, b] = [floor(times(low, rational(GRID))), floor(times(high, rational(GRID))) + 1n];
  const below = signOf(evaluate(p, low));
  while (b - a > 1n) {
    const middle = (a + b) >> 1n;
    const sign = signAtGrid(coefficients, middle);
    if (sign === 0) return rational(middle, GRID);
    if (sign === below) a = middle;
    else b = middle;
  }
  return rational(b, GRID);
}

/** A bound beyond which the polynomial has no root (Cauchy). */
function rootBound(p: Polynomial): Rational {
  const lead = at(p, degree(p));
  return p.slice(0, -1).reduce((bound, value) => {
    const ratio = over(value, lead);
    return plus(bound, ratio.n < 0n ? negated(ratio) : ratio);
  }, rational(1n));
}

/**
 * Real roots in ascending order. Exact for degree 1, and for degree 2 with rational roots; otherwise isolated between the roots of the
 * derivative to 18 places (`exact: false`).
 */
export function roots(p: Polynomial): { readonly roots: readonly Rational[]; readonly exact: boolean } {
  if (degree(p) < 1) return { roots: [], exact: true };
  if (degree(p) === 1) return { roots: [negated(over(at(p, 0), at(p, 1)))], exact: true };
  const quadratic = degree(p) === 2 ? quadraticRoots(p) : undefined;
  if (quadratic) return { roots: compare(quadratic[0] ?? ZERO, quadratic[1] ?? ZERO) <= 0 ? quadratic : [...quadratic].reverse(), exact: true };
  const bound = rootBound(p);
  const edges = [negated(bound), ...roots(derivative(p)).roots, bound].sort(compare);
  const found: Rational[] = [];
  edges.forEach((edge, index) => {
    if (isZero(evaluate(p, edge))) found.push(edge);
    const next = edges[index + 1];
    if (next && signOf(evaluate(p, edge)) * signOf(evaluate(p, next)) < 0) found.push(bisect(p, edge, next));
  });
  return { roots: found.filter((root, index) => index === 0 || compare(root, found[index - 1] ?? ZERO) !== 0), exact: false };
}
