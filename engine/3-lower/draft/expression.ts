import type { JsonLogic } from '@scorewright/schemas';
import { COMPARED } from '../../2-check/nearest-names.ts';
import { checkExpression } from '../../2-check/expressions/index.ts';
import type { NamedValue, Scope } from '../../2-check/expressions/scope.ts';
import { date } from '../../operators/build.ts';
import type { Problem } from '../../problems/problem.ts';
import type { Draft } from './draft.ts';
import { hole } from './literal.ts';
import { readDeclared } from './metrics.ts';
import type { Expression, ValueType } from '../sheet.ts';
import { BOOLEAN_TYPE, DATE_TYPE } from './types.ts';

/** An expression with its type; nothing where it has problems. */
export interface Inferred {
  readonly expression?: Expression;
  readonly type?: ValueType;
}

/** Checks an expression of the policy at this place of the calculation and lowers it; a hole where it has problems. */
export function lowerExpression(draft: Draft, logic: JsonLogic, pointer: string, expected: ValueType): Expression {
  return inferExpression(draft, logic, pointer, expected).expression ?? hole(expected);
}

/** As `lowerExpression`, for places that take numbers of any unit: `type` is what came out. */
export function inferExpression(draft: Draft, logic: JsonLogic, pointer: string, expected?: ValueType): Inferred {
  const checked = checkExpression(logic, pointer, scopeOfDraft(draft), expected, draft.literals);
  draft.problems.push(...checked.problems.filter((found) => !isAboutBroken(draft, found)));
  return inferred(checked);
}

const inferred = ({ expression, type }: Inferred): Inferred => ({ ...(expression !== undefined && { expression }), ...(type !== undefined && { type }) });

/** A fact or metric named by its id, as `{"var": id}`; `pointer`: of the id. */
export function inferName(draft: Draft, id: string, pointer: string, expected?: ValueType): Inferred {
  const found = checkExpression({ var: id }, pointer, scopeOfDraft(draft), expected);
  draft.problems.push(...found.problems.filter((one) => !isAboutBroken(draft, one)).map((one) => ({ ...one, pointer })));
  return inferred(found);
}

export const lowerCondition = (draft: Draft, logic: JsonLogic, pointer: string): Expression => lowerExpression(draft, logic, pointer, BOOLEAN_TYPE);

/** Facts and metrics, then the lines written so far. A fact hides a line of the same name. */
const scopeOfDraft = (draft: Draft): Scope => ({
  resolve: (name) => resolveDated(draft, name) ?? readDeclared(draft, name) ?? draft.readable.get(name),
  get names() {
    return namesTo(draft, draft.readable.keys());
  },
  later: draft.later,
});

/** Facts and metrics alone: what a metric's formula reads. */
export const scopeOfMetrics = (draft: Draft): Scope => ({
  resolve: (name) => resolveDated(draft, name) ?? readDeclared(draft, name),
  get names() {
    return namesTo(draft, []);
  },
});

/** Names to propose. After so many problems a nearest name helps nobody, and takes long to find. */
function namesTo(draft: Draft, lines: Iterable<string>): readonly string[] {
  if (draft.problems.length > MANY_PROBLEMS) return PERIOD_NAMES;
  const names: string[] = [...PERIOD_NAMES];
  for (const source of [draft.declarations.keys(), lines])
    for (const name of source) {
      if (names.length >= COMPARED) return names;
      names.push(name);
    }
  return names;
}

const MANY_PROBLEMS = 100;

const PERIOD_NAMES = ['period-start', 'period-end'] as const;

function resolveDated(draft: Draft, name: string): NamedValue | undefined {
  if (name === PERIOD_NAMES[0]) return { read: date(draft.period.from), type: DATE_TYPE };
  return name === PERIOD_NAMES[1] ? { read: date(draft.period.until), type: DATE_TYPE } : undefined;
}

const isAboutBroken = (draft: Draft, { data }: Problem): boolean => {
  const name = data['name'];
  return typeof name === 'string' && (draft.broken.has(name) || draft.broken.has(name.split('.')[0] ?? ''));
};
