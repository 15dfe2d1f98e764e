import { compareLimits, type Limit } from '../rational-function.ts';
import { rational, type Rational } from '../../values/rational.ts';
import { TooMany } from '../signals.ts';
import { beginnings, each, MOST_BOXES, split, type Numbers } from './boxes.ts';
import { Entangled } from './conditions.ts';
import { Imager } from './image-of.ts';
import type { Box } from './reader.ts';
import { near, type Image, type Segment } from './segment.ts';
import { valueWith } from '../value-with.ts';
import { wholesOf } from '../free-number.ts';
import type { Extreme, ExtremesInput } from '../extremes.ts';

const NEAR = rational(1n, 1_000_000n);

interface Found {
  readonly box: Box;
  readonly image: Image;
}

/** Boxes that together are the box, in which less is entangled; none where that cannot be. */
function partsOf(imager: Imager, { condition, fact }: Entangled): readonly Box[] {
  const { box } = imager;
  const id = condition && imager.factOf(condition);
  const parts = condition && id !== undefined ? split(box, condition, id) : [];
  return parts.length >= 2 || fact === undefined ? parts : each(box, fact);
}

/** The values of the target in boxes that together are everything; undefined where that cannot be said exactly. */
function images(input: ExtremesInput, relaxed: boolean, numbers: Numbers): readonly Found[] | undefined {
  const waiting = beginnings(input, numbers).map((box) => ({ ...box, relaxed }));
  const found: Found[] = [];
  for (let box = waiting.pop(); box; box = waiting.pop()) {
    if (waiting.length + found.length > MOST_BOXES) return undefined;
    const imager = new Imager(box);
    try {
      found.push({ box, image: imager.line(input.target) });
    } catch (signal) {
      if (!(signal instanceof Entangled)) throw signal;
      const parts = partsOf(imager, signal);
      if (parts.length < 2 || found.length + waiting.length + parts.length > MOST_BOXES) return undefined;
      // What keeps this box from being told keeps its brothers from it, so that there will be as many of each of them.
      if (!signal.condition && parts.length * (waiting.length + 1) > MOST_BOXES) return undefined;
      waiting.push(...parts.map((part) => ({ ...part, relaxed })));
    }
  }
  return found;
}

/** The end of all values found, and whether it is one of them. */
function endOf(found: readonly Found[], end: 'from' | 'to'): { readonly box: Box; readonly segment: Segment } | undefined {
  const wanted = end === 'from' ? -1 : 1;
  const attained = (segment: Segment): boolean => (end === 'from' ? segment.fromAttained : segment.toAttained);
  return found
    .flatMap(({ box, image }) => image.map((segment) => ({ box, segment })))
    .reduce<{ readonly box: Box; readonly segment: Segment } | undefined>((best, one) => {
      const order = best ? compareLimits(one.segment[end], best.segment[end]) : wanted;
      return order === wanted || (order === 0 && best && attained(one.segment) && !attained(best.segment)) ? one : best;
    }, undefined);
}

/** How far inside a segment facts are looked for, as a part of its length: a value at its end may need a fact that no decimal says. */
const PARTS = [rational(0n), NEAR, rational(1n, 1000n)];

/** The end of all values, with facts whose pay is the nearest to it. */
function extremeOf(input: ExtremesInput, found: readonly Found[], end: 'from' | 'to'): Extreme | undefined {
  const best = endOf(found, end);
  if (!best) return undefined;
  const { box, segment } = best;
  const value = segment[end];
  const candidates = PARTS.flatMap((part) => {
    const facts = segment.facts(insideBy(segment, end, part));
    const all = facts && { ...box.facts, ...facts };
    const paid = all && valueWith(input, all);
    return all && paid ? [{ facts: all, paid }] : [];
  });
  const [first] = candidates;
  if (!first) return undefined;
  const nearest = candidates.reduce((a, b) => (compareLimits(b.paid, a.paid) === (end === 'from' ? -1 : 1) && !isPast(b.paid, value, end) ? b : a), first);
  const attained = (end === 'from' ? segment.fromAttained : segment.toAttained) && compareLimits(nearest.paid, value) === 0;
  return { value, attained, facts: nearest.facts };
}

const isPast = (paid: Rational, end: Limit, side: 'from' | 'to'): boolean => compareLimits(paid, end) === (side === 'from' ? -1 : 1);

function insideBy(segment: Segment, end: 'from' | 'to', part: Rational): Rational {
  if (part.n === 0n) return near(segment, end, NEAR);
  return near({ ...segment, fromAttained: false, toAttained: false }, end, part);
}

type Proven = { readonly minimum: Extreme; readonly maximum: Extreme } | undefined;

/** Undefined where there is too much to be told apart. */
function within<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (signal) {
    if (signal instanceof TooMany) return undefined;
    throw signal;
  }
}

const provenOver = (input: ExtremesInput, numbers: Numbers): Proven =>
  within(() => {
    const found = images(input, false, numbers);
    const [minimum, maximum] = [found && extremeOf(input, found, 'from'), found && extremeOf(input, found, 'to')];
    return minimum && maximum && { minimum, maximum };
  });

const hasWholes = ({ free }: ExtremesInput): boolean => free.some((fact) => 'domain' in fact && wholesOf(fact));

/**
 * The least and the greatest value of the target over all facts, proven: its values are built up from those of its parts, which is exact where no fact
 * reaches the target on two ways, and where the ways part at a condition on that fact or at its values. Undefined where they cannot be kept apart.
 */
export const provenExtremes = (input: ExtremesInput): Proven => (hasWholes(input) ? provenOver(input, 'wholes') : undefined) ?? provenOver(input, 'intervals');

export interface Bounds {
  readonly least: Limit;
  readonly greatest: Limit;
}

const boundsOver = (input: ExtremesInput, numbers: Numbers): Bounds | undefined =>
  within(() => {
    const found = images(input, true, numbers);
    const [low, high] = [found && endOf(found, 'from'), found && endOf(found, 'to')];
    return low && high && { least: low.segment.from, greatest: high.segment.to };
  });

/**
 * Bounds that no facts go beyond: as if a fact that reaches the target on two ways could have another value on each of them. What is found within them and
 * meets them is an extreme.
 */
export const bounds = (input: ExtremesInput): Bounds | undefined =>
  (hasWholes(input) ? boundsOver(input, 'wholes') : undefined) ?? boundsOver(input, 'intervals');
