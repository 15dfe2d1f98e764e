import type { Expression } from '../3-lower/sheet.ts';
import { Fault } from '../operators/fault.ts';
import type { ProblemData } from '../problems/problem.ts';
import type { Value } from '../values/value.ts';
import { MISSING } from '../values/value.ts';
import { Run } from './context.ts';
import { guarded } from './guarded.ts';
import { runLogic } from './library.ts';
import { prepareExpression } from './prepare.ts';

/** What came of one expression: a value, the facts that it needs and that are missing, or why it has none. */
export type Evaluation =
  | { readonly state: 'value'; readonly value: Exclude<Value, symbol> }
  | { readonly state: 'missing'; readonly facts: readonly string[] }
  | { readonly state: 'failed'; readonly code: string; readonly data: ProblemData };

/** Calculates an expression that reads facts only: a condition of a card or of a weight variant. A fact that is not in `facts` is missing. */
export function evaluate(expression: Expression, facts: ReadonlyMap<string, Value>): Evaluation {
  const run = new Run({ get: (id) => facts.get(id) ?? MISSING });
  const outcome = guarded('evaluate', () => runLogic(prepareExpression(expression), run));
  if (outcome === MISSING) return { state: 'missing', facts: run.absent };
  if (outcome instanceof Fault) return { state: 'failed', code: outcome.code, data: outcome.data };
  return { state: 'value', value: outcome as Exclude<Value, symbol> };
}
