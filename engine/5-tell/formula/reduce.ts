import type { Argument, Expression } from '../../3-lower/sheet.ts';
import type { Value } from '../../values/value.ts';
import { MISSING } from '../../values/value.ts';
import { isExpression, operandAt, partsOf } from './tree.ts';

/** What an expression gives in this calculation; undefined where it gives nothing. */
export type ValueOf = (expression: Expression) => Value | undefined;

type Reducer = (args: readonly Argument[], valueOf: ValueOf) => Expression | undefined;

/** The branch that was taken; undefined when that cannot be told. */
const takenBranch: Reducer = (args, valueOf) => {
  for (let index = 0; index + 1 < args.length; index += 2) {
    const holds = valueOf(operandAt(args, index));
    if (typeof holds !== 'boolean') return undefined;
    if (holds) return operandAt(args, index + 1);
  }
  return operandAt(args, args.length - 1);
};

const knownOne: Reducer = (args, valueOf) => {
  const value = valueOf(operandAt(args, 0));
  return value === undefined ? undefined : operandAt(args, value === MISSING ? 1 : 0);
};

const REDUCERS: ReadonlyMap<string, Reducer> = new Map<string, Reducer>([
  ['if', takenBranch],
  ['missing.otherwise', knownOne],
  ['missing.require', (args) => operandAt(args, 0)],
  ['decimal.quantity', (args) => operandAt(args, 0)],
  ['check.that', (args) => operandAt(args, 1)],
]);

/**
 * The part of an expression that was calculated: branches that were not taken, checks and restatements of units are left out, so that
 * what remains is the arithmetic that a person would do.
 */
export const reduce = (expression: Expression, valueOf: ValueOf): Expression => {
  const [operator, args] = partsOf(expression);
  const reduced = REDUCERS.get(operator)?.(args, valueOf);
  if (reduced !== undefined) return reduce(reduced, valueOf);
  return { [operator]: args.map((arg) => (isExpression(arg) ? reduce(arg, valueOf) : arg)) };
};
