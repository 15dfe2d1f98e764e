import type { Sheet } from '../3-lower/sheet.ts';
import { isAdditive } from './additive.ts';
import { compareLimits, type Interval, type Limit } from './rational-function.ts';
import { minus, plus, rational, toDecimal, type Rational } from './rational.ts';
import { shapeOf, type Shape } from './shape.ts';
import type { FactTexts } from './symbolic.ts';
import { sweep } from './sweep.ts';

/** A fact that is free: a number in its domain, or one of a few values. */
export type FreeFact = { readonly id: string; readonly domain: Interval } | { readonly id: string; readonly values: readonly (string | boolean)[] };

export interface ExtremesInput {
  readonly sheet: Sheet;
  /** Where the search starts: facts for every input. */
  readonly facts: FactTexts;
  readonly free: readonly FreeFact[];
  readonly target: string;
}

/** An extreme of the target over the free facts. `attained` is false for a limit that is approached and not reached; `facts` then come close to it. */
export interface Extreme { readonly value: Limit; readonly attained: boolean; readonly facts: FactTexts }

export interface Extremes {
  readonly minimum: Extreme | undefined;
  readonly maximum: Extreme | undefined;
  /** Whether nothing beyond them can exist: the target is a sum of functions of single facts. Otherwise they are the best that was found. */
  readonly proven: boolean;
}

interface Candidate { readonly value: Limit; readonly attained: boolean; readonly x: Rational }

/** How far inside a piece a witness lies, as a part of its length (or of one unit). */
const NEAR = rational(1n, 1_000_000n);
const FAR = rational(1_000_000_000n);
const PASSES = 8;

const near = (end: Rational, length: Rational, sign: 1 | -1): Rational => {
  const step = { n: length.n * NEAR.n, d: length.d * NEAR.d };
  return sign > 0 ? plus(end, rational(step.n, step.d)) : minus(end, rational(step.n, step.d));
};

/** The best values that the target takes or approaches over one variable. */
function candidates({ pieces, breakpoints }: Shape): readonly Candidate[] {
  const points = breakpoints.flatMap(({ at, value }) => (value ? [{ value, attained: true, x: at }] : []));
  const ends = pieces.flatMap(({ from, to, valueFrom, valueTo }): Candidate[] => {
    const length = from && to ? minus(to, from) : rational(1n);
    const lower = from ? near(from, length, 1) : to ? minus(to, FAR) : rational(-FAR.n);
    const upper = to ? near(to, length, -1) : from ? plus(from, FAR) : FAR;
    return [
      ...(valueFrom === undefined ? [] : [{ value: valueFrom, attained: false, x: lower }]),
      ...(valueTo === undefined ? [] : [{ value: valueTo, attained: false, x: upper }]),
    ];
  });
  return [...points, ...ends];
}

const isBetter = (a: Limit, b: Limit | undefined, wanted: 1 | -1): boolean => b === undefined || compareLimits(a, b) === wanted;

/** The target with everything fixed; undefined where the card is refused. */
function valueWith({ sheet, target }: ExtremesInput, facts: FactTexts): Rational | undefined {
  const at = rational(0n);
  const { points } = sweep({ sheet, facts, target, variable: '', rounding: 'ignore', domain: { from: at, to: at } });
  const outcome = points[0]?.outcome;
  return outcome && 'f' in outcome ? (outcome.f.top[0] ?? at) : undefined;
}

function bestOfFact(input: ExtremesInput, facts: FactTexts, fact: FreeFact, wanted: 1 | -1): Extreme | undefined {
  if ('values' in fact) {
    return fact.values.reduce<Extreme | undefined>((best, value) => {
      const changed = { ...facts, [fact.id]: value };
      const result = valueWith(input, changed);
      return result && isBetter(result, best?.value, wanted) ? { value: result, attained: true, facts: changed } : best;
    }, undefined);
  }
  const shape = shapeOf({ sheet: input.sheet, facts, variable: fact.id, target: input.target, rounding: 'ignore', domain: fact.domain });
  const best = candidates(shape).reduce<Candidate | undefined>((found, candidate) => {
    const order = found ? compareLimits(candidate.value, found.value) : wanted;
    return order === wanted || (order === 0 && candidate.attained && !found?.attained) ? candidate : found;
  }, undefined);
  return best && { value: best.value, attained: best.attained, facts: { ...facts, [fact.id]: toDecimal(best.x, 12) } };
}

/** Coordinate by coordinate, each step exact, until no single fact improves. */
function climb(input: ExtremesInput, start: FactTexts, wanted: 1 | -1): Extreme | undefined {
  const value = valueWith(input, start);
  let best: Extreme | undefined = value && { value, attained: true, facts: start };
  let current = start;
  for (let pass = 0; pass < PASSES; pass += 1) {
    let improved = false;
    for (const fact of input.free) {
      const found = bestOfFact(input, current, fact, wanted);
      if (!found || !isBetter(found.value, best?.value, wanted)) continue;
      best = found;
      current = found.facts;
      improved = true;
      if (typeof found.value === 'string') return found;
    }
    if (!improved) break;
  }
  return best;
}

const corner = (input: ExtremesInput, end: 'from' | 'to'): FactTexts => ({
  ...input.facts,
  ...Object.fromEntries(input.free.flatMap((fact) => ('domain' in fact && fact.domain[end] ? [[fact.id, toDecimal(fact.domain[end], 12)]] : []))),
});

/**
 * Extremes of the target over the free facts, found by exact search along each fact from three starts (the given facts, all at their lowest, all at
 * their highest) and met by a witness.
 */
export function extremesOf(input: ExtremesInput): Extremes {
  const starts = [input.facts, corner(input, 'from'), corner(input, 'to')];
  const search = (wanted: 1 | -1) => starts.map((start) => climb(input, start, wanted))
    .reduce<Extreme | undefined>((best, found) => (found && isBetter(found.value, best?.value, wanted) ? found : best), undefined);
  return { minimum: search(-1), maximum: search(1), proven: isAdditive(input.sheet, input.target, new Set(input.free.map(({ id }) => id))) };
}

