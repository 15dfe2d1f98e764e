import type { RoundingMode } from '@scorewright/schemas';
import type { Argument, Expression } from '../3-lower/sheet.ts';
import { inBounds } from './in-bounds.ts';
import { MISSING } from '../values/value.ts';
import * as functions from './rational-function.ts';
import { constantFunction, type RationalFunction } from './rational-function.ts';
import { fromDecimal, HUNDRED, ONE, over, rational, signOf, times } from '../values/rational.ts';
import { Fault, Split } from './signals.ts';
import { floorOn, wholeOn } from './stepwise.ts';
import type { Place, Symbolic } from './symbolic.ts';

/** What an operator is given: the place, the line for faults, and the way down. */
export interface Surroundings {
  readonly place: Place;
  readonly line: string;
  readonly evaluate: (argument: Expression) => Symbolic;
}

type Apply = (args: readonly Argument[], around: Surroundings) => Symbolic;

const expressions = (args: readonly Argument[]): readonly Expression[] => args.filter((argument): argument is Expression => typeof argument === 'object');
const interval = ({ place }: Surroundings): functions.Interval => (place.kind === 'interval' ? place.interval : {});

/** Sign of a function at the place; cuts the interval where it changes. */
function signAt(f: RationalFunction, around: Surroundings): -1 | 0 | 1 {
  if (functions.isConstant(f)) return signOf(functions.constantValue(f));
  const changes = functions.signChanges(f, interval(around));
  if (changes.points.length > 0) throw new Split(changes.points, changes.exact);
  return functions.signOn(f, interval(around));
}

const sum = (values: readonly RationalFunction[]): RationalFunction => values.reduce(functions.add, constantFunction(rational(0n)));
const product = (values: readonly RationalFunction[]): RationalFunction => values.reduce(functions.multiply, constantFunction(ONE));

/** An operator on numbers: missing when one of them is. */
const numeric =
  (apply: (values: readonly RationalFunction[], around: Surroundings, args: readonly Argument[]) => Symbolic): Apply =>
  (args, around) => {
    const values = expressions(args).map(around.evaluate);
    if (values.includes(MISSING)) return MISSING;
    return apply(values as readonly RationalFunction[], around, args);
  };

const first = (values: readonly RationalFunction[], index = 0): RationalFunction => values[index] ?? constantFunction(rational(0n));
const codeOf = (args: readonly Argument[], otherwise: string): string => args.find((argument): argument is string => typeof argument === 'string') ?? otherwise;

function quotient(dividend: RationalFunction, divisor: RationalFunction, around: Surroundings, code: string): RationalFunction {
  if (signAt(divisor, around) === 0) throw new Fault(code, around.line);
  return functions.divide(dividend, divisor);
}

const dividing = (make: (quotient: RationalFunction, around: Surroundings, values: readonly RationalFunction[]) => RationalFunction, factor = ONE): Apply =>
  numeric((values, around, args) =>
    make(functions.timesRational(quotient(first(values), first(values, 1), around, codeOf(args, 'division-by-zero')), factor), around, values),
  );

const extreme = (wanted: -1 | 1): Apply =>
  numeric((values, around) => values.reduce((best, value) => (signAt(functions.subtract(value, best), around) === wanted ? value : best)));

const wholes = (value: bigint): RationalFunction => constantFunction(rational(value));

/** Two arguments, or a chain: between. */
function compareWith(accept: (sign: number) => boolean): Apply {
  return (args, around) => {
    const values = expressions(args).map(around.evaluate);
    if (values.includes(MISSING)) return MISSING;
    return values.slice(1).every((value, index) => accept(orderOf(values[index], value, around)));
  };
}

/** Sign of a - b for numbers; the order of texts (dates are ISO) and booleans. */
function orderOf(a: Symbolic | undefined, b: Symbolic | undefined, around: Surroundings): number {
  if (typeof a === 'object' && typeof b === 'object') return signAt(functions.subtract(a, b), around);
  return a === b ? 0 : String(a) < String(b) ? -1 : 1;
}

function pick(args: readonly Argument[], around: Surroundings): Symbolic {
  const picked: string[] = [];
  for (let index = 0; index + 1 < args.length; index += 2) {
    const [label, condition] = [args[index], args[index + 1]];
    if (typeof label !== 'string' || typeof condition !== 'object') break;
    const value = around.evaluate(condition);
    if (value === MISSING) return MISSING;
    if (value === true) picked.push(label);
  }
  if (picked.length !== 1) throw new Fault(picked.length === 0 ? 'no-band' : 'several-bands', around.line);
  return picked[0] ?? '';
}

function conditional(args: readonly Argument[], around: Surroundings): Symbolic {
  const all = expressions(args);
  for (let index = 0; index + 1 < all.length; index += 2) {
    const [condition, then] = [all[index], all[index + 1]];
    if (condition && then && around.evaluate(condition) === true) return around.evaluate(then);
  }
  const last = all[all.length - 1];
  return last && all.length % 2 === 1 ? around.evaluate(last) : MISSING;
}

const lazyBoolean =
  (stop: boolean): Apply =>
  (args, around) => {
    for (const argument of expressions(args)) if (around.evaluate(argument) === stop) return stop;
    return !stop;
  };

function remainderOf(values: readonly RationalFunction[], around: Surroundings, args: readonly Argument[]): RationalFunction {
  const q = quotient(first(values), first(values, 1), around, codeOf(args, 'division-by-zero'));
  const down = signAt(q, around) < 0 ? -floorOn(functions.negate(q), interval(around)) : floorOn(q, interval(around));
  return functions.subtract(first(values), functions.timesRational(first(values, 1), rational(down)));
}

function checked(args: readonly Argument[], around: Surroundings): Symbolic {
  const [condition, value, code] = args;
  if (typeof condition !== 'object' || typeof value !== 'object') throw new Fault('internal', around.line);
  const holds = around.evaluate(condition);
  if (holds === MISSING) return MISSING;
  if (holds !== true) throw new Fault(String(code), around.line);
  return around.evaluate(value);
}

const dayNumber = (iso: string): bigint => BigInt(Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / 86_400_000);

const literals = new WeakMap<readonly Argument[], RationalFunction>();

/** A number of the sheet, read once. */
function literal(args: readonly Argument[]): RationalFunction {
  const known = literals.get(args) ?? constantFunction(fromDecimal(String(args[0])));
  literals.set(args, known);
  return known;
}

const OPERATORS: ReadonlyMap<string, Apply> = new Map<string, Apply>([
  ['value.number', literal],
  ['value.text', ([text]) => String(text)],
  ['value.date', ([text]) => String(text)],
  ['value.boolean', ([value]) => value === true],
  ['decimal.add', numeric(sum)],
  ['decimal.subtract', numeric((values) => functions.subtract(first(values), first(values, 1)))],
  ['decimal.negate', numeric((values) => functions.negate(first(values)))],
  ['decimal.multiply', numeric(product)],
  ['decimal.divide', dividing((value) => value)],
  ['decimal.percent', dividing((value) => value, HUNDRED)],
  ['decimal.remainder', numeric(remainderOf)],
  ['decimal.min', extreme(-1)],
  ['decimal.max', extreme(1)],
  ['decimal.abs', numeric((values, around) => (signAt(first(values), around) < 0 ? functions.negate(first(values)) : first(values)))],
  ['decimal.percent-of', numeric((values) => functions.timesRational(product(values), rational(1n, 100n)))],
  ['decimal.as-coefficient', numeric((values) => functions.timesRational(first(values), rational(1n, 100n)))],
  ['decimal.as-percent', numeric((values) => functions.timesRational(first(values), HUNDRED))],
  ['decimal.quantity', numeric((values) => first(values))],
  ['decimal.floor-steps', dividing((value, around) => wholes(floorOn(value, interval(around))))],
  [
    'decimal.ceiling-quotient',
    dividing((value, around, values) =>
      functions.multiply(wholes(-floorOn(functions.negate(quotient(value, first(values, 2), around, 'division-by-zero')), interval(around))), first(values, 2)),
    ),
  ],
  [
    'decimal.round',
    (args, around) => {
      const [value, step, mode] = args;
      const f = typeof value === 'object' ? around.evaluate(value) : MISSING;
      if (typeof f !== 'object') return MISSING;
      const width = fromDecimal(String(step));
      const whole = wholeOn(functions.timesRational(f, over(ONE, width)), mode as RoundingMode, interval(around));
      return constantFunction(times(rational(whole), width));
    },
  ],
  [
    'decimal.average',
    (args, around) => {
      const known = expressions(args)
        .map(around.evaluate)
        .filter((value): value is RationalFunction => typeof value === 'object');
      return known.length === 0 ? MISSING : functions.timesRational(sum(known), rational(1n, BigInt(known.length)));
    },
  ],
  ['compare.equal', compareWith((sign) => sign === 0)],
  ['compare.not-equal', compareWith((sign) => sign !== 0)],
  ['compare.less', compareWith((sign) => sign < 0)],
  ['compare.at-most', compareWith((sign) => sign <= 0)],
  ['compare.more', compareWith((sign) => sign > 0)],
  ['compare.at-least', compareWith((sign) => sign >= 0)],
  [
    'compare.one-of',
    (args, around) => {
      const [value, ...list] = expressions(args).map(around.evaluate);
      return value === MISSING ? MISSING : list.some((entry) => orderOf(value, entry, around) === 0);
    },
  ],
  ['missing.left-out', () => MISSING],
  [
    'text.one-of',
    (args, around) => {
      const value = typeof args[0] === 'object' ? around.evaluate(args[0]) : MISSING;
      if (value === MISSING) return MISSING;
      return args.slice(1).some((text) => (typeof text === 'object' ? around.evaluate(text) : text) === value);
    },
  ],
  [
    'date.days-between',
    (args, around) => {
      const [from, until] = expressions(args).map(around.evaluate);
      if (typeof from !== 'string' || typeof until !== 'string') return MISSING;
      return wholes(dayNumber(until) - dayNumber(from));
    },
  ],
  [
    'boolean.not',
    (args, around) => {
      const value = typeof args[0] === 'object' ? around.evaluate(args[0]) : MISSING;
      return value === MISSING ? MISSING : value !== true;
    },
  ],
  ['missing.known', (args, around) => typeof args[0] === 'object' && around.evaluate(args[0]) !== MISSING],
  [
    'missing.otherwise',
    (args, around) => {
      const [value, fallback] = expressions(args);
      const known = value ? around.evaluate(value) : MISSING;
      return known === MISSING && fallback ? around.evaluate(fallback) : known;
    },
  ],
  [
    'missing.require',
    (args, around) => {
      const value = typeof args[0] === 'object' ? around.evaluate(args[0]) : MISSING;
      if (value === MISSING) throw new Fault('missing-fact', around.line);
      return value;
    },
  ],
  ['band.pick', pick],
  ['check.that', checked],
  ['if', conditional],
  ['and', lazyBoolean(false)],
  ['or', lazyBoolean(true)],
]);

/** Names of the operators that the analysis knows; the catalogue test holds them against the registry. */
export const SYMBOLIC_OPERATORS: readonly string[] = [...OPERATORS.keys()];

/** The value of one operator at a place. Throws Split, Fault, TooMany. */
export function applySymbolic(operator: string, args: readonly Argument[], around: Surroundings): Symbolic {
  const apply = OPERATORS.get(operator);
  if (!apply) throw new Fault(`operator-not-analysed:${operator}`, around.line);
  const value = apply(args, around);
  return typeof value === 'object' ? inBounds(value, around.line) : value;
}
