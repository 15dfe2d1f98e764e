import { daysBetween } from '../../values/date.ts';
import { decimal } from '../../values/decimal.ts';
import { EVERYTHING } from '../../values/interval.ts';
import { DAY } from '../../values/unit.ts';
import { textAt } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { allOf, numberIn, whenFits } from '../types.ts';

/** Days from the first date to the second, negative when the second is earlier; in `day`. */
export const dateDaysBetween: Operator = {
  name: 'date.days-between',
  tokens: ['days-between'],
  arity: { min: 2, max: 2 },
  datesFromTexts: true,
  example: '{"days-between": [{"var": "hired"}, {"var": "period-end"}]}',
  about: {
    en: 'days from the first date to the second; negative when the second is earlier',
    ru: 'дней от первой даты до второй; отрицательно, если вторая раньше',
  },
  type: (args) => whenFits(allOf('date', args), () => numberIn(DAY)),
  run: (args) => decimal(daysBetween(textAt(args, 0), textAt(args, 1))),
  prose: { phrase: { en: 'days from {1} to {2}', ru: 'дней от {1} до {2}' } },
  interval: () => EVERYTHING,
};
