import type { RoundingMode } from '@scorewright/schemas';
import { daysBetween } from '../../../values/date.ts';
import { MISSING } from '../../../values/value.ts';
import type { Exact } from './decimal.ts';
import * as exact from './decimal.ts';

/** The interpreter calculates the row: it has a problem, or numbers that may be too large. */
export const FAILED = Symbol('failed');

export type RowValue = Exact | boolean | string | typeof MISSING | typeof FAILED;

/** An operator on values that are there. Literals come as they are. */
export type Operation = (args: readonly RowValue[]) => RowValue;

const num = (args: readonly RowValue[], at: number): Exact => args[at] as Exact;
const all = (args: readonly RowValue[]): readonly Exact[] => args as readonly Exact[];
const bounded = (value: Exact): RowValue => (exact.isLong(value) ? FAILED : value);
const unlessZero =
  (divide: (a: Exact, b: Exact) => Exact): Operation =>
  (args) =>
    exact.isZero(num(args, 1)) ? FAILED : bounded(divide(num(args, 0), num(args, 1)));

/** Numbers by value, dates and texts by their letters. */
function order(a: RowValue | undefined, b: RowValue | undefined): number {
  if (typeof a === 'object') return exact.compare(a, b as Exact);
  return a === b ? 0 : (a as string) < (b as string) ? -1 : 1;
}
const comparison =
  (holds: (order: number) => boolean): Operation =>
  (args) =>
    args.slice(1).every((next, index) => holds(order(args[index], next)));

function pick(args: readonly RowValue[]): RowValue {
  let [owner, owners]: [RowValue, number] = [FAILED, 0];
  for (let at = 0; at + 1 < args.length; at += 2) if (args[at + 1] === true) [owner, owners] = [args[at] as RowValue, owners + 1];
  return owners === 1 ? owner : FAILED;
}

/** Operators that need all of their arguments. */
export const OPERATIONS: { readonly [operator: string]: Operation } = {
  'decimal.add': (args) => bounded(all(args).reduce(exact.add)),
  'decimal.subtract': (args) => bounded(exact.subtract(num(args, 0), num(args, 1))),
  'decimal.multiply': (args) => bounded(all(args).reduce(exact.multiply)),
  'decimal.min': (args) => all(args).reduce((a, b) => (exact.compare(b, a) < 0 ? b : a)),
  'decimal.max': (args) => all(args).reduce((a, b) => (exact.compare(b, a) > 0 ? b : a)),
  'decimal.negate': (args) => exact.negate(num(args, 0)),
  'decimal.abs': (args) => exact.abs(num(args, 0)),
  'decimal.quantity': (args) => num(args, 0),
  'decimal.as-coefficient': (args) => bounded(exact.movePoint(num(args, 0), -2)),
  'decimal.as-percent': (args) => bounded(exact.movePoint(num(args, 0), 2)),
  'decimal.percent-of': (args) => bounded(exact.movePoint(exact.multiply(num(args, 0), num(args, 1)), -2)),
  'decimal.divide': unlessZero(exact.quotient),
  'decimal.percent': unlessZero((a, b) => exact.quotient(exact.movePoint(a, 2), b)),
  'decimal.floor-steps': unlessZero(exact.floorSteps),
  'decimal.remainder': unlessZero(exact.remainder),
  'decimal.ceiling-quotient': (args) =>
    exact.isZero(num(args, 1)) || num(args, 2).digits <= 0n ? FAILED : bounded(exact.ceilingQuotient(num(args, 0), num(args, 1), num(args, 2))),
  'decimal.round': (args) => bounded(exact.roundToStep(num(args, 0), exact.exactOf(args[1] as string), args[2] as RoundingMode)),
  'date.days-between': (args) => exact.whole(daysBetween(args[0] as string, args[1] as string)),
  'compare.equal': comparison((sign) => sign === 0),
  'compare.not-equal': comparison((sign) => sign !== 0),
  'compare.at-least': comparison((sign) => sign >= 0),
  'compare.at-most': comparison((sign) => sign <= 0),
  'compare.more': comparison((sign) => sign > 0),
  'compare.less': comparison((sign) => sign < 0),
  'compare.one-of': ([value, ...list]) => list.some((entry) => order(value, entry) === 0),
  'text.one-of': ([value, ...list]) => list.includes(value as string),
  'boolean.not': (args) => args[0] === false,
  'band.pick': pick,
};

/** Average of those that are there. */
export function average(args: readonly RowValue[]): RowValue {
  const known = all(args.filter((arg) => arg !== MISSING));
  return known.length === 0 ? MISSING : bounded(exact.quotient(known.reduce(exact.add), exact.whole(known.length)));
}
