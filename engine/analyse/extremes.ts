import type { Sheet } from '../3-lower/sheet.ts';
import { additiveGroups } from './additive.ts';
import { bounds, provenExtremes, type Bounds } from './image/extremes.ts';
import { wholesOf, type FreeNumber } from './free-number.ts';
import { compareLimits, constantValue, derivative, isConstant, limitAt, signChanges, valueAt, type Limit } from './rational-function.ts';
import { minus, plus, rational, toDecimal, type Rational } from '../values/rational.ts';
import { sweep, type Sweep, type SweptPiece } from './sweep.ts';
import type { FactTexts } from './symbolic.ts';
import { valuesWith, valueWith } from './value-with.ts';

/** A fact that is free: a number in its domain, all of it or its whole numbers, or one of a few values. */
export type FreeFact = FreeNumber | { readonly id: string; readonly values: readonly (string | boolean)[] };

export interface ExtremesInput {
  readonly sheet: Sheet;
  /** Where the search starts: facts for every input. */
  readonly facts: FactTexts;
  readonly free: readonly FreeFact[];
  readonly target: string;
}

/** An extreme of the target over the free facts. `attained` is false for a limit that is approached and not reached; `facts` then come close to it. */
export interface Extreme {
  readonly value: Limit;
  readonly attained: boolean;
  readonly facts: FactTexts;
}

export interface Extremes {
  readonly minimum: Extreme | undefined;
  readonly maximum: Extreme | undefined;
  /** Whether nothing beyond them can exist. Otherwise they are the best that was found: some fact reaches the target on two ways that meet. */
  readonly proven: boolean;
}

interface Candidate {
  readonly value: Limit;
  readonly attained: boolean;
  readonly x: Rational;
}

/** How far inside a piece a witness lies, as a part of its length (or of one unit). */
const NEAR = rational(1n, 1_000_000n);
const FAR = rational(1_000_000_000n);
const PASSES = 8;

const near = (end: Rational, length: Rational, sign: 1 | -1): Rational => {
  const step = { n: length.n * NEAR.n, d: length.d * NEAR.d };
  return sign > 0 ? plus(end, rational(step.n, step.d)) : minus(end, rational(step.n, step.d));
};

/** The limits at the ends of a piece, and the values where the function turns inside of it. */
function candidatesOf({ interval, outcome }: SweptPiece): readonly Candidate[] {
  if (!('f' in outcome)) return [];
  const { f } = outcome;
  const { from, to } = interval;
  const length = from && to ? minus(to, from) : rational(1n);
  const lower = from ? near(from, length, 1) : to ? minus(to, FAR) : rational(-FAR.n);
  const upper = to ? near(to, length, -1) : from ? plus(from, FAR) : FAR;
  const turning = isConstant(f) ? [] : signChanges(derivative(f), interval).points;
  return [
    { value: limitAt(f, interval, 'from'), attained: false, x: lower },
    { value: limitAt(f, interval, 'to'), attained: false, x: upper },
    ...turning.flatMap((x): Candidate[] => {
      const value = valueAt(f, x);
      return value ? [{ value, attained: true, x }] : [];
    }),
  ];
}

/** The best values that the target takes or approaches over one variable. */
const candidates = ({ pieces, points }: Sweep): readonly Candidate[] => [
  ...points.flatMap(({ x, outcome }) => ('f' in outcome ? [{ value: constantValue(outcome.f), attained: true, x }] : [])),
  ...pieces.flatMap(candidatesOf),
];

const isBetter = (a: Limit, b: Limit | undefined, wanted: 1 | -1): boolean => b === undefined || compareLimits(a, b) === wanted;

/** The values that the target takes or approaches along one fact, each with the facts that give it. */
function alongFact(input: ExtremesInput, facts: FactTexts, fact: FreeFact): readonly Extreme[] {
  if ('values' in fact) {
    return fact.values.flatMap((value) => {
      const changed = { ...facts, [fact.id]: value };
      const result = valueWith(input, changed);
      return result ? [{ value: result, attained: true, facts: changed }] : [];
    });
  }
  const wholes = wholesOf(fact);
  if (wholes) {
    return valuesWith(input, facts, fact.id, wholes).map(({ x, value }) => ({ value, attained: true, facts: { ...facts, [fact.id]: toDecimal(x) } }));
  }
  const swept = sweep({ sheet: input.sheet, facts, variable: fact.id, target: input.target, rounding: 'ignore', domain: fact.domain });
  return candidates(swept).map(({ value, attained, x }) => ({ value, attained, facts: { ...facts, [fact.id]: toDecimal(x, 12) } }));
}

/** The best of some extremes; of two that are equal the one that is attained. */
const bestOf = (found: readonly Extreme[], wanted: 1 | -1): Extreme | undefined =>
  found.reduce<Extreme | undefined>((best, one) => {
    const order = best ? compareLimits(one.value, best.value) : wanted;
    return order === wanted || (order === 0 && one.attained && !best?.attained) ? one : best;
  }, undefined);

const bestOfFact = (input: ExtremesInput, facts: FactTexts, fact: FreeFact, wanted: 1 | -1): Extreme | undefined =>
  bestOf(alongFact(input, facts, fact), wanted);

/** Whether nothing better can be found: an end that no facts go beyond, reached by facts. */
const isUtmost = ({ value, attained }: Extreme, utmost: Limit | undefined): boolean => attained && utmost !== undefined && compareLimits(value, utmost) === 0;

/** Coordinate by coordinate, each step exact, until no single fact improves, or nothing can be better. */
function climb(input: ExtremesInput, start: FactTexts, { wanted, utmost }: Search): Extreme | undefined {
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
      if (typeof found.value === 'string' || isUtmost(found, utmost)) return found;
    }
    if (!improved) break;
  }
  return best;
}

const corner = (input: ExtremesInput, end: 'from' | 'to'): FactTexts => ({
  ...input.facts,
  ...Object.fromEntries(input.free.flatMap((fact) => ('domain' in fact && fact.domain[end] ? [[fact.id, toDecimal(fact.domain[end], 12)]] : []))),
});

/** Which end is looked for, and one that no facts go beyond, where it is known. */
interface Search {
  readonly wanted: 1 | -1;
  readonly utmost: Limit | undefined;
}

/** From three starts: the given facts, all at their lowest, all at their highest. */
function searched(input: ExtremesInput, search: Search): Extreme | undefined {
  let best: Extreme | undefined;
  for (const start of [input.facts, corner(input, 'from'), corner(input, 'to')]) {
    const found = climb(input, start, search);
    best = bestOf(
      [best, found].flatMap((one) => one ?? []),
      search.wanted,
    );
    if (best && isUtmost(best, search.utmost)) break;
  }
  return best;
}

const bothSearched = (input: ExtremesInput, utmost?: Bounds): readonly [Extreme | undefined, Extreme | undefined] => [
  searched(input, { wanted: -1, utmost: utmost?.least }),
  searched(input, { wanted: 1, utmost: utmost?.greatest }),
];

/** The best of one group of facts, the others as at the start. A single fact needs one look. */
function groupExtremes(input: ExtremesInput, free: readonly FreeFact[], utmost?: Bounds): readonly [Extreme | undefined, Extreme | undefined] {
  const [only] = free;
  if (free.length !== 1 || !only) return bothSearched({ ...input, free }, utmost);
  const along = alongFact(input, input.facts, only);
  return [bestOf(along, -1), bestOf(along, 1)];
}

/** What a sum comes to when each of its groups is at its best: the gains over the start add up. */
function summed(start: Rational, facts: FactTexts, bests: readonly (Extreme | undefined)[], groups: readonly (readonly string[])[], wanted: 1 | -1): Extreme {
  const chosen = bests.flatMap((best, index) => (best && isBetter(best.value, start, wanted) ? [{ best, group: groups[index] ?? [] }] : []));
  const infinite = chosen.map(({ best }) => best.value).find((value) => typeof value === 'string');
  const value = infinite ?? chosen.reduce((sum, { best }) => (typeof best.value === 'object' ? plus(sum, minus(best.value, start)) : sum), start);
  const changed = chosen.flatMap(({ best, group }) => group.flatMap((id) => (best.facts[id] === undefined ? [] : [[id, best.facts[id]] as const])));
  return { value, attained: chosen.every(({ best }) => best.attained), facts: { ...facts, ...Object.fromEntries(changed) } };
}

/**
 * Extremes of the target over the free facts, met by a witness: proven where the values of the target can be built up from those of its parts. Else a
 * sum of functions of separate facts is looked at term by term, and facts that act together are searched along each of them, exactly, from three starts.
 */
export function extremesOf(input: ExtremesInput): Extremes {
  const proof = provenExtremes(input);
  if (proof) return { ...proof, proven: true };
  const known = bounds(input);
  const { minimum, maximum, proven } = foundExtremes(input, known);
  return { minimum: checked(input, minimum), maximum: checked(input, maximum), proven: proven || meets(known, minimum, maximum) };
}

/** An extreme is attained where the facts shown give it: some facts cannot be said as decimals. */
const checked = (input: ExtremesInput, extreme: Extreme | undefined): Extreme | undefined => {
  if (!extreme?.attained) return extreme;
  const paid = valueWith(input, extreme.facts);
  return { ...extreme, attained: paid !== undefined && compareLimits(paid, extreme.value) === 0 };
};

/** Whether what was found is as far as anything can go. */
const meets = (known: Bounds | undefined, minimum: Extreme | undefined, maximum: Extreme | undefined): boolean =>
  known !== undefined &&
  minimum !== undefined &&
  maximum !== undefined &&
  compareLimits(minimum.value, known.least) === 0 &&
  compareLimits(maximum.value, known.greatest) === 0;

/** The extremes along each group of facts that act together, in one sum. */
function foundExtremes(input: ExtremesInput, known: Bounds | undefined): Extremes {
  const groups = additiveGroups(input.sheet, input.target, new Set(input.free.map(({ id }) => id)));
  const proven = groups.every(({ length }) => length === 1);
  const start = valueWith(input, input.facts);
  if (!start) {
    const [minimum, maximum] = bothSearched(input, known);
    return { minimum, maximum, proven };
  }
  const found = groups.map((group) =>
    groupExtremes(
      input,
      input.free.filter(({ id }) => group.includes(id)),
      groups.length === 1 ? known : undefined,
    ),
  );
  const sum = (end: 0 | 1): Extreme =>
    summed(
      start,
      input.facts,
      found.map((ends) => ends[end]),
      groups,
      end === 0 ? -1 : 1,
    );
  return { minimum: sum(0), maximum: sum(1), proven };
}
