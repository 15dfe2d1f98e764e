import { rationals, type Rational } from '@scorewright/engine';
import type { Localized } from '../finding.ts';

/** A value of the document, or a number that was calculated from some. */
export type Plain = unknown;

/** A condition that cannot be judged: it reads what is not there, or compares what cannot be compared. Never a silent false. */
export class Unjudged extends Error {
  readonly reason: Localized;
  constructor(reason: Localized) {
    super(reason.en);
    this.reason = reason;
  }
}

const isRational = (value: unknown): value is Rational => typeof value === 'object' && value !== null && 'n' in value && typeof value.n === 'bigint';

const DECIMAL = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/;
const DATE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** As the value stands in a message or a reason. */
export const shown = (value: Plain): string =>
  isRational(value) ? rationals.toDecimal(value) : typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

/** The exact number that a value is: a number, or a decimal text as policies may write one. */
function asNumber(value: Plain): Rational | undefined {
  if (isRational(value)) return value;
  if (typeof value === 'number' && Number.isFinite(value)) return rationals.fromDecimal(DECIMAL.test(String(value)) ? String(value) : value.toFixed(20));
  return typeof value === 'string' && DECIMAL.test(value) ? rationals.fromDecimal(value) : undefined;
}

function number(value: Plain): Rational {
  const read = asNumber(value);
  if (!read) throw new Unjudged({ en: `\`${shown(value)}\` is not a number`, ru: `\`${shown(value)}\` не число` });
  return read;
}

function order(a: Plain, b: Plain): -1 | 0 | 1 {
  if (typeof a === 'string' && typeof b === 'string' && DATE.test(a) && DATE.test(b)) return a < b ? -1 : a > b ? 1 : 0;
  return rationals.compare(number(a), number(b));
}

function same(a: Plain, b: Plain): boolean {
  const [x, y] = [asNumber(a), asNumber(b)];
  if (x && y) return rationals.compare(x, y) === 0;
  if (typeof a !== typeof b || typeof a === 'object')
    throw new Unjudged({ en: `\`${shown(a)}\` and \`${shown(b)}\` cannot be compared`, ru: `\`${shown(a)}\` и \`${shown(b)}\` нельзя сравнить` });
  return a === b;
}

function truth(value: Plain): boolean {
  if (typeof value !== 'boolean') throw new Unjudged({ en: `\`${shown(value)}\` is not yes or no`, ru: `\`${shown(value)}\` не да и не нет` });
  return value;
}

function list(value: Plain): readonly Plain[] {
  if (!Array.isArray(value)) throw new Unjudged({ en: `\`${shown(value)}\` is not a list`, ru: `\`${shown(value)}\` не список` });
  return value;
}

const within = (value: Plain, whole: Plain): boolean =>
  typeof whole === 'string' ? whole.includes(shown(value)) : list(whole).some((one) => typeof one === typeof value && same(one, value));

const quotient = (a: Rational, b: Rational): Rational => {
  if (rationals.isZero(b)) throw new Unjudged({ en: 'a division by zero', ru: 'деление на ноль' });
  return rationals.over(a, b);
};

const total = (values: readonly Plain[]): Rational => values.map(number).reduce(rationals.plus, rationals.ZERO);

/** An operator of the conditions: how many arguments it takes, and what it makes of them. */
export interface PlainOperator {
  readonly least: number;
  readonly most: number;
  readonly run: (...values: Plain[]) => Plain;
}

const chain =
  (holds: (sign: number) => boolean) =>
  (...values: Plain[]): boolean =>
    values.slice(1).every((value, index) => holds(order(values[index], value)));

/** By the token that people write. */
export const PLAIN_OPERATORS: ReadonlyMap<string, PlainOperator> = new Map<string, PlainOperator>([
  ...(['==', '==='] as const).map((token) => [token, { least: 2, most: 2, run: same }] as const),
  ...(['!=', '!=='] as const).map((token) => [token, { least: 2, most: 2, run: (a: Plain, b: Plain) => !same(a, b) }] as const),
  ['<', { least: 2, most: 3, run: chain((sign) => sign < 0) }],
  ['<=', { least: 2, most: 3, run: chain((sign) => sign <= 0) }],
  ['>', { least: 2, most: 2, run: chain((sign) => sign > 0) }],
  ['>=', { least: 2, most: 2, run: chain((sign) => sign >= 0) }],
  ['!', { least: 1, most: 1, run: (value: Plain) => !truth(value) }],
  ['in', { least: 2, most: 2, run: within }],
  ['+', { least: 1, most: 100, run: (...values: Plain[]) => total(values) }],
  ['-', { least: 2, most: 2, run: (a: Plain, b: Plain) => rationals.minus(number(a), number(b)) }],
  ['*', { least: 2, most: 100, run: (...values: Plain[]) => values.map(number).reduce(rationals.times) }],
  ['/', { least: 2, most: 2, run: (a: Plain, b: Plain) => quotient(number(a), number(b)) }],
  ['length', { least: 1, most: 1, run: (value: Plain) => (typeof value === 'string' ? [...value].length : list(value).length) }],
]);

export const asTruth = truth;
export const asList = list;
