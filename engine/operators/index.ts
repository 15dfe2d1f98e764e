export * as build from './build.ts';
export { Blocked, Fault } from './fault.ts';
export type { ArgumentType, Arity, Context, NumberType, Operator, Outcome, Prose, TypeFault, Words } from './operator.ts';
export { isTypeFault } from './operator.ts';
export { OPERATORS, TOKENS, operatorsOf } from './registry.ts';
export { fitsArity, typeOfExpression } from './type-of.ts';
export type { TypeLookup } from './type-of.ts';
