import { compareLimits, type Limit } from '../rational-function.ts';
import { compare, isZero, minus, over, plus, rational, signOf, times, ZERO, type Rational } from '../../values/rational.ts';
import { TooMany } from '../signals.ts';
import type { FactTexts } from '../symbolic.ts';
import { holds, middle, near, united, type Image, type Segment } from './segment.ts';

/** An operation on two values that come from separate facts. */
interface Operation {
  readonly limit: (a: Limit, b: Limit) => Limit;
  readonly value: (a: Rational, b: Rational) => Rational;
  /** Whether a corner is a value, not only approached. */
  readonly attained: (a: End, b: End) => boolean;
  /** Values of one operand that give the wanted value with a value of the other. */
  readonly solve: (wanted: Rational, known: Rational) => readonly Rational[];
}

interface End {
  readonly at: Limit;
  readonly attained: boolean;
}

const MOST_PAIRS = 20_000;
/** Parts of a length by which a value keeps off an end that is not attained. */
const PARTS = [rational(1n, 1_000_000n), rational(1n, 10n ** 15n), rational(1n, 10n ** 30n)];

const signOfLimit = (a: Limit): number => (typeof a === 'object' ? signOf(a) : a === 'infinity' ? 1 : -1);
const infinite = (sign: number): Limit => (sign > 0 ? 'infinity' : '-infinity');

export const SUM: Operation = {
  limit: (a, b) => (typeof a === 'string' ? a : typeof b === 'string' ? b : plus(a, b)),
  value: plus,
  attained: (a, b) => a.attained && b.attained,
  solve: (wanted, known) => [minus(wanted, known)],
};

/** Zero times anything is zero, whether the other end is attained or not. */
export const PRODUCT: Operation = {
  limit: (a, b) => {
    const sign = signOfLimit(a) * signOfLimit(b);
    return typeof a === 'object' && typeof b === 'object' ? times(a, b) : sign === 0 ? ZERO : infinite(sign);
  },
  value: times,
  attained: (a, b) => (a.attained && b.attained) || [a, b].some(({ at, attained }) => attained && typeof at === 'object' && isZero(at)),
  solve: (wanted, known) => (isZero(known) ? [] : [over(wanted, known)]),
};

const chosen = (wanted: 1 | -1): Operation => ({
  limit: (a, b) => (compareLimits(a, b) === wanted ? a : b),
  value: (a, b) => (compare(a, b) === wanted ? a : b),
  attained: (a, b) => {
    const order = compareLimits(a.at, b.at);
    if (order === 0) return a.attained && b.attained;
    return order === wanted ? a.attained : b.attained;
  },
  solve: (value, known) => (compare(value, known) === wanted ? [value] : []),
});

export const LEAST = chosen(-1);
export const GREATEST = chosen(1);

const ends = (segment: Segment): readonly [End, End] => [
  { at: segment.from, attained: segment.fromAttained },
  { at: segment.to, attained: segment.toAttained },
];

/** Of a rectangle of values: in each of the two directions all four operations are monotone, so that the ends lie at its corners. */
function combined(a: Segment, b: Segment, operation: Operation): Segment {
  const corners = ends(a).flatMap((one) => ends(b).map((other) => ({ at: operation.limit(one.at, other.at), attained: operation.attained(one, other) })));
  const best = (wanted: 1 | -1): End =>
    corners.reduce((found, corner) => {
      const order = compareLimits(corner.at, found.at);
      return order === wanted || (order === 0 && corner.attained) ? corner : found;
    });
  const [low, high] = [best(-1), best(1)];
  return {
    from: low.at,
    fromAttained: low.attained,
    to: high.at,
    toAttained: high.attained,
    facts: (value) => factsFor(value, a, b, operation),
  };
}

const placesIn = (segment: Segment, part: Rational): readonly Rational[] => {
  const [low, high] = [near(segment, 'from', part), near(segment, 'to', part)];
  return [low, high, middle(low, high)];
};

/** Facts of both operands for a value: one of them is put at a corner, or in the middle, and the other one solved for. */
function factsFor(value: Rational, a: Segment, b: Segment, operation: Operation): FactTexts | undefined {
  for (const part of PARTS) {
    for (const [known, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const places = placesIn(other, part);
      for (const at of placesIn(known, part)) {
        for (const solved of [...operation.solve(value, at), ...places]) {
          if (!holds(known, at) || !holds(other, solved) || compare(operation.value(at, solved), value) !== 0) continue;
          const [first, second] = [known.facts(at), other.facts(solved)];
          if (first && second) return { ...first, ...second };
        }
      }
    }
  }
  return undefined;
}

/** All values of an operation on two images of separate facts. Throws TooMany. */
export function combine(a: Image, b: Image, operation: Operation): Image {
  if (a.length * b.length > MOST_PAIRS) throw new TooMany('pieces');
  return united(a.flatMap((one) => b.map((other) => combined(one, other, operation))));
}

/** Each value put through a function that rises or falls throughout. */
const mapped = (image: Image, apply: (value: Rational) => Rational, back: (value: Rational) => Rational, falls = false): Image =>
  united(
    image.map((segment) => {
      const limit = (at: Limit): Limit => (typeof at === 'object' ? apply(at) : falls ? (at === 'infinity' ? '-infinity' : 'infinity') : at);
      const facts = (value: Rational): FactTexts | undefined => segment.facts(back(value));
      const { from, to, fromAttained, toAttained } = segment;
      return falls
        ? { from: limit(to), to: limit(from), fromAttained: toAttained, toAttained: fromAttained, facts }
        : { from: limit(from), to: limit(to), fromAttained, toAttained, facts };
    }),
  );

export const scaled = (image: Image, factor: Rational): Image =>
  isZero(factor)
    ? image
    : mapped(
        image,
        (value) => times(value, factor),
        (value) => over(value, factor),
        factor.n < 0n,
      );

/** One over each value; zero, by which nothing is divided, is left out. */
export const inverted = (image: Image): Image =>
  united(
    image.flatMap(({ from, to, fromAttained, toAttained, facts }): Segment[] => {
      const back = (value: Rational): FactTexts | undefined => (isZero(value) ? undefined : facts(over(rational(1n), value)));
      const [low, high] = [compareLimits(from, ZERO), compareLimits(to, ZERO)];
      const above: Segment[] =
        high > 0
          ? [{ from: inverse(to), fromAttained: toAttained, to: low < 0 ? 'infinity' : inverse(from), toAttained: low > 0 && fromAttained, facts: back }]
          : [];
      const below: Segment[] =
        low < 0
          ? [{ from: high > 0 ? '-infinity' : inverse(to, -1), fromAttained: high < 0 && toAttained, to: inverse(from), toAttained: fromAttained, facts: back }]
          : [];
      return [...below, ...above];
    }),
  );

const inverse = (at: Limit, sign = 1): Limit => (typeof at === 'string' ? ZERO : isZero(at) ? infinite(sign) : over(rational(1n), at));
