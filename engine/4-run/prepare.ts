import type { Decimal } from 'decimal.js';
import type { RoundingMode } from '@scorewright/schemas';
import type { Expression, Input, Line, Sheet, ValueType } from '../3-lower/sheet.ts';
import { OPERATORS } from '../operators/registry.ts';
import type { Operand, Outcome } from '../operators/operator.ts';
import { decimal } from '../values/decimal.ts';
import { prepareFlow } from './flow.ts';
import { guarded } from './guarded.ts';

/** A sheet as json-logic-js runs it: literals are values, conditions are guarded. */
export interface PreparedSheet {
  readonly inputs: readonly PreparedInput[];
  readonly lines: readonly PreparedLine[];
}
export interface PreparedInput {
  readonly id: string;
  readonly kind: ValueType['kind'];
  readonly whenMissing?: Outcome;
}
export interface PreparedLine {
  readonly line: Line;
  readonly logic: unknown;
  readonly rounding?: { readonly step: Decimal; readonly mode: RoundingMode };
}

// Keyed by the sheet itself, which is read-only; it goes when the sheet goes.
const prepared = new WeakMap<Sheet, PreparedSheet>();

/** Prepared once for each sheet object. */
export function prepareSheet(sheet: Sheet): PreparedSheet {
  const known = prepared.get(sheet);
  if (known !== undefined) return known;
  const made = { inputs: sheet.inputs.map(prepareInput), lines: sheet.lines.map(prepareLine) };
  prepared.set(sheet, made);
  return made;
}

const prepareInput = ({ id, type, whenMissing }: Input): PreparedInput => ({
  id,
  kind: type.kind,
  ...(whenMissing !== undefined && { whenMissing: type.kind === 'number' ? guarded(id, () => decimal(String(whenMissing))) : whenMissing }),
});

const prepareLine = (line: Line): PreparedLine => ({
  line,
  logic: guarded(line.id, () => prepareExpression(line.expression)),
  ...(line.rounding !== undefined && { rounding: { step: decimal(line.rounding.step), mode: line.rounding.mode } }),
});

/** Throws on what is not a lowered expression: see `typeOfExpression`. */
export function prepareExpression(expression: Expression): unknown {
  let slots = 0;
  const prepare = (node: Expression): unknown => {
    const [[name, args] = ['', []]] = Object.entries(node);
    const operator = OPERATORS.get(name);
    if (operator === undefined) throw new Error(`not an operator: ${name}`);
    if (operator.run === undefined) return prepareFlow(name, args as readonly Expression[], slots++, prepare);
    if (name.startsWith('value.')) return operator.run(args as readonly Operand[], NOTHING);
    return { [name]: args.map((arg) => (typeof arg === 'object' ? prepare(arg) : arg)) };
  };
  return prepare(expression);
}

const unreadable = (): never => {
  throw new Error('a literal reads nothing');
};
const NOTHING = { line: unreadable, fact: unreadable };
