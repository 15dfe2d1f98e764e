import type { Expression } from '../../3-lower/sheet.ts';
import * as build from '../../operators/build.ts';
import { compareLimits, inside, type Limit } from '../rational-function.ts';
import { compare, fromDecimal, rational, toDecimal, type Rational } from '../../values/rational.ts';
import { shapeOf } from '../shape.ts';
import { TooMany } from '../signals.ts';
import { factSegment, OWN_LINE, withLine } from './along.ts';
import { Entangled } from './conditions.ts';
import { Imager } from './image-of.ts';
import type { Box } from './reader.ts';
import { holds, near, type Image, type Segment } from './segment.ts';
import { valueWith } from '../value-with.ts';
import type { Extreme, ExtremesInput, FreeFact } from '../extremes.ts';

const MOST_BOXES = 400;
const NEAR = rational(1n, 1_000_000n);
const PLACES = 24;

/** Facts that have a few values take each of them in a box of its own. */
function beginnings({ sheet, facts, free }: ExtremesInput): readonly Box[] {
  const numbers = free.filter((fact): fact is Extract<FreeFact, { readonly domain: unknown }> => 'domain' in fact);
  const start: Box = { sheet, facts, free: new Map(numbers.map(({ id, domain }) => [id, factSegment(id, domain)])) };
  return free.reduce<readonly Box[]>(
    (boxes, fact) => {
      if (!('values' in fact)) return boxes;
      if (boxes.length * fact.values.length > MOST_BOXES) throw new TooMany('pieces');
      return boxes.flatMap((box) => fact.values.map((value) => ({ ...box, facts: { ...box.facts, [fact.id]: value } })));
    },
    [start],
  );
}

/** A box in which the fact has one value: the fact is then no longer free, where a decimal can say its value. */
function fixed(box: Box, id: string, at: Rational): Box {
  const text = toDecimal(at, PLACES);
  const facts = { ...box.facts, [id]: text };
  const free = new Map(box.free);
  if (compare(fromDecimal(text), at) === 0) free.delete(id);
  else free.set(id, factSegment(id, { from: at, to: at }));
  return { ...box, facts, free };
}

/** Boxes in each of which the condition is decided: the values of its fact at which it changes, and the intervals between them. */
function split(box: Box, condition: Expression, id: string): readonly Box[] {
  const domain = box.free.get(id);
  if (!domain) return [];
  const { from, to } = domain;
  const ends = { ...(typeof from === 'object' && { from }), ...(typeof to === 'object' && { to }) };
  const shape = shapeOf({
    sheet: withLine(box.sheet, { if: [condition, build.number('1'), build.number('0')] }),
    facts: box.facts,
    variable: id,
    target: OWN_LINE,
    rounding: 'ignore',
    domain: ends,
  });
  const points = shape.breakpoints.filter(({ at }) => holds(domain, at)).map(({ at }) => fixed(box, id, at));
  const intervals = shape.pieces.map((piece): Box => {
    const interval = { ...(piece.from && { from: piece.from }), ...(piece.to && { to: piece.to }) };
    const representative = toDecimal(inside(interval), PLACES);
    return { ...box, facts: { ...box.facts, [id]: representative }, free: new Map([...box.free, [id, factSegment(id, { ...interval, open: true })]]) };
  });
  return [...points, ...intervals];
}

interface Found {
  readonly box: Box;
  readonly image: Image;
}

/** The values of the target in boxes that together are everything; undefined where that cannot be said exactly. */
function images(input: ExtremesInput, relaxed: boolean): readonly Found[] | undefined {
  const waiting = beginnings(input).map((box) => ({ ...box, relaxed }));
  const found: Found[] = [];
  for (let box = waiting.pop(); box; box = waiting.pop()) {
    if (waiting.length + found.length > MOST_BOXES) return undefined;
    const imager = new Imager(box);
    try {
      found.push({ box, image: imager.line(input.target) });
    } catch (signal) {
      if (!(signal instanceof Entangled)) throw signal;
      const id = signal.condition && imager.factOf(signal.condition);
      const parts = signal.condition && id !== undefined ? split(box, signal.condition, id) : [];
      if (parts.length < 2) return undefined;
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

/**
 * The least and the greatest value of the target over all facts, proven: its values are built up from those of its parts, which is exact where no fact
 * reaches the target on two ways, and where the ways part at a condition on that fact. Undefined where they cannot be kept apart.
 */
export function provenExtremes(input: ExtremesInput): { readonly minimum: Extreme; readonly maximum: Extreme } | undefined {
  try {
    const found = images(input, false);
    const [minimum, maximum] = [found && extremeOf(input, found, 'from'), found && extremeOf(input, found, 'to')];
    return minimum && maximum && { minimum, maximum };
  } catch (signal) {
    if (signal instanceof TooMany) return undefined;
    throw signal;
  }
}

/**
 * Bounds that no facts go beyond: as if a fact that reaches the target on two ways could have another value on each of them. What is found within them and
 * meets them is an extreme.
 */
export function bounds(input: ExtremesInput): { readonly least: Limit; readonly greatest: Limit } | undefined {
  try {
    const found = images(input, true);
    const [low, high] = [found && endOf(found, 'from'), found && endOf(found, 'to')];
    return low && high && { least: low.segment.from, greatest: high.segment.to };
  } catch (signal) {
    if (signal instanceof TooMany) return undefined;
    throw signal;
  }
}
