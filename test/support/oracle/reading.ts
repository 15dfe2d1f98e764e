import type { Facts, Policy } from '@scorewright/schemas';
import type { Read } from './expression.ts';
import type { Given } from './facts.ts';
import { declaredInput, factValue } from './facts.ts';
import type { Worksheet } from './worksheet.ts';
import { readLine } from './worksheet.ts';

/** Reads a name of an expression: an end of the period, a fact or metric as corrected and calculated so far, or else a line. */
export const readerOf =
  (policy: Policy, facts: Facts, given: Given, sheet: Worksheet): Read =>
  (name) => {
    if (name === 'period-start') return facts.period.from;
    if (name === 'period-end') return facts.period.until;
    if (policy.metrics.some(({ id, formula }) => id === name && formula !== undefined)) return readLine(sheet, `metric.${name}`);
    if (!declaredInput(policy, name)) return readLine(sheet, name);
    return sheet.lines.has(`fact.${name}`) ? readLine(sheet, `fact.${name}`) : factValue(policy, given, name);
  };
