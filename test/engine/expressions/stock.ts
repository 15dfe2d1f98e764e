import jsonLogic from 'json-logic-js';
import { checkExpression, scopeOf } from '../../../engine/2-check/expressions/index.ts';
import type { NamedValue } from '../../../engine/2-check/expressions/index.ts';
import { evaluate } from '../../../engine/4-run/index.ts';
import { fact } from '../../../engine/operators/build.ts';
import { decimal, printDecimal } from '../../../engine/values/decimal.ts';
import type { Value } from '../../../engine/values/value.ts';

/** What the strict subset makes of an expression: its value as JavaScript has it, or the codes of the problems. */
export type Verdict = { readonly value: unknown } | { readonly refused: readonly string[] };

/** Numbers, texts and booleans of the data by their path: `pie.filling`, `1.0`. */
function flatten(data: unknown, path = ''): readonly (readonly [string, Value])[] {
  if (typeof data === 'number') return [[path, decimal(data)]];
  if (typeof data === 'string' || typeof data === 'boolean') return [[path, data]];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => flatten(value, path === '' ? key : `${path}.${key}`));
}

const typed = (value: Value, id: string): NamedValue => ({
  read: fact(id),
  type: typeof value === 'string' ? { kind: 'text' } : typeof value === 'boolean' ? { kind: 'boolean' } : { kind: 'number', unit: '1' },
});

/** Checks and calculates an expression, with the data as facts whose types are those of the values. */
export function strictVerdict(rule: unknown, data: unknown): Verdict {
  const facts = new Map(flatten(data));
  const scope = scopeOf(new Map([...facts].map(([id, value]) => [id, typed(value, id)])));
  const { expression, problems } = checkExpression(rule as never, '', scope);
  if (expression === undefined) return { refused: problems.map(({ code }) => code) };
  const result = evaluate(expression, facts);
  if (result.state !== 'value') return { refused: [result.state === 'missing' ? 'missing' : result.code] };
  return { value: typeof result.value === 'object' ? Number(printDecimal(result.value)) : result.value };
}

export const stockValue = (rule: unknown, data: unknown): unknown => jsonLogic.apply(rule, data);
