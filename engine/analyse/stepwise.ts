import type { RoundingMode } from '@scorewright/schemas';
import * as rationals from '../values/rational.ts';
import { rational, signOf, type Rational } from '../values/rational.ts';
import {
  constantFunction,
  constantValue,
  derivative,
  inside,
  isConstant,
  limitAt,
  signChanges,
  subtract,
  valueAt,
  type Interval,
  type RationalFunction,
} from './rational-function.ts';
import { Split, TooMany } from './signals.ts';

/** More steps than this within one interval are not followed one by one. */
const MOST_STEPS = 2_000n;
const HALF = rational(1n, 2n);

/** floor(f) on an interval: constant, or a cut at every place where f passes a whole number. */
export function floorOn(f: RationalFunction, interval: Interval): bigint {
  if (isConstant(f)) return rationals.floor(constantValue(f));
  const turns = signChanges(derivative(f), interval);
  if (turns.points.length > 0) throw new Split(turns.points, turns.exact);
  const [a, b] = [limitAt(f, interval, 'from'), limitAt(f, interval, 'to')];
  if (typeof a === 'string' || typeof b === 'string') throw new TooMany('steps');
  const [low, high] = [rationals.floor(rationals.least(a, b)), rationals.floor(rationals.greatest(a, b))];
  if (high - low > MOST_STEPS) throw new TooMany('steps');
  const cuts: Rational[] = [];
  let exact = true;
  for (let whole = low; whole <= high; whole += 1n) {
    const crossing = signChanges(subtract(f, constantFunction(rational(whole))), interval);
    cuts.push(...crossing.points);
    exact &&= crossing.exact;
  }
  if (cuts.length > 0) throw new Split(cuts, exact);
  return rationals.floor(valueAt(f, inside(interval)) ?? rationals.ZERO);
}

const truncated = (a: Rational): bigint => (a.n < 0n ? -rationals.floor(rationals.negated(a)) : rationals.floor(a));
const awayFromZero = (a: Rational): bigint => (a.n < 0n ? rationals.floor(a) : -rationals.floor(rationals.negated(a)));

function nearest(a: Rational, tie: (low: bigint) => bigint): bigint {
  const low = rationals.floor(a);
  const order = rationals.compare(rationals.minus(a, rational(low)), HALF);
  return order < 0 ? low : order > 0 ? low + 1n : tie(low);
}

/** A rational to a whole number in a rounding mode, exactly. */
export function toWhole(a: Rational, mode: RoundingMode): bigint {
  switch (mode) {
    case 'half-up':
      return nearest(a, (low) => (a.n < 0n ? low : low + 1n));
    case 'half-down':
      return nearest(a, (low) => (a.n < 0n ? low + 1n : low));
    case 'half-even':
      return nearest(a, (low) => (low % 2n === 0n ? low : low + 1n));
    case 'up':
      return awayFromZero(a);
    case 'down':
      return truncated(a);
    case 'ceiling':
      return -rationals.floor(rationals.negated(a));
    case 'floor':
      return rationals.floor(a);
  }
}

/** Rounding of f to whole numbers on an interval. Inside an interval there are no ties: the cuts are points of their own. */
export function wholeOn(f: RationalFunction, mode: RoundingMode, interval: Interval): bigint {
  if (isConstant(f)) return toWhole(constantValue(f), mode);
  if (mode.startsWith('half')) return floorOn(subtract(f, constantFunction(rationals.negated(HALF))), interval);
  const low = floorOn(f, interval);
  return toWhole(rationals.plus(rational(low), HALF), mode === 'half-even' ? 'floor' : mode);
}

export const isPositive = (a: Rational): boolean => signOf(a) > 0;
