import type { Sheet } from '../../3-lower/sheet.ts';
import { wholesOf } from '../free-number.ts';
import type { FreeFact } from '../extremes.ts';
import {
  constantFunction,
  constantValue,
  derivative,
  inside,
  isConstant,
  isZeroFunction,
  limitAt,
  signChanges,
  subtract,
  timesRational,
  valueAt,
  add,
  compareLimits,
  type Interval,
  type Limit,
  type RationalFunction,
} from '../rational-function.ts';
import { compare, minus, over, times, toDecimal, type Rational } from '../../values/rational.ts';
import { shapeOf, type Shape } from '../shape.ts';
import { inRows, pointsAt } from '../sweep.ts';
import type { FactTexts } from '../symbolic.ts';
import { NotInCells, type Part } from './parts.ts';

/** A part within a cell: a constant, or `shift + slope · v` of one of the variables of the cell; undefined where the card is refused. */
type Local = { readonly shift: Rational; readonly slope: Rational; readonly variable: number | undefined } | undefined;

/** A variable of a cell: the values that a part takes there, each once. */
interface Ranged {
  readonly from: Limit;
  readonly to: Limit;
  readonly f: RationalFunction;
}

/** Values of one fact for which every part that reads it is a constant, or a straight line of one of the variables. */
export interface FactCell {
  readonly values: ReadonlyMap<Part, Local>;
  readonly variables: readonly Ranged[];
  /** Facts of the cell: near its lower end, near its upper end, in the middle; one where it has no more. */
  readonly facts: readonly (string | boolean)[];
  readonly interval: Interval | undefined;
}

/** How far inside of a cell its facts lie, as a part of its length. */
const NEAR = 1_000_000n;
const PLACES = 24;

const sameLocal = (a: Local, b: Local): boolean =>
  a === undefined || b === undefined ? a === b : a.variable === undefined && b.variable === undefined && compare(a.shift, b.shift) === 0;

const constantCell = (parts: readonly Part[], values: readonly (Rational | undefined)[], fact: string | boolean): FactCell => ({
  values: new Map(parts.map((part, index) => [part, values[index] && { shift: values[index], slope: { n: 0n, d: 1n }, variable: undefined }])),
  variables: [],
  facts: [fact],
  interval: undefined,
});

/** A function as a straight line of another one, where it is. */
function lineOf(g: RationalFunction, f: RationalFunction, interval: Interval): { readonly shift: Rational; readonly slope: Rational } | undefined {
  const middle = inside(interval);
  const other = inside({ ...interval, to: middle });
  const [f1, f2, g1, g2] = [valueAt(f, middle), valueAt(f, other), valueAt(g, middle), valueAt(g, other)];
  if (!f1 || !f2 || !g1 || !g2 || compare(f1, f2) === 0) return undefined;
  const slope = over(minus(g1, g2), minus(f1, f2));
  const shift = minus(g1, times(slope, f1));
  return isZeroFunction(subtract(g, add(constantFunction(shift), timesRational(f, slope)))) ? { shift, slope } : undefined;
}

const lesser = (a: Limit, b: Limit): Limit => (compareLimits(a, b) <= 0 ? a : b);
const greater = (a: Limit, b: Limit): Limit => (compareLimits(a, b) >= 0 ? a : b);

function factsInside(interval: Interval): readonly string[] {
  const middle = inside(interval);
  const near = (end: Rational | undefined): Rational =>
    end ? over({ n: end.n * (NEAR - 1n) * middle.d + middle.n * end.d, d: end.d * middle.d }, { n: NEAR, d: 1n }) : middle;
  return [near(interval.from), near(interval.to), middle].map((x) => toDecimal(x, PLACES));
}

/** The cell of an open interval in which every part is one function. */
function openCell(parts: readonly Part[], functions: readonly (RationalFunction | undefined)[], interval: Interval): FactCell {
  const variables: Ranged[] = [];
  const local = (f: RationalFunction | undefined): Local => {
    if (!f) return undefined;
    if (isConstant(f)) return { shift: constantValue(f), slope: { n: 0n, d: 1n }, variable: undefined };
    for (const [variable, ranged] of variables.entries()) {
      const line = lineOf(f, ranged.f, interval);
      if (line) return { ...line, variable };
    }
    const [a, b] = [limitAt(f, interval, 'from'), limitAt(f, interval, 'to')];
    variables.push({ from: lesser(a, b), to: greater(a, b), f });
    return { shift: { n: 0n, d: 1n }, slope: { n: 1n, d: 1n }, variable: variables.length - 1 };
  };
  return { values: new Map(parts.map((part, index) => [part, local(functions[index])])), variables, facts: factsInside(interval), interval };
}

/** Where anything happens to any part: its breakpoints, and where it turns. */
function cutsOf(shapes: readonly Shape[]): readonly Rational[] {
  const all = shapes.flatMap(({ pieces, breakpoints }) => [
    ...breakpoints.map(({ at }) => at),
    ...pieces.flatMap(({ f, ...interval }) => {
      if (!f || isConstant(f)) return [];
      const turning = signChanges(derivative(f), interval);
      if (!turning.exact) throw new NotInCells('irrational');
      return turning.points;
    }),
  ]);
  return all.sort(compare).filter((x, index) => index === 0 || compare(x, all[index - 1] ?? x) !== 0);
}

/** Whether the values at a point are the limits of the cell beside it, so that nothing is seen there that the cell does not show. */
const isLimit = (point: readonly (Rational | undefined)[], functions: readonly (RationalFunction | undefined)[] | undefined, x: Rational): boolean =>
  functions !== undefined &&
  point.every((value, index) => {
    const f = functions[index];
    const limit = f && valueAt(f, x);
    return value && limit ? compare(value, limit) === 0 : value === undefined && f === undefined;
  });

const isSame = (a: FactCell, b: FactCell): boolean =>
  a.variables.length === 0 && b.variables.length === 0 && [...a.values].every(([part, value]) => sameLocal(value, b.values.get(part)));

const withoutDoubles = (cells: readonly FactCell[]): readonly FactCell[] =>
  cells.filter((cell, index) => !cells.slice(0, index).some((before) => isSame(before, cell)));

/** All values of a fact, in cells. Throws NotInCells and TooMany. */
export function cellsOf(sheet: Sheet, facts: FactTexts, fact: FreeFact, parts: readonly Part[]): readonly FactCell[] {
  const targets = parts.map(({ expression }) => expression);
  if ('values' in fact) {
    const columns = targets.map((target) =>
      inRows(
        { sheet, facts, target, rounding: 'ignore' },
        fact.values.map((value) => ({ [fact.id]: value })),
      ),
    );
    return withoutDoubles(
      fact.values.map((value, row) =>
        constantCell(
          parts,
          columns.map((column) => {
            const outcome = column[row];
            return outcome && 'f' in outcome ? constantValue(outcome.f) : undefined;
          }),
          value,
        ),
      ),
    );
  }
  const wholes = wholesOf(fact);
  const at = (places: readonly Rational[]): readonly (readonly (Rational | undefined)[])[] => {
    const columns = targets.map((target) => pointsAt({ sheet, facts, target, variable: fact.id, rounding: 'ignore' }, places));
    return places.map((_x, row) =>
      columns.map((column) => {
        const outcome = column[row]?.outcome;
        return outcome && 'f' in outcome ? constantValue(outcome.f) : undefined;
      }),
    );
  };
  if (wholes) return withoutDoubles(at(wholes).map((values, index) => constantCell(parts, values, toDecimal(wholes[index] ?? { n: 0n, d: 1n }))));
  const shapes = targets.map((target) => shapeOf({ sheet, facts, target, variable: fact.id, rounding: 'ignore', domain: fact.domain }));
  if (!shapes.every(({ exact }) => exact)) throw new NotInCells('irrational');
  const cuts = cutsOf(shapes);
  const { from, to } = fact.domain;
  const starts = [...(from ? [] : [undefined]), ...cuts.filter((x) => !to || compare(x, to) < 0)];
  const open = starts.map((start, index): Interval => {
    const end = starts[index + 1] ?? to;
    return { ...(start && { from: start }), ...(end && { to: end }) };
  });
  const functionsOf = (interval: Interval): readonly (RationalFunction | undefined)[] => {
    const x = inside(interval);
    return shapes.map(({ pieces }) => pieces.find((piece) => (!piece.from || compare(piece.from, x) < 0) && (!piece.to || compare(x, piece.to) < 0))?.f);
  };
  const sides = open.map((interval) => ({ interval, functions: functionsOf(interval) }));
  const points = at(cuts).flatMap((values, index): readonly FactCell[] => {
    const x = cuts[index];
    if (!x) return [];
    const beside = sides.filter(({ interval }) => [interval.from, interval.to].some((end) => end && compare(end, x) === 0));
    return beside.some(({ functions }) => isLimit(values, functions, x)) ? [] : [constantCell(parts, values, toDecimal(x, PLACES))];
  });
  return withoutDoubles([...sides.map(({ interval, functions }) => openCell(parts, functions, interval)), ...points]);
}
