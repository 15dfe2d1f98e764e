import { compare, isZero, minus, negated, over, plus, rational, signOf, times, toDecimal, ZERO, type Rational } from './rational.ts';

/** Coefficients from the constant upwards; no leading zeros, so that the zero polynomial is empty. */
export type Polynomial = readonly Rational[];

const trimmed = (coefficients: readonly Rational[]): Polynomial => {
  let length = coefficients.length;
  while (length > 0 && isZero(coefficients[length - 1] ?? ZERO)) length -= 1;
  return coefficients.slice(0, length);
};

export const constant = (value: Rational): Polynomial => trimmed([value]);
export const degree = (p: Polynomial): number => p.length - 1;
const at = (p: Polynomial, index: number): Rational => p[index] ?? ZERO;

export const add = (a: Polynomial, b: Polynomial): Polynomial => trimmed(Array.from({ length: Math.max(a.length, b.length) }, (_, i) => plus(at(a, i), at(b, i))));
export const scale = (p: Polynomial, factor: Rational): Polynomial => trimmed(p.map((value) => times(value, factor)));
export const subtract = (a: Polynomial, b: Polynomial): Polynomial => add(a, b.map(negated));

export function multiply(a: Polynomial, b: Polynomial): Polynomial {
  const product = Array.from({ length: Math.max(0, a.length + b.length - 1) }, () => ZERO);
  a.forEach((x, i) => b.forEach((y, j) => { product[i + j] = plus(product[i + j] ?? ZERO, times(x, y)); }));
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

/** Digits to which an irrational root is isolated. */
const PRECISION = 30;

function bisect(p: Polynomial, low: Rational, high: Rational): Rational {
  let [a, b] = [low, high];
  const below = signOf(evaluate(p, a));
  for (let step = 0; step < 400 && compare(minus(b, a), rational(1n, 10n ** BigInt(PRECISION))) > 0; step += 1) {
    const middle = over(plus(a, b), rational(2n));
    const sign = signOf(evaluate(p, middle));
    if (sign === 0) return middle;
    if (sign === below) a = middle; else b = middle;
  }
  const text = toDecimal(a, PRECISION);
  return text === '0' ? a : over(plus(a, b), rational(2n));
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
 * derivative to 30 digits (`exact: false`).
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
