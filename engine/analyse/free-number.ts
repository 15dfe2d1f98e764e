import type { Interval } from './rational-function.ts';
import { floor, negated, rational, type Rational } from '../values/rational.ts';

/** A fact that is free, a number. `integer`: only whole numbers occur. */
export interface FreeNumber {
  readonly id: string;
  readonly domain: Interval;
  readonly integer?: boolean;
}

/** Whole numbers beyond this many are taken for an interval: what is paid between them is paid near them. */
const MOST_WHOLES = 60n;

/** All values of a fact of which only whole numbers occur, ascending; undefined where they are too many, or not bounded. */
export function wholesOf({ domain: { from, to }, integer = false }: FreeNumber): readonly Rational[] | undefined {
  if (!integer || !from || !to) return undefined;
  const [least, most] = [-floor(negated(from)), floor(to)];
  if (most - least >= MOST_WHOLES) return undefined;
  return Array.from({ length: Math.max(0, Number(most - least) + 1) }, (_, index) => rational(least + BigInt(index)));
}
