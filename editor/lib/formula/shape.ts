import { ExactNumber } from '#lib/document/json-print.ts';
import { operationOf, type Operation } from './operations.ts';

/** An expression as the builder shows it. Nothing is rewritten by being shown: `logicOf` gives back what was there. */
export type Shape =
  | { readonly kind: 'name'; readonly id: string; readonly listed: boolean }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'flag'; readonly value: boolean }
  /** `listed`: the arguments stand in an array, as they do but for a single one. */
  | { readonly kind: 'operation'; readonly operation: Operation; readonly listed: boolean; readonly parts: readonly Shape[] }
  /** The list of `in`. */
  | { readonly kind: 'list'; readonly values: readonly unknown[] }
  /** What the language does not know: it stays as it is. */
  | { readonly kind: 'unknown'; readonly logic: unknown };

const isLiteral = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number' || value instanceof ExactNumber;

/** Digits as a reader of the document has them: no exponent for numbers that people write. */
const digitsOf = (value: number): string =>
  Object.is(value, -0) ? '-0' : Number.isSafeInteger(value) || Math.abs(value) < 1e21 ? plain(value) : String(value);

function plain(value: number): string {
  const text = String(value);
  const [mantissa = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  const [whole = '0', fraction = ''] = mantissa.replace('-', '').split('.');
  const shift = Number(exponent);
  const digits = `${'0'.repeat(Math.max(0, -shift))}${whole}${fraction}${'0'.repeat(Math.max(0, shift - fraction.length))}`;
  const point = Math.max(0, -shift) + whole.length + shift;
  const rest = digits.slice(point).replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${digits.slice(0, point).replace(/^0+(?=\d)/, '')}${rest === '' ? '' : `.${rest}`}`;
}

function shapeOfOperation(token: string, argument: unknown, logic: unknown): Shape {
  const listed = Array.isArray(argument);
  const args: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
  const [first] = args;
  if (token === 'var') return args.length === 1 && typeof first === 'string' ? { kind: 'name', id: first, listed } : { kind: 'unknown', logic };
  const operation = operationOf(token, args.length);
  if (!operation) return { kind: 'unknown', logic };
  const parts = args.map((part, index): Shape => {
    const takes = operation.takes(index, args.length);
    if (takes !== 'list') return shapeOf(part);
    return Array.isArray(part) && part.every(isLiteral) ? { kind: 'list', values: part as readonly unknown[] } : { kind: 'unknown', logic: part as unknown };
  });
  return { kind: 'operation', operation, listed, parts };
}

/** What an expression looks like, in whatever state it is. */
export function shapeOf(logic: unknown): Shape {
  if (typeof logic === 'number') return { kind: 'number', text: digitsOf(logic) };
  if (logic instanceof ExactNumber) return { kind: 'number', text: logic.text };
  if (typeof logic === 'string') return { kind: 'text', text: logic };
  if (typeof logic === 'boolean') return { kind: 'flag', value: logic };
  const entries = typeof logic === 'object' && logic !== null && !Array.isArray(logic) ? Object.entries(logic) : [];
  const [entry] = entries;
  return entry && entries.length === 1 ? shapeOfOperation(entry[0], entry[1], logic) : { kind: 'unknown', logic };
}

/** A number as an expression has it: with all its digits. */
export const numberLogic = (text: string): number | ExactNumber => (digitsOf(Number(text)) === text ? Number(text) : new ExactNumber(text));

/** The JsonLogic of a shape. INVARIANT: `logicOf(shapeOf(logic))` is `logic`, whatever it is. */
export function logicOf(shape: Shape): unknown {
  switch (shape.kind) {
    case 'name':
      return { var: shape.listed ? [shape.id] : shape.id };
    case 'number':
      return numberLogic(shape.text);
    case 'text':
      return shape.text;
    case 'flag':
      return shape.value;
    case 'list':
      return shape.values;
    case 'unknown':
      return shape.logic;
    case 'operation': {
      const args = shape.parts.map(logicOf);
      return { [shape.operation.token]: shape.listed ? args : args[0] };
    }
  }
}
