import type { Problem, ProblemData } from '../../problems/problem.ts';
import { problem } from '../../problems/problem.ts';
import type { Scope } from './scope.ts';
import type { Term } from './term.ts';

/** What is known, and what has been found, while an expression is checked. */
export interface Checker {
  readonly scope: Scope;
  readonly literals: ReadonlyMap<string, string>;
  readonly problems: Problem[];
  readonly reads: Set<string>;
  /** A part of the expression; undefined when it has a problem. */
  readonly check: (logic: unknown, place: Place) => Term | undefined;
}

export interface Place {
  readonly pointer: string;
  readonly depth: number;
}

/** An operator with its arguments, as written. */
export interface Call {
  readonly token: string;
  readonly args: readonly unknown[];
  readonly places: readonly Place[];
  readonly place: Place;
  readonly logic: unknown;
}

/** More problems than that in one expression are not read by anybody; the last one says that there are more. */
const MAX_PROBLEMS = 100;

export const hasEnough = ({ problems }: Checker): boolean => problems.length > MAX_PROBLEMS;

/** Reports; the part has no term. */
export function refuse(checker: Checker, code: string, pointer: string, data: ProblemData = {}): undefined {
  const { problems } = checker;
  if (problems.length < MAX_PROBLEMS) problems.push(problem(code, 'policy', pointer, data));
  else if (!hasEnough(checker)) problems.push(problem('more-problems', 'policy', pointer, { limit: MAX_PROBLEMS }));
  return undefined;
}

/** All arguments, or undefined when one has a problem; every one is checked. */
export function checkAll(checker: Checker, args: readonly unknown[], places: readonly Place[]): readonly Term[] | undefined {
  const terms = args.map((arg, index) => checker.check(arg, places[index] as Place));
  return terms.every((term) => term !== undefined) ? terms : undefined;
}
