import type { RoundingMode } from '@scorewright/schemas';
import { dayNumber } from './dates.ts';
import { divide } from './division.ts';
import type { Lazy } from './expression.ts';
import { literal } from './expression.ts';
import type { Rational } from './rational.ts';
import { HUNDRED, absolute, compare, least, minus, most, negative, percentOf, rational, sum, times, whole } from './rational.ts';
import { roundTo } from './rounding.ts';
import type { Known, Maybe } from './value.ts';
import { MISSING, asNumber, isNumber } from './value.ts';
import { sure } from '../sure.ts';

type Operator = (args: readonly Lazy[], written: readonly unknown[]) => Maybe;

/** All arguments are calculated; one that is missing makes the result missing. */
const strict =
  (apply: (values: readonly Known[]) => Known): Operator =>
  (args) => {
    const values = args.map((argument) => argument());
    return values.some((value) => value === MISSING) ? MISSING : apply(values as readonly Known[]);
  };

const numbers = (apply: (...values: readonly Rational[]) => Known): Operator => strict((values) => apply(...values.map(asNumber)));

/** Order of two values of one kind: numbers by size, dates and texts as written, booleans for equality only. */
const order = (a: Known, b: Known): number => (isNumber(a) && isNumber(b) ? compare(a, b) : a === b ? 0 : String(a) < String(b) ? -1 : 1);

const comparison = (holds: (order: number) => boolean): Operator =>
  strict((values) => values.slice(1).every((value, index) => holds(order(sure(values[index]), value))));

/** The remainder after division, with the sign of the dividend. */
const remainder = (a: Rational, b: Rational): Rational => {
  const { n, d } = divide(a, b);
  return minus(a, times(whole(n / d), b));
};

/** Takes the first branch whose condition is true; the last argument stands alone. */
const branch: Operator = (args) => {
  for (let at = 0; at + 1 < args.length; at += 2) {
    const condition = sure(args[at])();
    if (condition === MISSING) return MISSING;
    if (condition === true) return sure(args[at + 1])();
  }
  return sure(args[args.length - 1])();
};

/** `and` stops at the first false, `or` at the first true; a missing condition before that is missing. */
const until =
  (stop: boolean): Operator =>
  (args) => {
    for (const argument of args) {
      const value = argument();
      if (value === MISSING || value === stop) return value;
    }
    return !stop;
  };

const isOneOf: Operator = (args, written) => {
  const value = sure(args[0])();
  const options = (written[1] as readonly (number | string)[]).map(literal) as readonly Known[];
  return value === MISSING ? MISSING : options.some((option) => order(option, value) === 0);
};

/** The average of the values that are known; missing when none is. */
export const averageOf = (values: readonly Maybe[]): Maybe => {
  const known = values.filter((value) => value !== MISSING).map(asNumber);
  return known.length === 0 ? MISSING : divide(sum(known), rational(known.length));
};

const round: Operator = (args, written) => {
  const value = sure(args[0])();
  return value === MISSING ? MISSING : roundTo(asNumber(value), rational(written[1] as number | string), written[2] as RoundingMode);
};

const equal = comparison((o) => o === 0);
const different = comparison((o) => o !== 0);

/** What each token means. Arguments that are texts or lists by their nature are read as written. */
export const tokens: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['if', branch],
  ['?:', branch],
  ['and', until(false)],
  ['or', until(true)],
  ['!', strict(([value]) => value === false)],
  ['==', equal],
  ['===', equal],
  ['!=', different],
  ['!==', different],
  ['<', comparison((o) => o < 0)],
  ['<=', comparison((o) => o <= 0)],
  ['>', comparison((o) => o > 0)],
  ['>=', comparison((o) => o >= 0)],
  ['+', numbers((...all) => sum(all))],
  ['*', numbers((...all) => all.reduce(times))],
  ['-', numbers((a, b) => (b === undefined ? negative(sure(a)) : minus(sure(a), b)))],
  ['/', numbers((a, b) => divide(sure(a), sure(b)))],
  ['%', numbers((a, b) => remainder(sure(a), sure(b)))],
  ['min', numbers((...all) => all.reduce(least))],
  ['max', numbers((...all) => all.reduce(most))],
  ['abs', numbers((a) => absolute(sure(a)))],
  ['round', round],
  ['in', isOneOf],
  ['percent-of', numbers((percent, amount) => percentOf(sure(percent), sure(amount)))],
  ['percent', numbers((a, b) => divide(times(sure(a), HUNDRED), sure(b)))],
  ['average', (args) => averageOf(args.map((argument) => argument()))],
  ['known', (args) => sure(args[0])() !== MISSING],
  ['days-between', strict(([from, to]) => rational(dayNumber(String(to)) - dayNumber(String(from))))],
]);
