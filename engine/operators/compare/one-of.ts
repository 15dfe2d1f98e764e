import type { Operator } from '../operator.ts';
import { BOOLEAN, sameType, whenFits } from '../types.ts';
import { order } from './comparison.ts';

/** Whether a number or a date is one of those listed; `text.one-of` is its twin for texts. */
export const compareOneOf: Operator = {
  name: 'compare.one-of',
  tokens: ['in'],
  arity: { min: 2, max: Infinity },
  written: { min: 2, max: 2 },
  bareNumbers: 'like-others',
  datesFromTexts: true,
  example: '{"in": [{"var": "grade-number"}, [1, 2, 3]]}',
  about: { en: 'whether the number or date is one of the list', ru: 'входит ли число или дата в список' },
  type: (args) => whenFits(sameType(args), () => BOOLEAN),
  run: ([value, ...list]) => list.some((entry) => order(value as never, entry) === 0),
  prose: { phrase: { en: '{1} is one of {rest}', ru: '{1} — одно из: {rest}' } },
};
