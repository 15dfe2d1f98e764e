import type { RoundingMode } from '@scorewright/schemas';
import type { Argument, Expression } from '../3-lower/sheet.ts';

/** Builders of lowered expressions: one a operator, so that the names of operators are written in one place. */
const node = (operator: string, ...args: readonly Argument[]): Expression => ({ [operator]: args });

/** One argument stands for itself: a sum of one is that one. */
const variadic =
  (operator: string) =>
  (first: Expression, ...rest: readonly Expression[]): Expression =>
    rest.length === 0 ? first : node(operator, first, ...rest);

/** `code`: the problem that a zero divisor raises; `division-by-zero` when absent. */
const quotient =
  (operator: string) =>
  (dividend: Expression, divisor: Expression, code?: string): Expression =>
    code === undefined ? node(operator, dividend, divisor) : node(operator, dividend, divisor, code);

/** A literal number. `decimal`: plain decimal text (`-1.5`); `unit`: text of a unit. */
export const number = (decimal: string, unit = '1'): Expression => node('value.number', decimal, unit);
export const text = (value: string): Expression => node('value.text', value);
export const boolean = (value: boolean): Expression => node('value.boolean', value);
/** A literal date, YYYY-MM-DD. */
export const date = (iso: string): Expression => node('value.date', iso);

/** The (rounded) value of an earlier line. */
export const line = (id: string): Expression => node('read.line', id);
/** The value of an input of the sheet. */
export const fact = (id: string): Expression => node('read.fact', id);

export const add = variadic('decimal.add');
export const subtract = (from: Expression, what: Expression): Expression => node('decimal.subtract', from, what);
export const negate = (value: Expression): Expression => node('decimal.negate', value);
export const multiply = variadic('decimal.multiply');
/** Exact. */
export const divide = quotient('decimal.divide');
export const remainder = (dividend: Expression, divisor: Expression, code?: string): Expression => quotient('decimal.remainder')(dividend, divisor, code);
export const min = variadic('decimal.min');
export const max = variadic('decimal.max');
export const abs = (value: Expression): Expression => node('decimal.abs', value);

/** percent (in %) x of / 100, exact; in the unit of `of`. */
export const percentOf = (percent: Expression, of: Expression): Expression => node('decimal.percent-of', percent, of);
/** part x 100 / whole in %, one division. */
export const percent = quotient('decimal.percent');
/** To a multiple of the step (decimal text, positive), exactly. */
export const round = (value: Expression, step: string, mode: RoundingMode): Expression => node('decimal.round', value, step, mode);
/** floor(value / step), exact, a plain number. */
export const floorSteps = (value: Expression, step: Expression, code?: string): Expression => quotient('decimal.floor-steps')(value, step, code);
/** The smallest multiple of the step that is at least value / divisor, exact. */
export const ceilingQuotient = (value: Expression, divisor: Expression, step: Expression, code?: string): Expression =>
  code === undefined ? node('decimal.ceiling-quotient', value, divisor, step) : node('decimal.ceiling-quotient', value, divisor, step, code);
/** Missing ones are left out; missing when all are. One division. */
export const average = (...values: readonly [Expression, ...Expression[]]): Expression => node('decimal.average', ...values);
/** Percent / 100 as a plain number, exact. */
export const asCoefficient = (value: Expression): Expression => node('decimal.as-coefficient', value);
/** A plain number x 100 in %. */
export const asPercent = (value: Expression): Expression => node('decimal.as-percent', value);
/** The same number in the unit that the policy declares. */
export const quantity = (value: Expression, unit: string): Expression => node('decimal.quantity', value, unit);

export const equal = (a: Expression, b: Expression): Expression => node('compare.equal', a, b);
export const notEqual = (a: Expression, b: Expression): Expression => node('compare.not-equal', a, b);
export const less = (a: Expression, b: Expression): Expression => node('compare.less', a, b);
export const atMost = (a: Expression, b: Expression): Expression => node('compare.at-most', a, b);
export const more = (a: Expression, b: Expression): Expression => node('compare.more', a, b);
export const atLeast = (a: Expression, b: Expression): Expression => node('compare.at-least', a, b);
export const oneOf = (value: Expression, ...texts: readonly [string, ...string[]]): Expression => node('text.one-of', value, ...texts);
/** Of numbers of one unit, or dates: the values are literals. */
export const equalsOneOf = (value: Expression, ...values: readonly [Expression, ...Expression[]]): Expression => node('compare.one-of', value, ...values);
/** until - from, in day; negative when until is earlier. */
export const daysBetween = (from: Expression, until: Expression): Expression => node('date.days-between', from, until);

export const not = (condition: Expression): Expression => node('boolean.not', condition);
export const and = variadic('and');
export const or = variadic('or');
/** Lazy: the branch that is not taken may be missing or fail. */
export const when = (condition: Expression, then: Expression, otherwise: Expression): Expression => node('if', condition, then, otherwise);
/** The value of the first condition that is true. */
export const choose = (cases: readonly (readonly [condition: Expression, value: Expression])[], otherwise: Expression): Expression =>
  cases.length === 0 ? otherwise : node('if', ...cases.flat(), otherwise);

/** Whether the value is there: a boolean, never missing. */
export const known = (value: Expression): Expression => node('missing.known', value);
export const otherwise = (value: Expression, fallback: Expression): Expression => node('missing.otherwise', value, fallback);
/** The value; when it is missing, the problem `missing-fact`, also on a line that is optional. */
export const require = (value: Expression): Expression => node('missing.require', value);
/** No number: what stands on it is left out. */
export const leftOut = (unit: string): Expression => node('missing.left-out', unit);
/** The label whose condition is true. None: `no-band`; several: `several-bands`, both with `of` (the value looked up) as data. */
export const pick = (bands: readonly (readonly [label: string, condition: Expression])[], of?: Expression): Expression =>
  of === undefined ? node('band.pick', ...bands.flat()) : node('band.pick', ...bands.flat(), of);
/**
 * The value when the condition holds, else the problem `code` (`rating-not-on-scale`, `levels-out-of-order`), with the data named.
 * Not lazy: a value that fails or is missing does not matter when the condition is false.
 */
export const check = (condition: Expression, value: Expression, code: string, data: readonly (readonly [name: string, value: Expression])[] = []): Expression =>
  node('check.that', condition, value, code, ...data.flat());
