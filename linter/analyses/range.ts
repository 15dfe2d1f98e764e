import { compareLimits, rationals, type Limit, type Rational } from '@scorewright/engine';

/** All numbers between two ends, both included; an end can be infinite. Empty where `from` is above `to`. */
export interface Range {
  readonly from: Limit;
  readonly to: Limit;
}

export const EVERYTHING: Range = { from: '-infinity', to: 'infinity' };

export const pointRange = (value: Rational): Range => ({ from: value, to: value });
export const isEmpty = ({ from, to }: Range): boolean => compareLimits(from, to) > 0;
/** The one number of a range that has no other. */
export const pointOf = ({ from, to }: Range): Rational | undefined =>
  typeof from === 'object' && typeof to === 'object' && compareLimits(from, to) === 0 ? from : undefined;

const lesser = (a: Limit, b: Limit): Limit => (compareLimits(a, b) <= 0 ? a : b);
const greater = (a: Limit, b: Limit): Limit => (compareLimits(a, b) >= 0 ? a : b);

export const intersect = (a: Range, b: Range): Range => ({ from: greater(a.from, b.from), to: lesser(a.to, b.to) });
export const isNarrower = (a: Range, b: Range): boolean => compareLimits(a.from, b.from) > 0 || compareLimits(a.to, b.to) < 0;

const signOf = (a: Limit): number => (a === 'infinity' ? 1 : a === '-infinity' ? -1 : rationals.signOf(a));
const opposite = (a: Limit): Limit => (a === 'infinity' ? '-infinity' : a === '-infinity' ? 'infinity' : rationals.negated(a));

function plus(a: Limit, b: Limit): Limit {
  if (typeof a === 'string') return a;
  return typeof b === 'string' ? b : rationals.plus(a, b);
}

/** Zero times infinity is zero: infinity stands for a large number. */
function times(a: Limit, b: Limit): Limit {
  if (signOf(a) === 0 || signOf(b) === 0) return rationals.ZERO;
  if (typeof a === 'object' && typeof b === 'object') return rationals.times(a, b);
  return signOf(a) * signOf(b) > 0 ? 'infinity' : '-infinity';
}

const inverse = (a: Limit): Limit => (typeof a === 'string' ? rationals.ZERO : rationals.over(rationals.ONE, a));

export const sum = (a: Range, b: Range): Range => ({ from: plus(a.from, b.from), to: plus(a.to, b.to) });
export const negative = ({ from, to }: Range): Range => ({ from: opposite(to), to: opposite(from) });
export const difference = (a: Range, b: Range): Range => sum(a, negative(b));

export function product(a: Range, b: Range): Range {
  const corners = [times(a.from, b.from), times(a.from, b.to), times(a.to, b.from), times(a.to, b.to)];
  return { from: corners.reduce(lesser), to: corners.reduce(greater) };
}

/** 1 / a. A range that has zero inside, or is nothing but zero, gives everything. */
function reciprocal({ from, to }: Range): Range {
  const [low, high] = [signOf(from), signOf(to)];
  if (low > 0 || high < 0) return { from: inverse(to), to: inverse(from) };
  if (low === 0 && high > 0) return { from: inverse(to), to: 'infinity' };
  if (high === 0 && low < 0) return { from: '-infinity', to: inverse(from) };
  return EVERYTHING;
}

export const quotient = (a: Range, b: Range): Range => product(a, reciprocal(b));
