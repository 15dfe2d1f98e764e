import type { Argument, Expression, ValueType } from '../3-lower/sheet.ts';
import { isTypeFault } from './operator.ts';
import type { ArgumentType, Arity, Operator, TypeFault } from './operator.ts';
import { OPERATORS } from './registry.ts';

/** Types of the lines and facts that an expression can read. */
export interface TypeLookup {
  line(id: string): ValueType | undefined;
  fact(id: string): ValueType | undefined;
}

/** The type of a lowered expression, or the first reason why it has none. Never throws, whatever it is given. */
export function typeOfExpression(expression: Expression, lookup: TypeLookup): ValueType | TypeFault {
  const entries = Object.entries(expression);
  const [name, args] = entries[0] ?? [];
  const operator = name === undefined ? undefined : OPERATORS.get(name);
  if (operator === undefined || entries.length !== 1 || !Array.isArray(args)) return { code: 'not-lowered', data: { operators: Object.keys(expression) } };
  if (!fitsArity(operator.arity, args.length)) return { code: 'not-lowered', data: { operators: [operator.name], count: args.length } };
  if (operator.name === 'read.line') return lookedUp(args[0] as Argument, 'unknown-line', lookup.line);
  if (operator.name === 'read.fact') return lookedUp(args[0] as Argument, 'unknown-fact', lookup.fact);
  const types: ArgumentType[] = [];
  for (const [index, arg] of (args as readonly Argument[]).entries()) {
    const type = typeOfArgument(operator, arg, index, args.length, lookup);
    if (isTypeFault(type)) return type;
    types.push(type);
  }
  return operator.type(types);
}

export const fitsArity = ({ min, max, odd }: Arity, count: number): boolean => count >= min && count <= max && (odd === undefined || count % 2 === 1);

function typeOfArgument(operator: Operator, arg: Argument, index: number, count: number, lookup: TypeLookup): ArgumentType | TypeFault {
  const isLiteral = typeof arg === 'string' || typeof arg === 'boolean';
  if (isLiteral !== (operator.literalAt?.(index, count) ?? false))
    return { code: 'not-lowered', data: { operators: [operator.name], argument: index }, at: index };
  return isLiteral ? { literal: arg } : typeOfExpression(arg, lookup);
}

function lookedUp(id: Argument, code: string, find: (id: string) => ValueType | undefined): ValueType | TypeFault {
  return (typeof id === 'string' ? find(id) : undefined) ?? { code, data: { id: String(id) } };
}
