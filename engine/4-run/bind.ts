import { Decimal } from 'decimal.js';
import type { ValueType } from '../3-lower/sheet.ts';
import { Fault } from '../operators/fault.ts';
import type { Outcome } from '../operators/operator.ts';
import { decimal } from '../values/decimal.ts';
import type { Value } from '../values/value.ts';
import { MISSING } from '../values/value.ts';
import { Run } from './context.ts';
import type { PreparedInput } from './prepare.ts';

/** Facts of the inputs: as they are, or as assumed where they are missing. */
export function bindFacts(inputs: readonly PreparedInput[], facts: ReadonlyMap<string, Value>): Run {
  const bound = new Map<string, Outcome>();
  const assumed = new Set<string>();
  for (const { id, kind, whenMissing } of inputs) {
    const given = facts.get(id) ?? MISSING;
    if (given === MISSING && whenMissing !== undefined) assumed.add(id);
    bound.set(id, given === MISSING ? (whenMissing ?? MISSING) : ofKind(given, kind, id));
  }
  return new Run(bound, assumed);
}

/** A fact of another type than the sheet's is a problem of every line that reads it. */
function ofKind(value: Exclude<Value, symbol>, kind: ValueType['kind'], id: string): Outcome {
  if (value instanceof Decimal || typeof value === 'object') return kind === 'number' ? decimal(value) : wrongType(id, kind);
  return typeof value === (kind === 'boolean' ? 'boolean' : kind === 'number' ? 'object' : 'string') ? value : wrongType(id, kind);
}

const wrongType = (fact: string, expected: string): Fault => new Fault('fact-of-wrong-type', { fact, expected });
