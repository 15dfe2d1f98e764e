import type { Facts, Policy } from '@scorewright/schemas';
import type { Changes } from './changes.ts';
import type { Read } from './expression.ts';
import { declaredInput, factValue, isAllowed } from './facts.ts';
import { Blocked } from './value.ts';
import type { Worksheet } from './worksheet.ts';
import { readLine } from './worksheet.ts';

/**
 * Reads a name of an expression: a fact or metric, an end of the period, or else a line. A fact that is not allowed blocks
 * the reader: it is reported where it stands in the facts.
 */
export const readerOf = (policy: Policy, facts: Facts, changes: Changes, sheet: Worksheet): Read => (name) => {
  if (name === 'period-start') return facts.period.from;
  if (name === 'period-end') return facts.period.until;
  if (policy.metrics.some(({ id, formula }) => id === name && formula !== undefined)) return readLine(sheet, `metric.${name}`);
  if (!declaredInput(policy, name)) return readLine(sheet, name);
  const value = factValue(policy, facts, changes, name);
  if (!isAllowed(policy, name, value)) throw new Blocked();
  return value;
};
