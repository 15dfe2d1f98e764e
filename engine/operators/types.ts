import type { ValueType } from '../3-lower/sheet.ts';
import type { ArgumentType, NumberType, TypeFault } from './operator.ts';
import { isTypeFault } from './operator.ts';

export const BOOLEAN: ValueType = { kind: 'boolean' };
export const TEXT: ValueType = { kind: 'text' };
export const DATE: ValueType = { kind: 'date' };
export const numberIn = (unit: string): NumberType => ({ kind: 'number', unit });

type OfKind<K extends ValueType['kind']> = Extract<ValueType, { kind: K }>;

/** All arguments, each of the kind; or the first that is not. */
export function allOf<K extends ValueType['kind']>(kind: K, args: readonly ArgumentType[], code = 'type-mismatch'): readonly OfKind<K>[] | TypeFault {
  const wrong = args.findIndex((arg) => kindOf(arg) !== kind);
  const found = args[wrong];
  return found === undefined ? (args as readonly OfKind<K>[]) : { code, data: { expected: kind, found: kindOf(found) }, at: wrong };
}

/** Numbers of one unit; the type that they share. */
export function oneUnit(args: readonly ArgumentType[]): NumberType | TypeFault {
  const numbers = allOf('number', args);
  if (isTypeFault(numbers)) return numbers;
  const [first, ...rest] = numbers as readonly [NumberType, ...NumberType[]];
  const other = rest.findIndex(({ unit }) => unit !== first.unit);
  return other < 0 ? first : unitMismatch(first, rest[other] as NumberType, other + 1, 0);
}

/** Values of one kind; numbers of one unit. */
export function sameType(args: readonly ArgumentType[]): ValueType | TypeFault {
  const [first, ...rest] = args as readonly [ValueType, ...ArgumentType[]];
  const other = rest.findIndex((arg) => kindOf(arg) !== first.kind);
  const found = rest[other];
  if (found !== undefined) return { code: 'type-mismatch', data: { expected: first.kind, found: kindOf(found) }, at: other + 1, against: 0 };
  return first.kind === 'number' ? oneUnit(args) : first;
}

export const unitMismatch = (left: NumberType, right: NumberType, at: number, against: number): TypeFault => ({
  code: 'unit-mismatch',
  data: { left: left.unit, right: right.unit },
  at,
  against,
});

/** A type made of the arguments, when they fit. */
export const whenFits = <T extends object>(checked: T | TypeFault, make: (checked: T) => ValueType | TypeFault): ValueType | TypeFault =>
  isTypeFault(checked) ? checked : make(checked);

/** The kind of a type, as the data of a problem has it. */
export const kindOf = (type: ArgumentType): string => ('literal' in type ? 'literal' : type.kind);

/** The literal at a place; empty when there is none. */
export function literalOf(args: readonly ArgumentType[], index: number): string {
  const arg = args[index];
  return arg !== undefined && 'literal' in arg ? String(arg.literal) : '';
}

/** The arguments that are values. */
export const valuesOf = (args: readonly ArgumentType[]): readonly ValueType[] => args.filter((arg): arg is ValueType => !('literal' in arg));
