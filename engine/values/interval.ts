import type { Decimal } from 'decimal.js';
import { compare, largest, smallest, times } from './arithmetic.ts';
import { INFINITY, ZERO, decimal } from './decimal.ts';
import { isTooLarge } from './fraction.ts';

/** All numbers from min to max, both included; each can be infinite. */
export interface Interval {
  readonly min: Decimal;
  readonly max: Decimal;
}

export const EVERYTHING: Interval = { min: INFINITY.negated(), max: INFINITY };

export const point = (value: Decimal): Interval => ({ min: value, max: value });
export const interval = (min: Decimal | string | number, max: Decimal | string | number): Interval => ({ min: decimal(min), max: decimal(max) });

/** An argument that is not known to be a number can be any. */
export const orEverything = (value: Interval | undefined): Interval => value ?? EVERYTHING;

/** The smallest interval around all of them. */
export const hull = (intervals: readonly Interval[]): Interval => ({
  min: smallest(intervals.map(({ min }) => min)),
  max: largest(intervals.map(({ max }) => max)),
});

export const contains = ({ min, max }: Interval, value: Decimal): boolean => compare(min, value) <= 0 && compare(max, value) >= 0;

/** What a function that never falls makes of an interval. */
export const rising = (value: Interval | undefined, apply: (value: Decimal) => Decimal): Interval =>
  outward({ min: keepInfinite(orEverything(value).min, apply), max: keepInfinite(orEverything(value).max, apply) });

const keepInfinite = (value: Decimal, apply: (value: Decimal) => Decimal): Decimal => (value.isFinite() ? apply(value) : value);

/** All products of two intervals; infinity times zero is zero, because infinity stands for a large number. */
export function products(a: Interval, b: Interval): Interval {
  const corners = [a.min, a.max].flatMap((left) => [b.min, b.max].map((right) => (left.isZero() || right.isZero() ? ZERO : times(left, right))));
  return outward({ min: smallest(corners), max: largest(corners) });
}

/**
 * All quotients, by a division that never falls in its dividend. A divisor that can be zero gives everything: near zero a quotient has no bound.
 * An infinite divisor makes the quotient zero, an infinite dividend infinite.
 */
export function quotients(a: Interval, b: Interval, divide: (a: Decimal, b: Decimal) => Decimal): Interval {
  if (contains(b, ZERO)) return EVERYTHING;
  const corners = [a.min, a.max].flatMap((left) => [b.min, b.max].map((right) => corner(left, right, divide)));
  return outward({ min: smallest(corners), max: largest(corners) });
}

function corner(a: Decimal, b: Decimal, divide: (a: Decimal, b: Decimal) => Decimal): Decimal {
  if (!b.isFinite()) return ZERO;
  if (!a.isFinite()) return a.isNegative() === b.isNegative() ? INFINITY : INFINITY.negated();
  return divide(a, b);
}

/** A bound with more digits than a value can have is no bound. */
export const outward = ({ min, max }: Interval): Interval => ({ min: isTooLarge(min) ? EVERYTHING.min : min, max: isTooLarge(max) ? EVERYTHING.max : max });
