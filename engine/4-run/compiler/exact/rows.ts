import type { RoundingMode } from '@scorewright/schemas';
import type { Argument, Expression, Line, Sheet } from '../../../3-lower/sheet.ts';
import { MISSING } from '../../../values/value.ts';
import { exactOf, isLong, roundToStep } from './decimal.ts';
import type { Exact } from './decimal.ts';
import { FAILED, OPERATIONS, average } from './operations.ts';
import type { RowValue } from './operations.ts';

/** Facts and lines of one row, by their places in the sheet. */
interface Row {
  readonly facts: readonly RowValue[];
  readonly lines: RowValue[];
}
type Evaluate = (row: Row) => RowValue;

/** Values of all lines for the facts of one row, in the order of the sheet; undefined: the interpreter calculates the row. */
export type ExactRows = (facts: readonly RowValue[]) => readonly RowValue[] | undefined;

/** A sheet for single rows in big whole numbers. Undefined: it has an operator that is not known here. */
export function exactRows(sheet: Sheet): ExactRows | undefined {
  const places: Places = { facts: placesOf(sheet.inputs), lines: placesOf(sheet.lines) };
  const assumed = sheet.inputs.map(({ type, whenMissing }) =>
    whenMissing === undefined ? MISSING : type.kind === 'number' ? exactOf(String(whenMissing)) : whenMissing,
  );
  const lines = sheet.lines.map((line) => lineOf(line, places));
  if (lines.some((line) => line === undefined)) return undefined;
  return (given) => {
    const row: Row = { facts: given.map((value, place) => (value === MISSING ? (assumed[place] as RowValue) : value)), lines: [] };
    for (const line of lines as readonly Evaluate[]) {
      const value = line(row);
      if (value === FAILED) return undefined;
      row.lines.push(value);
    }
    return row.lines;
  };
}

/** Whether single rows can be calculated with the operator. */
export const knowsOperator = (operator: string): boolean => operator in OPERATIONS || operator in SPECIAL || READS.has(operator);

const READS: ReadonlySet<string> = new Set(['read.fact', 'read.line', 'value.number', 'value.boolean', 'value.text', 'value.date']);

interface Places {
  readonly facts: ReadonlyMap<string, number>;
  readonly lines: ReadonlyMap<string, number>;
}
const placesOf = (items: readonly { readonly id: string }[]): ReadonlyMap<string, number> => new Map(items.map(({ id }, place) => [id, place]));

/** A line that must have a value and has none is a problem. */
function lineOf({ expression, rounding, optional, type }: Line, places: Places): Evaluate | undefined {
  const evaluate = compile(expression, places);
  if (evaluate === undefined) return undefined;
  const rounded = rounding === undefined || type.kind !== 'number' ? undefined : { step: exactOf(rounding.step), mode: rounding.mode };
  return (row) => {
    const value = evaluate(row);
    if (value === MISSING) return optional === true ? MISSING : FAILED;
    if (rounded === undefined || typeof value !== 'object') return value;
    return roundedTo(value, rounded.step, rounded.mode);
  };
}

function roundedTo(value: Exact, step: Exact, mode: RoundingMode): RowValue {
  const rounded = roundToStep(value, step, mode);
  return isLong(rounded) ? FAILED : rounded;
}

function compile(expression: Expression, places: Places): Evaluate | undefined {
  const [[operator, args] = ['', []]] = Object.entries(expression);
  const read = readOf(operator, String(args[0]), places);
  if (read !== undefined) return read;
  const evaluated = args.map((arg) => argument(arg, places));
  if (evaluated.some((one) => one === undefined)) return undefined;
  const parts = evaluated as readonly Evaluate[];
  return SPECIAL[operator]?.(parts) ?? strict(operator, parts);
}

function argument(arg: Argument, places: Places): Evaluate | undefined {
  return typeof arg === 'object' ? compile(arg, places) : () => arg;
}

function readOf(operator: string, literal: string, { facts, lines }: Places): Evaluate | undefined {
  switch (operator) {
    case 'read.fact': {
      const place = facts.get(literal) as number;
      return (row) => row.facts[place] as RowValue;
    }
    case 'read.line': {
      const place = lines.get(literal) as number;
      return (row) => row.lines[place] as RowValue;
    }
    case 'value.number': {
      const value = exactOf(literal);
      return () => (isLong(value) ? FAILED : value);
    }
    case 'value.boolean':
      return () => literal === 'true';
    case 'value.text':
    case 'value.date':
      return () => literal;
    default:
      return undefined;
  }
}

/** A failure of any argument, then a missing one, is the outcome. */
function strict(operator: string, parts: readonly Evaluate[]): Evaluate | undefined {
  const operation = OPERATIONS[operator];
  if (operation === undefined) return undefined;
  return (row) => {
    let missing = false;
    const args: RowValue[] = [];
    for (const part of parts) {
      const value = part(row);
      if (value === FAILED) return FAILED;
      if (value === MISSING) missing = true;
      args.push(value);
    }
    return missing ? MISSING : operation(args);
  };
}

type Special = (parts: readonly Evaluate[]) => Evaluate;

const at = (parts: readonly Evaluate[], index: number): Evaluate => parts[index] as Evaluate;

/** Operators that look at missing values, or do not look at all of their arguments. */
const SPECIAL: { readonly [operator: string]: Special } = {
  if: (parts) => (row) => {
    for (let index = 0; index < parts.length - 1; index += 2) {
      const condition = at(parts, index)(row);
      if (typeof condition !== 'boolean') return condition;
      if (condition) return at(parts, index + 1)(row);
    }
    return at(parts, parts.length - 1)(row);
  },
  and: (parts) => chain(parts, true),
  or: (parts) => chain(parts, false),
  'missing.known': (parts) => (row) => {
    const value = at(parts, 0)(row);
    return value === FAILED ? FAILED : value !== MISSING;
  },
  'missing.otherwise': (parts) => (row) => {
    const value = at(parts, 0)(row);
    return value === MISSING ? at(parts, 1)(row) : value;
  },
  'missing.require': (parts) => (row) => {
    const value = at(parts, 0)(row);
    return value === MISSING ? FAILED : value;
  },
  'missing.left-out': () => () => MISSING,
  'decimal.average': (parts) => (row) => {
    const values = parts.map((part) => part(row));
    return values.includes(FAILED) ? FAILED : average(values);
  },
  'check.that': (parts) => (row) => {
    const condition = at(parts, 0)(row);
    if (typeof condition !== 'boolean') return condition;
    return condition ? at(parts, 1)(row) : FAILED;
  },
};

/** Goes on while a condition is `goesOn`; the outcome is what was calculated last. */
const chain =
  (parts: readonly Evaluate[], goesOn: boolean): Evaluate =>
  (row) => {
    let value: RowValue = goesOn;
    for (const part of parts) {
      value = part(row);
      if (value !== goesOn) return value;
    }
    return value;
  };
