import type { formula } from '#lib/words/formula.ru.ts';
import type { Operation } from './operations.ts';

type Parts = (typeof formula)['part'];

const FIXED: Readonly<Record<string, readonly (keyof Parts)[]>> = {
  subtract: ['subtract', 'subtracted'],
  divide: ['divide', 'divisor'],
  remainder: ['divide', 'divisor'],
  percent: ['percent', 'percent-base'],
  'percent-of': ['percent-of', 'percent-whole'],
  round: ['round', 'step', 'mode'],
  'days-between': ['days-from', 'days-to'],
  between: ['low', 'middle', 'high'],
  within: ['low', 'middle', 'high'],
  in: ['value', 'list'],
};

const REPEATED: Readonly<Record<string, keyof Parts>> = { add: 'add', multiply: 'multiply', and: 'condition', or: 'condition', not: 'condition' };

/** What an argument is called: the dividend is divided, the divisor divides. */
export function roleOf({ id, token }: Operation, index: number, count: number, parts: Parts): string {
  if (token === 'if' || token === '?:') return index === count - 1 ? parts.otherwise : index % 2 === 0 ? parts.if : parts.then;
  return parts[FIXED[id]?.[index] ?? REPEATED[id] ?? 'value'];
}
