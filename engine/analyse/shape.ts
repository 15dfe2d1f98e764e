import type { Interval } from './rational-function.ts';
import {
  compareLimits,
  derivative,
  isConstant,
  isZeroFunction,
  limitAt,
  signChanges,
  signOn,
  valueAt,
  type Limit,
  type RationalFunction,
} from './rational-function.ts';
import { compare, minus, type Rational } from '../values/rational.ts';
import { sweep, type Outcome, type SweepInput } from './sweep.ts';

/** How pay moves while the variable rises. */
export type Trend = 'rising' | 'falling' | 'flat' | 'mixed';

/** Pay between two neighbouring breakpoints: an open interval. `fault`: the problem that refuses the card there. */
export interface ShapePiece {
  readonly from?: Rational;
  readonly to?: Rational;
  readonly fault?: string;
  readonly f?: RationalFunction;
  /** One-sided limits at the ends. */
  readonly valueFrom?: Limit;
  readonly valueTo?: Limit;
  /** One-sided slopes at the ends: pay for one unit of the variable. */
  readonly slopeFrom?: Limit;
  readonly slopeTo?: Limit;
  readonly trend?: Trend;
}

/** A value of the variable at which pay jumps, bends, or stops being defined. */
export interface Breakpoint {
  readonly at: Rational;
  /** Pay at the point itself; absent with `fault`. */
  readonly value?: Rational;
  readonly fault?: string;
  /** Limits from both sides; absent at an end of the domain and next to a fault. */
  readonly left?: Limit;
  readonly right?: Limit;
  readonly kind: 'jump' | 'kink' | 'end' | 'fault';
}

/** Pay as a function of one variable, everything else fixed. Exact; `exact` is false where an irrational breakpoint was isolated to 18 places. */
export interface Shape {
  readonly variable: string;
  readonly pieces: readonly ShapePiece[];
  readonly breakpoints: readonly Breakpoint[];
  readonly exact: boolean;
  readonly infimum: Limit | undefined;
  readonly supremum: Limit | undefined;
}

function trendOn(f: RationalFunction, interval: Interval): Trend {
  if (isConstant(f)) return 'flat';
  const slope = derivative(f);
  if (signChanges(slope, interval).points.length > 0) return 'mixed';
  return signOn(slope, interval) > 0 ? 'rising' : 'falling';
}

function pieceOf(interval: Interval, outcome: Outcome): ShapePiece {
  if (!('f' in outcome)) return { ...interval, fault: outcome.fault };
  const { f } = outcome;
  const slope = derivative(f);
  return {
    ...interval,
    f,
    trend: trendOn(f, interval),
    valueFrom: limitAt(f, interval, 'from'),
    valueTo: limitAt(f, interval, 'to'),
    slopeFrom: isZeroFunction(slope) ? { n: 0n, d: 1n } : limitAt(slope, interval, 'from'),
    slopeTo: isZeroFunction(slope) ? { n: 0n, d: 1n } : limitAt(slope, interval, 'to'),
  };
}

const sameFunction = (a: RationalFunction | undefined, b: RationalFunction | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.top.length === b.top.length &&
  a.bottom.length === b.bottom.length &&
  a.top.every((value, index) => compare(value, b.top[index] ?? value) === 0) &&
  a.bottom.every((value, index) => compare(value, b.bottom[index] ?? value) === 0);

/** A cut at which nothing happens: the same function on both sides, and at the point. */
const isSeam = (before: ShapePiece, after: ShapePiece, outcome: Outcome, at: Rational): boolean => {
  if (before.fault !== undefined && before.fault === after.fault && 'fault' in outcome) return outcome.fault === before.fault;
  if (!sameFunction(before.f, after.f) || !('f' in outcome) || !before.f) return false;
  const [here, there] = [valueAt(outcome.f, at), valueAt(before.f, at)];
  return here !== undefined && there !== undefined && compare(here, there) === 0;
};

function breakpointOf(at: Rational, outcome: Outcome, before: ShapePiece | undefined, after: ShapePiece | undefined): Breakpoint {
  const value = 'f' in outcome ? valueAt(outcome.f, at) : undefined;
  const sides = { ...(before?.valueTo === undefined ? {} : { left: before.valueTo }), ...(after?.valueFrom === undefined ? {} : { right: after.valueFrom }) };
  const base = { at, ...sides, ...(value ? { value } : {}), ...('fault' in outcome ? { fault: outcome.fault } : {}) };
  if (!before || !after) return { ...base, kind: 'end' };
  if (!value || before.fault !== undefined || after.fault !== undefined) return { ...base, kind: 'fault' };
  const jumps = [before.valueTo, after.valueFrom].some((limit) => limit !== undefined && compareLimits(limit, value) !== 0);
  return { ...base, kind: jumps ? 'jump' : 'kink' };
}

/** Joins pieces over seams and names what happens at the other cuts. */
function assemble({ pieces, points }: ReturnType<typeof sweep>): Pick<Shape, 'pieces' | 'breakpoints'> {
  const joined: ShapePiece[] = [];
  const breakpoints: Breakpoint[] = [];
  const shaped = pieces.map(({ interval, outcome }) => pieceOf(interval, outcome));
  const endsAt = (x: Rational) => shaped.find((piece) => piece.to && compare(piece.to, x) === 0);
  const beginsAt = (x: Rational) => shaped.find((piece) => piece.from && compare(piece.from, x) === 0);
  const seams = new Set<Rational>();
  for (const { x, outcome } of points) {
    const [before, after] = [endsAt(x), beginsAt(x)];
    if (before && after && isSeam(before, after, outcome, x)) seams.add(x);
    else breakpoints.push(breakpointOf(x, outcome, before, after));
  }
  for (const piece of shaped) {
    const last = joined[joined.length - 1];
    const atSeam = piece.from && [...seams].some((x) => piece.from && compare(x, piece.from) === 0);
    if (last && atSeam) {
      const { to: _to, valueTo: _valueTo, slopeTo: _slopeTo, ...start } = last;
      const interval = { ...(last.from ? { from: last.from } : {}), ...(piece.to ? { to: piece.to } : {}) };
      joined[joined.length - 1] = {
        ...start,
        ...(piece.to ? { to: piece.to } : {}),
        ...(piece.valueTo === undefined ? {} : { valueTo: piece.valueTo }),
        ...(piece.slopeTo === undefined ? {} : { slopeTo: piece.slopeTo }),
        ...(last.f ? { trend: trendOn(last.f, interval) } : {}),
      };
    } else joined.push(piece);
  }
  return { pieces: joined, breakpoints };
}

/** Values at the turning points inside a piece. */
const turningValues = ({ f, ...interval }: ShapePiece): readonly Limit[] =>
  f && !isConstant(f) ? signChanges(derivative(f), interval).points.flatMap((x) => valueAt(f, x) ?? []) : [];

function extremeOf(pieces: readonly ShapePiece[], breakpoints: readonly Breakpoint[], wanted: -1 | 1): Limit | undefined {
  const values = [...pieces.flatMap((piece) => [piece.valueFrom, piece.valueTo, ...turningValues(piece)]), ...breakpoints.map(({ value }) => value)].filter(
    (value): value is Limit => value !== undefined,
  );
  return values.reduce<Limit | undefined>((best, value) => (best === undefined || compareLimits(value, best) === wanted ? value : best), undefined);
}

/** The exact shape of a line over one fact or line. Throws TooMany where it has thousands of pieces. */
export function shapeOf(input: SweepInput): Shape {
  const swept = sweep(input);
  const { pieces, breakpoints } = assemble(swept);
  return {
    variable: input.variable,
    pieces,
    breakpoints,
    exact: swept.exact,
    infimum: extremeOf(pieces, breakpoints, -1),
    supremum: extremeOf(pieces, breakpoints, 1),
  };
}

/** Jump of pay at a breakpoint, right limit less left limit; absent where a side is infinite or undefined. */
export function jumpAt({ left, right }: Breakpoint): Rational | undefined {
  return typeof left === 'object' && typeof right === 'object' ? minus(right, left) : undefined;
}
