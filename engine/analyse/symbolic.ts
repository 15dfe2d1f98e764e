import type { Expression, Line, Sheet } from '../3-lower/sheet.ts';
import { MISSING, type Missing } from '../values/value.ts';
import { applySymbolic } from './symbolic-operators.ts';
import * as rationals from '../values/rational.ts';
import type { Rational } from '../values/rational.ts';
import { constantFunction, IDENTITY, timesRational, type Interval, type RationalFunction } from './rational-function.ts';
import { Fault, TooMany } from './signals.ts';
import { wholeOn } from './stepwise.ts';

/** A value at a place: a function of the variable, or what does not vary with it. */
export type Symbolic = RationalFunction | boolean | string | Missing;

/** Where the sheet is evaluated: at one point of the variable, on an open interval of it, or for facts over those given. */
export type Place =
  | { readonly kind: 'point'; readonly x: Rational }
  | { readonly kind: 'interval'; readonly interval: Interval }
  | { readonly kind: 'row'; readonly facts: FactTexts };

/** Facts for an analysis: numbers as exact decimal texts. */
export type FactTexts = { readonly [id: string]: string | boolean };

export interface SymbolicInput {
  readonly sheet: Sheet;
  readonly facts: FactTexts;
  /** Id of the fact or of the line that varies; of the facts that differ from row to row. */
  readonly variable: string | readonly string[];
  /** `ignore`: rounding to a step is left out, so that the shape and not the grain is seen. */
  readonly rounding: 'ignore' | 'exact';
}

export interface Evaluator {
  /** Value of a line, or of an expression over the lines, at a place. Throws Split, Fault, TooMany. */
  readonly value: (target: string | Expression, place: Place) => Symbolic;
  /** Whether the line varies with the variable at all. */
  readonly depends: (id: string) => boolean;
}

const isExpression = (argument: unknown): argument is Expression => typeof argument === 'object' && argument !== null;

/** The operator of an expression and its arguments. */
export function parts(expression: Expression): readonly [string, Expression[string]] {
  const [operator = ''] = Object.keys(expression);
  return [operator, expression[operator] ?? []];
}

/** Ids that an expression reads. */
interface Reads {
  readonly lines: readonly string[];
  readonly facts: readonly string[];
  readonly all: readonly string[];
}

const reads = new WeakMap<Expression, Reads>();

function gather(expression: Expression, lines: string[], facts: string[], all: string[]): void {
  const [operator, args] = parts(expression);
  if (operator === 'read.line' || operator === 'read.fact') {
    const id = String(args[0]);
    (operator === 'read.line' ? lines : facts).push(id);
    all.push(id);
    return;
  }
  for (const argument of args) if (isExpression(argument)) gather(argument, lines, facts, all);
}

/** Worked out once for an expression. */
function readsIn(expression: Expression): Reads {
  const found = reads.get(expression);
  if (found) return found;
  const made = { lines: [], facts: [], all: [] };
  gather(expression, made.lines, made.facts, made.all);
  reads.set(expression, made);
  return made;
}

/** Ids of the lines and facts that an expression reads. A fact may have the name of a line, such as `salary`: where that matters, ask for one kind. */
export const readsOf = (expression: Expression): readonly string[] => readsIn(expression).all;
export const linesReadBy = (expression: Expression): readonly string[] => readsIn(expression).lines;
export const factsReadBy = (expression: Expression): readonly string[] => readsIn(expression).facts;

/** What is worked out once for a sheet. */
interface Known {
  readonly lines: ReadonlyMap<string, Line>;
  readonly inputs: ReadonlyMap<string, Sheet['inputs'][number]>;
  /** By the variable. */
  readonly dependants: Map<string, ReadonlySet<string>>;
}

const sheets = new WeakMap<Sheet, Known>();

function knownOf(sheet: Sheet): Known {
  const known = sheets.get(sheet) ?? {
    lines: new Map(sheet.lines.map((line) => [line.id, line])),
    inputs: new Map(sheet.inputs.map((input) => [input.id, input])),
    dependants: new Map<string, ReadonlySet<string>>(),
  };
  sheets.set(sheet, known);
  return known;
}

/** The lines that vary with a fact of the sheet, or with a line where there is no such fact; `without`: a line that is taken for constant. */
export function dependants(sheet: Sheet, variable: string, without?: string): ReadonlySet<string> {
  const { dependants: known } = knownOf(sheet);
  const key = without === undefined ? variable : JSON.stringify([variable, without]);
  const found = known.get(key) ?? findDependants(sheet, variable, without);
  known.set(key, found);
  return found;
}

function findDependants({ lines, inputs }: Sheet, variable: string, without?: string): ReadonlySet<string> {
  const isFact = inputs.some(({ id }) => id === variable);
  const varying = new Set(isFact ? [] : [variable]);
  for (const { id, expression } of lines) {
    if (id === without) continue;
    if ((isFact && factsReadBy(expression).includes(variable)) || linesReadBy(expression).some((read) => varying.has(read))) varying.add(id);
  }
  return varying;
}

/** Lines that read one another in a chain; each takes some calls of the stack. */
const MOST_DEEP = 200;

/** Evaluates a sheet with one fact (or line) left open, exactly, in rationals. Shares nothing with the interpreter but the sheet. */
export function evaluator({ sheet, facts, variable, rounding }: SymbolicInput): Evaluator {
  const { lines: byId, inputs } = knownOf(sheet);
  const only = typeof variable === 'string' ? variable : undefined;
  const varying = typeof variable === 'string' ? dependants(sheet, variable) : new Set(variable.flatMap((id) => [...dependants(sheet, id)]));
  const constants = new Map<string, Symbolic>();
  let cache = new Map<string, Symbolic>();
  let cachedPlace: Place | undefined;
  let depth = 0;

  const atVariable = (place: Place): RationalFunction => (place.kind === 'point' ? constantFunction(place.x) : IDENTITY);

  function readFact(id: string, place: Place): Symbolic {
    if (id === only) return atVariable(place);
    const input = inputs.get(id);
    const given = place.kind === 'row' && Object.hasOwn(place.facts, id) ? place.facts : facts;
    const value = Object.hasOwn(given, id) ? given[id] : input?.whenMissing;
    if (value === undefined) return MISSING;
    return input?.type.kind === 'number' ? constantFunction(rationals.fromDecimal(String(value))) : value;
  }

  function evaluate(expression: Expression, place: Place, line: string): Symbolic {
    const [operator, args] = parts(expression);
    if (operator === 'read.line') return lineValue(String(args[0]), place);
    if (operator === 'read.fact') return readFact(String(args[0]), place);
    return applySymbolic(operator, args, { place, line, evaluate: (argument) => evaluate(argument, place, line) });
  }

  function rounded(line: Line, value: Symbolic, place: Place): Symbolic {
    if (!line.rounding || rounding === 'ignore' || typeof value !== 'object') return value;
    const step = rationals.fromDecimal(line.rounding.step);
    const interval = place.kind === 'interval' ? place.interval : {};
    const whole = wholeOn(timesRational(value, rationals.over(rationals.ONE, step)), line.rounding.mode, interval);
    return constantFunction(rationals.times(rationals.rational(whole), step));
  }

  function lineValue(id: string, place: Place): Symbolic {
    if (id === only && !inputs.has(id)) return atVariable(place);
    const store = varying.has(id) ? cache : constants;
    const known = store.get(id);
    if (known !== undefined) return known;
    const line = byId.get(id);
    if (!line) throw new Fault('unknown-line', id);
    if (depth >= MOST_DEEP) throw new TooMany('lines');
    depth += 1;
    try {
      const value = rounded(line, evaluate(line.expression, place, id), place);
      store.set(id, value);
      return value;
    } finally {
      depth -= 1;
    }
  }

  return {
    depends: (id) => varying.has(id),
    value: (target, place) => {
      if (place !== cachedPlace) [cache, cachedPlace] = [new Map(), place];
      return typeof target === 'string' ? lineValue(target, place) : evaluate(target, place, '');
    },
  };
}
