import type { Expression } from '../../3-lower/sheet.ts';
import * as build from '../../operators/build.ts';
import { wholesOf, type FreeNumber } from '../free-number.ts';
import { inside } from '../rational-function.ts';
import { compare, fromDecimal, toDecimal, type Rational } from '../../values/rational.ts';
import { shapeOf } from '../shape.ts';
import { TooMany } from '../signals.ts';
import { factPoint, factSegment, imageAlong } from './along.ts';
import type { Box } from './reader.ts';
import { holds, onlyValueOf, type Image } from './segment.ts';
import type { ExtremesInput } from '../extremes.ts';

/** Boxes beyond this many are not looked at one by one. */
export const MOST_BOXES = 400;
const PLACES = 24;

/** Whether facts of which only whole numbers occur are taken for them, or for an interval. */
export type Numbers = 'wholes' | 'intervals';

function imageOf(fact: FreeNumber, numbers: Numbers): Image {
  const wholes = numbers === 'wholes' ? wholesOf(fact) : undefined;
  return wholes ? wholes.map((value) => factPoint(fact.id, value)) : [factSegment(fact.id, fact.domain)];
}

/** Facts that are not numbers take each of their values in a box of its own. */
export function beginnings({ sheet, facts, free }: ExtremesInput, numbers: Numbers): readonly Box[] {
  const varied = free.filter((fact): fact is FreeNumber => 'domain' in fact);
  const start: Box = { sheet, facts, free: new Map(varied.map((fact) => [fact.id, imageOf(fact, numbers)])) };
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
  else free.set(id, [factSegment(id, { from: at, to: at })]);
  return { ...box, facts, free };
}

/** A box in which the fact has one of some values. */
function among(box: Box, id: string, values: readonly Rational[]): readonly Box[] {
  const [only, ...more] = values;
  if (!only) return [];
  if (more.length === 0) return [fixed(box, id, only)];
  return [{ ...box, facts: { ...box.facts, [id]: toDecimal(only, PLACES) }, free: new Map([...box.free, [id, values.map((value) => factPoint(id, value))]]) }];
}

/** The values of a fact that has a few. */
const valuesOf = (box: Box, id: string): readonly Rational[] => (box.free.get(id) ?? []).flatMap((segment) => onlyValueOf(segment) ?? []);

/** Each value of a fact that has a few in a box of its own. */
export const each = (box: Box, id: string): readonly Box[] => valuesOf(box, id).map((value) => fixed(box, id, value));

const asNumber = (condition: Expression): Expression => ({ if: [condition, build.number('1'), build.number('0')] });

/** Boxes in each of which the condition is decided: the values of its fact for which it holds, those for which it does not, and those that are refused. */
function sorted(box: Box, condition: Expression, id: string): readonly Box[] {
  const truths = valuesOf(box, id).map((value) => {
    const [truth] = imageAlong(box.sheet, box.facts, id, asNumber(condition), [factPoint(id, value)]);
    return { value, truth: truth && onlyValueOf(truth)?.n };
  });
  return [0n, 1n, undefined].flatMap((wanted) =>
    among(
      box,
      id,
      truths.filter(({ truth }) => truth === wanted).map(({ value }) => value),
    ),
  );
}

/** Boxes in each of which the condition is decided: the values of its fact at which it changes, and the intervals between them. */
export function split(box: Box, condition: Expression, id: string): readonly Box[] {
  const [domain, ...more] = box.free.get(id) ?? [];
  if (!domain) return [];
  if (more.length > 0) return sorted(box, condition, id);
  const { from, to } = domain;
  const ends = { ...(typeof from === 'object' && { from }), ...(typeof to === 'object' && { to }) };
  const shape = shapeOf({
    sheet: box.sheet,
    facts: box.facts,
    variable: id,
    target: asNumber(condition),
    rounding: 'ignore',
    domain: ends,
  });
  const points = shape.breakpoints.filter(({ at }) => holds(domain, at)).map(({ at }) => fixed(box, id, at));
  const intervals = shape.pieces.map((piece): Box => {
    const interval = { ...(piece.from && { from: piece.from }), ...(piece.to && { to: piece.to }) };
    const representative = toDecimal(inside(interval), PLACES);
    return { ...box, facts: { ...box.facts, [id]: representative }, free: new Map([...box.free, [id, [factSegment(id, { ...interval, open: true })]]]) };
  });
  return [...points, ...intervals];
}
