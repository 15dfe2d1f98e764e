import { isCalendarDate } from '../../values/date.ts';
import { textAt } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { DATE, literalOf } from '../types.ts';

/** A literal calendar date, YYYY-MM-DD. */
export const valueDate: Operator = {
  name: 'value.date',
  tokens: [],
  arity: { min: 1, max: 1 },
  literalAt: () => true,
  about: { en: 'a date that stands in the policy', ru: 'дата, записанная в положении' },
  type: (args) => (isCalendarDate(literalOf(args, 0)) ? DATE : { code: 'malformed-date', data: { text: literalOf(args, 0) }, at: 0 }),
  run: (args) => textAt(args, 0),
  prose: { phrase: { en: '{1}', ru: '{1}' } },
};
