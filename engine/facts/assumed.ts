import type { Declarations } from '../2-check/declarations.ts';
import type { Value } from '../values/value.ts';
import { bindValue } from './value.ts';

/** The facts with what the policy assumes for missing ones: what conditions before the first line read. */
export function withAssumed(values: ReadonlyMap<string, Value>, declarations: Declarations): ReadonlyMap<string, Value> {
  const all = new Map(values);
  for (const { id, type, fact, pointer } of declarations.values()) {
    if (all.has(id) || type === undefined || fact?.whenMissing === undefined) continue;
    const { value } = bindValue(fact.whenMissing, type, 'policy', `${pointer}/whenMissing`);
    if (value !== undefined) all.set(id, value);
  }
  return all;
}
