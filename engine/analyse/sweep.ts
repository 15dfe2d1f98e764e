import type { Expression } from '../3-lower/sheet.ts';
import { compare, type Rational } from '../values/rational.ts';
import type { Interval, RationalFunction } from './rational-function.ts';
import { Fault, Split, TooMany } from './signals.ts';
import { evaluator, type Evaluator, type FactTexts, type Place, type SymbolicInput } from './symbolic.ts';

/** What a line is at a place: a function, or the problem that stands in its way. */
export type Outcome = { readonly f: RationalFunction } | { readonly fault: string; readonly line: string };

export interface SweptPiece {
  readonly interval: Interval;
  readonly outcome: Outcome;
}
export interface SweptPoint {
  readonly x: Rational;
  readonly outcome: Outcome;
}

/** A line as a function of one variable: pieces in ascending order with the points between (and at the closed ends). */
export interface Sweep {
  readonly pieces: readonly SweptPiece[];
  readonly points: readonly SweptPoint[];
  readonly exact: boolean;
}

/** What is watched while one fact or line varies. */
export interface WatchedInput extends SymbolicInput {
  readonly variable: string;
  /** Line whose value is wanted, or an expression over the lines. */
  readonly target: string | Expression;
}

export interface SweepInput extends WatchedInput {
  /** Where the variable lies; an end that is given belongs to it. */
  readonly domain: Interval;
}

const MOST_PIECES = 5_000;

const nameOf = (target: WatchedInput['target']): string => (typeof target === 'string' ? target : '');

function outcomeAt(evaluated: Evaluator, target: WatchedInput['target'], place: Place): Outcome | Split {
  try {
    const value = evaluated.value(target, place);
    return typeof value === 'object' ? { f: value } : { fault: typeof value === 'symbol' ? 'missing-fact' : 'not-a-number', line: nameOf(target) };
  } catch (signal) {
    if (signal instanceof Split) return signal;
    if (signal instanceof Fault) return { fault: signal.code, line: signal.line };
    throw signal;
  }
}

function pointAt(evaluated: Evaluator, target: WatchedInput['target'], x: Rational): SweptPoint {
  const outcome = outcomeAt(evaluated, target, { kind: 'point', x });
  return { x, outcome: outcome instanceof Split ? { fault: 'internal', line: nameOf(target) } : outcome };
}

/** The line at some values of the variable. */
export function pointsAt({ target, ...input }: WatchedInput, places: readonly Rational[]): readonly SweptPoint[] {
  const evaluated = evaluator(input);
  return places.map((x) => pointAt(evaluated, target, x));
}

/** The line for rows of facts, each over those given. What no row changes is worked out once. */
export function inRows({ target, ...input }: Omit<WatchedInput, 'variable'>, rows: readonly FactTexts[]): readonly Outcome[] {
  const evaluated = evaluator({ ...input, variable: [...new Set(rows.flatMap((row) => Object.keys(row)))] });
  return rows.map((facts) => {
    const outcome = outcomeAt(evaluated, target, { kind: 'row', facts });
    return outcome instanceof Split ? { fault: 'internal', line: nameOf(target) } : outcome;
  });
}

/** Cuts the domain until nothing changes inside a piece. Throws TooMany where that does not end. */
export function sweep({ target, domain, ...input }: SweepInput): Sweep {
  const evaluated = evaluator(input);
  const pieces: SweptPiece[] = [];
  const cuts: Rational[] = [...(domain.from ? [domain.from] : []), ...(domain.to ? [domain.to] : [])];
  let exact = true;

  const waiting: Interval[] = domain.from && domain.to && compare(domain.from, domain.to) === 0 ? [] : [domain];
  for (let interval = waiting.pop(); interval; interval = waiting.pop()) {
    const outcome = outcomeAt(evaluated, target, { kind: 'interval', interval });
    if (!(outcome instanceof Split)) {
      pieces.push({ interval, outcome });
      continue;
    }
    if (cuts.length + outcome.points.length > MOST_PIECES) throw new TooMany('pieces');
    exact &&= outcome.exact;
    const points = [...outcome.points].sort(compare).filter((x, index, all) => index === 0 || compare(x, all[index - 1] ?? x) !== 0);
    cuts.push(...points);
    points
      .concat([])
      .reverse()
      .forEach((x, index, all) => {
        const next = index === 0 ? interval?.to : all[index - 1];
        waiting.push({ from: x, ...(next ? { to: next } : {}) });
      });
    waiting.push({ ...(interval.from ? { from: interval.from } : {}), ...(points[0] ? { to: points[0] } : {}) });
  }

  const places = cuts.sort(compare).filter((x, index, all) => index === 0 || compare(x, all[index - 1] ?? x) !== 0);
  const points = places.map((x) => pointAt(evaluated, target, x));
  pieces.sort((a, b) => (a.interval.from && b.interval.from ? compare(a.interval.from, b.interval.from) : a.interval.from ? 1 : -1));
  return { pieces, points, exact };
}
