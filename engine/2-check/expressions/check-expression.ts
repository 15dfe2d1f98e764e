import type { JsonLogic } from '@scorewright/schemas';
import type { Expression, ValueType } from '../../3-lower/sheet.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Checker } from './checker.ts';
import { fit } from './fit.ts';
import { checkNode } from './node.ts';
import type { Scope } from './scope.ts';

/** `reads`: names that it reads, in the order of reading; `expression` and `type` are there when there are no problems. */
export interface CheckedExpression {
  readonly expression?: Expression;
  readonly type?: ValueType;
  readonly reads: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Checks the types of JsonLogic as a policy writes it and rewrites it to typed operators. `pointer`: where it stands in the policy; problems
 * point at the exact part. `expected`: the type that the place needs; a number without unit takes its unit, and one that differs only in the
 * nouns that it counts is restated in it. `literals`: numbers as the document writes them, by pointer, where JavaScript's would differ.
 */
export function checkExpression(
  logic: JsonLogic,
  pointer: string,
  scope: Scope,
  expected?: ValueType,
  literals: ReadonlyMap<string, string> = new Map(),
): CheckedExpression {
  const checker: Checker = { scope, literals, problems: [], reads: new Set(), check: (part, place) => checkNode(checker, part, place) };
  const term = checker.check(logic, { pointer, depth: 0 });
  const fitted = term && fit(checker, term, expected);
  return { ...(fitted && { expression: fitted.expression, type: fitted.type }), reads: [...checker.reads], problems: checker.problems };
}
