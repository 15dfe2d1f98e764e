import { compareLimits, type Limit } from '../rational-function.ts';
import { compare, minus, negated, over, plus, rational, ONE, type Rational } from '../../values/rational.ts';
import { isBeyond } from '../in-bounds.ts';
import { TooMany } from '../signals.ts';
import type { FactTexts } from '../symbolic.ts';

/** Values that a line takes when its facts go through their domains: all between two ends, the ends themselves where they are attained. */
export interface Segment {
  readonly from: Limit;
  readonly to: Limit;
  readonly fromAttained: boolean;
  readonly toAttained: boolean;
  /** Facts that give a value of the segment; undefined where none are found. */
  readonly facts: (value: Rational) => FactTexts | undefined;
}

/** All values of a line, ascending, without overlaps. */
export type Image = readonly Segment[];

const MOST_SEGMENTS = 2_000;
/** How far an infinite end is followed to find facts. */
const FAR = rational(1_000_000_000_000n);

export const point = (value: Rational, facts: FactTexts): Segment => ({
  from: value,
  to: value,
  fromAttained: true,
  toAttained: true,
  facts: (wanted) => (compare(wanted, value) === 0 ? facts : undefined),
});

/** The one value of a segment that has no other. */
export const onlyValueOf = ({ from, to }: Segment): Rational | undefined =>
  typeof from === 'object' && typeof to === 'object' && compare(from, to) === 0 ? from : undefined;

export function holds({ from, to, fromAttained, toAttained }: Segment, value: Rational): boolean {
  const [low, high] = [compareLimits(value, from), compareLimits(value, to)];
  return (low > 0 || (low === 0 && fromAttained)) && (high < 0 || (high === 0 && toAttained));
}

/** A value inside, near an end: the end itself where it is attained, else off it by a part of the length. */
export function near({ from, to, fromAttained, toAttained }: Segment, end: 'from' | 'to', part: Rational): Rational {
  const [at, other] = end === 'from' ? [from, to] : [to, from];
  const attained = end === 'from' ? fromAttained : toAttained;
  const sign = end === 'from' ? ONE : negated(ONE);
  if (typeof at === 'string') {
    const far = at === 'infinity' ? FAR : negated(FAR);
    return typeof other === 'string' ? far : plus(other, far);
  }
  if (attained) return at;
  const length = typeof other === 'string' ? ONE : minus(end === 'from' ? other : at, end === 'from' ? at : other);
  return plus(at, { n: sign.n * length.n * part.n, d: length.d * part.d });
}

export const middle = (a: Rational, b: Rational): Rational => over(plus(a, b), rational(2n));

/** Touch: nothing lies between them. */
const touches = (a: Segment, b: Segment): boolean => {
  const order = compareLimits(b.from, a.to);
  return order < 0 || (order === 0 && (a.toAttained || b.fromAttained));
};

function joined(a: Segment, b: Segment): Segment {
  const [ends, starts] = [compareLimits(a.to, b.to), compareLimits(a.from, b.from)];
  return {
    from: a.from,
    fromAttained: a.fromAttained || (starts === 0 && b.fromAttained),
    to: ends >= 0 ? a.to : b.to,
    toAttained: ends === 0 ? a.toAttained || b.toAttained : ends > 0 ? a.toAttained : b.toAttained,
    facts: (value) => (holds(a, value) ? a.facts(value) : undefined) ?? (holds(b, value) ? b.facts(value) : undefined),
  };
}

const isFar = (end: Limit): boolean => typeof end === 'object' && isBeyond(end);

/** The union of segments in order. Throws TooMany. */
export function united(segments: readonly Segment[]): Image {
  const sorted = segments.toSorted((a, b) => compareLimits(a.from, b.from) || Number(b.fromAttained) - Number(a.fromAttained));
  const result: Segment[] = [];
  for (const segment of sorted) {
    const last = result.at(-1);
    if (last && touches(last, segment)) result[result.length - 1] = joined(last, segment);
    else result.push(segment);
  }
  if (result.length > MOST_SEGMENTS) throw new TooMany('pieces');
  if (result.some(({ from, to }) => isFar(from) || isFar(to))) throw new TooMany('powers');
  return result;
}
