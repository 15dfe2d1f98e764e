import type { Limit } from '../analyse/index.ts';
import { compareLimits, rationals } from '../analyse/index.ts';
import type { Decimal } from 'decimal.js';
import { printDecimal } from '../values/decimal.ts';
import type { Stretch } from './stretches.ts';

/** What is searched: stretches of the grid in ascending order, from one index outwards. */
export interface Search {
  readonly stretches: readonly Stretch[];
  readonly start: bigint;
  /** By the real calculation. */
  readonly reaches: (index: bigint) => boolean;
  /** Total wanted, and whether it should be at least that. */
  readonly wanted: Decimal;
  readonly rising: boolean;
  /** How far the real total can lie from the limits of a stretch; undefined: they say nothing. */
  readonly slack?: Decimal;
}

const distance = (a: bigint, b: bigint): bigint => (a > b ? a - b : b - a);

/** Whether the limits of the stretch leave any hope. */
const canReach = ({ limits }: Stretch, { wanted, rising, slack }: Search): boolean => {
  if (limits === undefined || slack === undefined) return true;
  const bound: Limit = rationals.fromDecimal(printDecimal(rising ? wanted.minus(slack) : wanted.plus(slack)));
  return limits.some((limit) => compareLimits(limit, bound) * (rising ? 1 : -1) >= 0);
};

/** The first index that reaches between one that does not and one that does. */
const bisect = (not: bigint, does: bigint, reaches: Search['reaches']): bigint => {
  let [low, high] = [not, does];
  while (distance(low, high) > 1n) {
    const middle = (low + high) / 2n;
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
};

/** Makes sure that the neighbour nearer to the start does not reach: where a rounding lets it, goes back to one that does not. */
const settled = (found: bigint, { start, reaches }: Search): bigint => {
  const towards = found > start ? -1n : 1n;
  let reached = found;
  for (let back = 1n; back < distance(found, start); back *= 2n) {
    const nearer = found + towards * back;
    if (!reaches(nearer)) return bisect(nearer, reached, reaches);
    reached = nearer;
  }
  return bisect(start, reached, reaches);
};

const inStretch = (stretch: Stretch, search: Search, upwards: boolean): bigint | undefined => {
  const { reaches } = search;
  if (!canReach(stretch, search)) return undefined;
  const [near, far] = upwards ? [stretch.from, stretch.to] : [stretch.to, stretch.from];
  if (reaches(near)) return near;
  return reaches(far) ? bisect(near, far, reaches) : undefined;
};

/** The parts of the stretches on one side of the start, the nearest first. */
const oneSide = ({ stretches, start }: Search, upwards: boolean): readonly Stretch[] => {
  const cut = upwards
    ? stretches.filter(({ to }) => to > start).map((stretch) => (stretch.from > start ? stretch : { ...stretch, from: start + 1n }))
    : stretches
        .filter(({ from }) => from < start)
        .map((stretch) => (stretch.to < start ? stretch : { ...stretch, to: start - 1n }))
        .reverse();
  return cut;
};

const nearestOn = (search: Search, upwards: boolean): bigint | undefined => {
  for (const stretch of oneSide(search, upwards)) {
    const found = inStretch(stretch, search, upwards);
    if (found !== undefined) return settled(found, search);
  }
  return undefined;
};

/** The index nearest to the start whose total is as wanted, on either side; the higher one of two as near. */
export const nearestIndex = (search: Search): bigint | undefined => {
  const [up, down] = [nearestOn(search, true), nearestOn(search, false)];
  if (up === undefined || down === undefined) return up ?? down;
  return distance(up, search.start) <= distance(down, search.start) ? up : down;
};
