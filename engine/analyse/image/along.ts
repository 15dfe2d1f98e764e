import type { Expression, Sheet } from '../../3-lower/sheet.ts';
import {
  compareLimits,
  constantFunction,
  constantValue,
  derivative,
  inside,
  isConstant,
  signChanges,
  subtract,
  valueAt,
  type Interval,
  type Limit,
} from '../rational-function.ts';
import { compare, toDecimal, type Rational } from '../../values/rational.ts';
import { shapeOf, type Shape, type ShapePiece } from '../shape.ts';
import type { FactTexts } from '../symbolic.ts';
import { pointsAt } from '../sweep.ts';
import { holds, onlyValueOf, point, type Image, type Segment } from './segment.ts';

/** Digits of a fact that gives a wanted value. */
const PLACES = 24;

/** The part of the variable's line between two turning points: there the function rises or falls throughout. */
function monotoneParts({ f, from, to }: ShapePiece): readonly Interval[] {
  if (!f) return [];
  const whole: Interval = { ...(from && { from }), ...(to && { to }) };
  const cuts = isConstant(f) ? [] : signChanges(derivative(f), whole).points;
  const starts = [from, ...cuts];
  return starts.map((start, index) => {
    const end = index < cuts.length ? cuts[index] : to;
    return { ...(start && { from: start }), ...(end && { to: end }) };
  });
}

type Back = (x: Rational) => FactTexts | undefined;

function segmentOf(piece: ShapePiece, back: Back): readonly Segment[] {
  const { f, valueFrom, valueTo } = piece;
  if (!f || valueFrom === undefined || valueTo === undefined) return [];
  const parts = monotoneParts(piece);
  const turning = parts.slice(1).flatMap(({ from }) => (from ? (valueAt(f, from) ?? []) : []));
  const values: readonly Limit[] = [valueFrom, valueTo, ...turning];
  const extreme = (wanted: 1 | -1): Limit => values.reduce((best, value) => (compareLimits(value, best) === wanted ? value : best));
  const [low, high] = [extreme(-1), extreme(1)];
  const attained = (at: Limit): boolean => isConstant(f) || turning.some((value) => compareLimits(value, at) === 0);
  const solve = (value: Rational): Rational | undefined => {
    if (isConstant(f)) return inside(piece);
    return signChanges(subtract(f, constantFunction(value)), piece).points.find((x) => {
      const found = valueAt(f, x);
      return found !== undefined && toDecimal(found, 9) === toDecimal(value, 9);
    });
  };
  return [
    {
      from: low,
      to: high,
      fromAttained: attained(low),
      toAttained: attained(high),
      facts: (value) => {
        const x = solve(value);
        return x && back(x);
      },
    },
  ];
}

/** What a shape takes over an interval of its variable; `back` gives the facts for a value of the variable. */
export function segmentsOf({ pieces, breakpoints }: Shape, over: Pick<Segment, 'from' | 'to' | 'fromAttained' | 'toAttained'>, back: Back): readonly Segment[] {
  const within: Segment = { ...over, facts: () => undefined };
  const points = breakpoints.flatMap(({ at, value }) => {
    if (!value || !holds(within, at)) return [];
    return [{ ...point(value, {}), facts: (wanted: Rational) => (compare(wanted, value) === 0 ? back(at) : undefined) }];
  });
  return [...pieces.flatMap((piece) => segmentOf(piece, back)), ...points];
}

/** A line while one fact or line varies, everything else fixed. */
interface Along {
  readonly sheet: Sheet;
  readonly facts: FactTexts;
  readonly variable: string;
  readonly target: Expression;
  readonly rounding: 'ignore';
}

function imageOver(along: Along, over: Segment): readonly Segment[] {
  const domain: Interval = { ...(typeof over.from === 'object' && { from: over.from }), ...(typeof over.to === 'object' && { to: over.to }) };
  return segmentsOf(shapeOf({ ...along, domain }), over, over.facts);
}

/** Values of the variable one by one. */
function imageAt(along: Along, over: readonly { readonly x: Rational; readonly facts: () => FactTexts | undefined }[]): readonly Segment[] {
  const outcomes = pointsAt(
    along,
    over.map(({ x }) => x),
  );
  return outcomes.flatMap(({ outcome }, index): readonly Segment[] => {
    if (!('f' in outcome)) return [];
    const value = constantValue(outcome.f);
    return [{ ...point(value, {}), facts: (wanted) => (compare(wanted, value) === 0 ? over[index]?.facts() : undefined) }];
  });
}

/** The values of a line while one fact or line goes through its own values, everything else fixed. Throws TooMany. */
export function imageAlong(sheet: Sheet, facts: FactTexts, variable: string, expression: Expression, over: Image): readonly Segment[] {
  const along: Along = { sheet, facts, variable, target: expression, rounding: 'ignore' };
  const points = over.flatMap((segment) => {
    const x = onlyValueOf(segment);
    return x ? [{ x, facts: () => segment.facts(x) }] : [];
  });
  return [...imageAt(along, points), ...over.filter((segment) => !onlyValueOf(segment)).flatMap((segment) => imageOver(along, segment))];
}

/** A value of a fact. */
export const factPoint = (id: string, value: Rational): Segment => point(value, { [id]: toDecimal(value, PLACES) });

/** The interval of a fact, whose values are the facts themselves. */
export const factSegment = (id: string, domain: Interval & { readonly open?: boolean }): Segment => ({
  from: domain.from ?? '-infinity',
  to: domain.to ?? 'infinity',
  fromAttained: domain.from !== undefined && domain.open !== true,
  toAttained: domain.to !== undefined && domain.open !== true,
  facts: (value) => ({ [id]: toDecimal(value, PLACES) }),
});
