import type { JsonLogic } from '@scorewright/schemas';
import type { PolicyDocument } from '../../1-read/document.ts';
import type { Declarations } from '../../2-check/declarations.ts';
import { isRaw } from '../../2-check/declarations.ts';
import { checkExpression } from '../../2-check/expressions/index.ts';
import type { NamedValue } from '../../2-check/expressions/scope.ts';
import { evaluate } from '../../4-run/index.ts';
import { date, fact } from '../../operators/build.ts';
import type { Problem } from '../../problems/problem.ts';
import { problem } from '../../problems/problem.ts';
import type { Value } from '../../values/value.ts';
import type { Period } from '../draft/draft.ts';
import type { Expression } from '../sheet.ts';
import { BOOLEAN_TYPE, DATE_TYPE } from '../draft/types.ts';

/** Whether a condition holds, or why that cannot be said. */
export interface Verdict {
  readonly holds: boolean;
  readonly problems: readonly Problem[];
}

/** A condition that decides which rules hold, before any line: it reads facts and raw metrics alone. */
export function lowerBefore(
  { source: { literals } }: PolicyDocument,
  declarations: Declarations,
  logic: JsonLogic,
  pointer: string,
  period: Period,
): { readonly expression?: Expression; readonly problems: readonly Problem[] } {
  const names = new Map<string, NamedValue>([
    ['period-start', { read: date(period.from), type: DATE_TYPE }],
    ['period-end', { read: date(period.until), type: DATE_TYPE }],
  ]);
  for (const declaration of declarations.values()) {
    if (isRaw(declaration) && declaration.type !== undefined) names.set(declaration.id, { read: fact(declaration.id), type: declaration.type });
  }
  const later = new Set([...declarations.values()].filter((one) => !isRaw(one)).map(({ id }) => id));
  const broken = (name: unknown): boolean => typeof name === 'string' && declarations.has(name) && declarations.get(name)?.type === undefined;
  const { expression, problems } = checkExpression(
    logic,
    pointer,
    { resolve: (name) => names.get(name), names: [...names.keys()], later },
    BOOLEAN_TYPE,
    literals,
  );
  return { ...(expression !== undefined && { expression }), problems: problems.filter(({ data }) => !broken(data['name'])) };
}

/** Evaluates such a condition. `chosen`: id of what it chooses; `facts`: with what is assumed for missing ones. */
export function decide(
  document: PolicyDocument,
  declarations: Declarations,
  chosen: string,
  logic: JsonLogic,
  pointer: string,
  period: Period,
  facts: ReadonlyMap<string, Value>,
): Verdict {
  const { expression, problems } = lowerBefore(document, declarations, logic, pointer, period);
  if (expression === undefined) return { holds: false, problems };
  const evaluation = evaluate(expression, facts);
  switch (evaluation.state) {
    case 'value':
      return { holds: evaluation.value === true, problems };
    case 'missing':
      return { holds: false, problems: evaluation.facts.map((id) => problem('missing-fact', 'policy', pointer, { fact: id, line: chosen })) };
    case 'failed':
      return { holds: false, problems: [problem(evaluation.code, 'policy', pointer, { ...evaluation.data, line: chosen })] };
  }
}
