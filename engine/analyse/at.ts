import { compareLimits, contains, limitAt, valueAt, type Interval, type Limit } from './rational-function.ts';
import { compare, type Rational } from '../values/rational.ts';
import type { Shape } from './shape.ts';

/** Value of a shape at x with both one-sided limits; absent where the card is refused or x is outside the domain. */
export interface ShapeAt {
  readonly left?: Limit;
  readonly value?: Rational;
  readonly right?: Limit;
}

/** Reads a shape at any x, breakpoint or not. */
export function shapeAt({ pieces, breakpoints }: Shape, x: Rational): ShapeAt {
  const point = breakpoints.find(({ at }) => compare(at, x) === 0);
  const within = pieces.find((piece) => contains(piece, x));
  if (!point && within) {
    const value = within.f ? valueAt(within.f, x) : undefined;
    return value ? { left: value, value, right: value } : {};
  }
  const limit = (end: 'from' | 'to'): Limit | undefined => {
    const piece = pieces.find((candidate) => candidate[end] && compare(candidate[end], x) === 0);
    const interval: Interval = { ...(piece?.from ? { from: piece.from } : {}), ...(piece?.to ? { to: piece.to } : {}) };
    return piece?.f ? limitAt(piece.f, interval, end) : undefined;
  };
  const [left, right] = [limit('to'), limit('from')];
  return { ...(left === undefined ? {} : { left }), ...(point?.value ? { value: point.value } : {}), ...(right === undefined ? {} : { right }) };
}

/** The largest of value and one-sided limits at x. */
export function bestAt(shape: Shape, x: Rational): Limit | undefined {
  const { left, value, right } = shapeAt(shape, x);
  return [left, value, right].reduce(
    (best, limit) => (limit !== undefined && (best === undefined || compareLimits(limit, best) > 0) ? limit : best),
    undefined as Limit | undefined,
  );
}
