import * as polynomial from './polynomial.ts';
import type { Polynomial } from './polynomial.ts';
import { compare, isZero, minus, over, plus, rational, signOf, times, ONE, ZERO, type Rational } from '../values/rational.ts';

/** top(x) / bottom(x) without common factors; the bottom is monic. What pay is between two breakpoints. */
export interface RationalFunction {
  readonly top: Polynomial;
  readonly bottom: Polynomial;
}

/** An open interval; an absent end is infinite. */
export interface Interval {
  readonly from?: Rational;
  readonly to?: Rational;
}

const UNIT: Polynomial = [ONE];

export const constantFunction = (value: Rational): RationalFunction => ({ top: polynomial.constant(value), bottom: UNIT });
export const IDENTITY: RationalFunction = { top: [ZERO, ONE], bottom: UNIT };

function reduced(top: Polynomial, bottom: Polynomial): RationalFunction {
  if (top.length === 0) return { top, bottom: UNIT };
  let [t, b] = [top, bottom];
  if (polynomial.degree(b) > 0) {
    const common = polynomial.commonDivisor(t, b);
    if (polynomial.degree(common) > 0) [t, b] = [polynomial.divide(t, common).quotient, polynomial.divide(b, common).quotient];
  }
  const lead = b[b.length - 1] ?? ONE;
  if (lead.n === 1n && lead.d === 1n) return { top: t, bottom: b };
  return { top: polynomial.scale(t, over(ONE, lead)), bottom: polynomial.scale(b, over(ONE, lead)) };
}

const sameBottom = (a: RationalFunction, b: RationalFunction): boolean =>
  a.bottom === b.bottom || (a.bottom.length === b.bottom.length && a.bottom.every((value, index) => compare(value, b.bottom[index] ?? ZERO) === 0));

export const isConstant = ({ top, bottom }: RationalFunction): boolean => top.length <= 1 && bottom.length === 1;
/** The value of a constant function. */
export const constantValue = ({ top }: RationalFunction): Rational => top[0] ?? ZERO;

export function add(a: RationalFunction, b: RationalFunction): RationalFunction {
  if (sameBottom(a, b)) return reduced(polynomial.add(a.top, b.top), a.bottom);
  return reduced(polynomial.add(polynomial.multiply(a.top, b.bottom), polynomial.multiply(b.top, a.bottom)), polynomial.multiply(a.bottom, b.bottom));
}
export const negate = ({ top, bottom }: RationalFunction): RationalFunction => ({ top: polynomial.scale(top, rational(-1n)), bottom });
export const subtract = (a: RationalFunction, b: RationalFunction): RationalFunction => add(a, negate(b));
export const multiply = (a: RationalFunction, b: RationalFunction): RationalFunction =>
  reduced(polynomial.multiply(a.top, b.top), polynomial.multiply(a.bottom, b.bottom));
/** `b` must not be the zero function. */
export const divide = (a: RationalFunction, b: RationalFunction): RationalFunction =>
  reduced(polynomial.multiply(a.top, b.bottom), polynomial.multiply(a.bottom, b.top));
export const isZeroFunction = ({ top }: RationalFunction): boolean => top.length === 0;

export const contains = ({ from, to }: Interval, x: Rational): boolean => (!from || compare(x, from) > 0) && (!to || compare(x, to) < 0);

/** Zeros and poles inside the interval, ascending: the places where the sign can change. */
export function signChanges({ top, bottom }: RationalFunction, interval: Interval): { readonly points: readonly Rational[]; readonly exact: boolean } {
  const [zeros, poles] = [polynomial.roots(top), polynomial.roots(bottom)];
  const points = [...zeros.roots, ...poles.roots].filter((x) => contains(interval, x)).sort(compare);
  return { points: points.filter((x, index) => index === 0 || compare(x, points[index - 1] ?? x) !== 0), exact: zeros.exact && poles.exact };
}

/** A point inside the interval. */
export function inside({ from, to }: Interval): Rational {
  if (from && to) return over(plus(from, to), rational(2n));
  if (from) return plus(from, ONE);
  return to ? minus(to, ONE) : ZERO;
}

/** Value at x; undefined at a pole. */
export function valueAt({ top, bottom }: RationalFunction, x: Rational): Rational | undefined {
  const divisor = polynomial.evaluate(bottom, x);
  return isZero(divisor) ? undefined : over(polynomial.evaluate(top, x), divisor);
}

/** Sign on an interval in which it does not change. */
export const signOn = (f: RationalFunction, interval: Interval): -1 | 0 | 1 => signOf(valueAt(f, inside(interval)) ?? ZERO);

export function derivative({ top, bottom }: RationalFunction): RationalFunction {
  const slope = polynomial.subtract(polynomial.multiply(polynomial.derivative(top), bottom), polynomial.multiply(top, polynomial.derivative(bottom)));
  return reduced(slope, polynomial.multiply(bottom, bottom));
}

export type Limit = Rational | 'infinity' | '-infinity';

/** Limit at an end of an interval inside which the function has no pole. */
export function limitAt(f: RationalFunction, interval: Interval, end: 'from' | 'to'): Limit {
  const x = interval[end];
  if (x) {
    const value = valueAt(f, x);
    return value ?? (signNear(f, interval, end) > 0 ? 'infinity' : '-infinity');
  }
  const [n, d] = [polynomial.degree(f.top), polynomial.degree(f.bottom)];
  if (n < d) return ZERO;
  if (n === d) return f.top[n] ?? ZERO;
  const lead = signOf(f.top[n] ?? ZERO) * (end === 'from' && (n - d) % 2 !== 0 ? -1 : 1);
  return lead > 0 ? 'infinity' : '-infinity';
}

function signNear(f: RationalFunction, interval: Interval, end: 'from' | 'to'): number {
  const { points } = signChanges(f, interval);
  const nearest = end === 'from' ? points[0] : points[points.length - 1];
  const part: Interval = end === 'from' ? { ...interval, ...(nearest ? { to: nearest } : {}) } : { ...interval, ...(nearest ? { from: nearest } : {}) };
  return signOn(f, part);
}

export const compareLimits = (a: Limit, b: Limit): number => {
  if (a === b) return 0;
  if (a === 'infinity' || b === '-infinity') return 1;
  if (a === '-infinity' || b === 'infinity') return -1;
  return compare(a, b);
};

export const timesRational = (f: RationalFunction, factor: Rational): RationalFunction => reduced(polynomial.scale(f.top, factor), f.bottom);
export { times };
