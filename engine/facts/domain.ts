import type { Domain } from '@scorewright/schemas';
import type { Problem, ProblemData, ProblemDocument } from '../problems/problem.ts';
import { problem } from '../problems/problem.ts';
import { decimal, printDecimal } from '../values/decimal.ts';
import type { Bound } from './value.ts';

/** Whether a value lies within the declared bounds and is one of the permitted values. */
export function checkDomain(
  name: string,
  value: Bound,
  domain: Domain | undefined,
  values: readonly string[] | undefined,
  document: ProblemDocument,
  pointer: string,
): readonly Problem[] {
  const refuse = (code: string, data: ProblemData): readonly Problem[] => [problem(code, document, pointer, { name, ...data })];
  if (typeof value === 'boolean') return [];
  if (typeof value === 'string') {
    return values === undefined || values.includes(value) ? [] : refuse('fact-not-permitted', { value, permitted: values });
  }
  const { min, max, integer } = domain ?? {};
  const text = printDecimal(value);
  if (min !== undefined && value.lt(decimal(min))) return refuse('fact-below-minimum', { value: text, minimum: printDecimal(decimal(min)) });
  if (max !== undefined && value.gt(decimal(max))) return refuse('fact-above-maximum', { value: text, maximum: printDecimal(decimal(max)) });
  return integer === true && !value.isInteger() ? refuse('fact-not-integer', { value: text }) : [];
}
