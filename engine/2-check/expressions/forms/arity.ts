import type { Arity, Operator } from '../../../operators/operator.ts';
import { operatorsOf } from '../../../operators/registry.ts';
import { fitsArity } from '../../../operators/type-of.ts';
import type { Call, Checker } from '../checker.ts';
import { refuse } from '../checker.ts';

/** More than a person can check, fewer than a call of JavaScript can have. */
export const MAX_ARGUMENTS = 1000;

/** The operator that the token means with so many arguments; undefined, with a problem, where there is none. */
export function operatorOf(checker: Checker, { token, args, place }: Call): Operator | undefined {
  if (args.length > MAX_ARGUMENTS) return refuse(checker, 'too-many-arguments', place.pointer, { operator: token, count: args.length, limit: MAX_ARGUMENTS });
  const operators = operatorsOf(token);
  const operator = operators.find(({ written, arity }) => fitsArity(written ?? arity, args.length));
  if (operator !== undefined) return operator;
  const expected = [...new Set(operators.map(({ written, arity }) => printArity(written ?? arity)))].join(', ');
  return refuse(checker, 'wrong-arity', place.pointer, { operator: token, count: args.length, expected });
}

/** The same in every language: `2`, `2–3`, `≥ 2`, `3, 5, 7…`. */
export function printArity({ min, max, odd }: Arity): string {
  if (odd) return `${min}, ${min + 2}, ${min + 4}…`;
  if (max === Infinity) return `≥ ${min}`;
  return min === max ? String(min) : `${min}–${max}`;
}
