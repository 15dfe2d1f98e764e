import { percentage } from '../../values/arithmetic.ts';
import { orEverything, quotients } from '../../values/interval.ts';
import { PERCENT, isSameMeasure } from '../../values/unit.ts';
import { numberAt, unlessZero } from '../operands.ts';
import type { NumberType, Operator } from '../operator.ts';
import { sign } from '../operator.ts';
import { allOf, numberIn, unitMismatch, valuesOf, whenFits } from '../types.ts';

/** How many percent of the second number the first is: one division. Counted nouns are plain numbers here: meetings of calls. */
export const decimalPercent: Operator = {
  name: 'decimal.percent',
  tokens: ['percent'],
  arity: { min: 2, max: 3 },
  written: { min: 2, max: 2 },
  literalAt: (index) => index === 2,
  bareNumbers: 'like-others',
  example: '{"percent": [{"var": "meetings"}, {"var": "calls"}]}',
  about: {
    en: 'how many percent of the second number the first is; both in one unit, or counts of different things',
    ru: 'сколько процентов первое число составляет от второго; оба в одной единице или это количества разного',
  },
  type: (args) =>
    whenFits(allOf('number', valuesOf(args)), (types) => {
      const [part, whole] = types as readonly [NumberType, NumberType];
      return isSameMeasure(part.unit, whole.unit) ? numberIn(PERCENT) : unitMismatch(part, whole, 1, 0);
    }),
  run: unlessZero((args) => percentage(numberAt(args, 0), numberAt(args, 1))),
  prose: { infix: sign('/'), precedence: 6, phrase: { en: '{1} in percent of {2}', ru: '{1} в процентах от {2}' } },
  interval: ([part, whole]) => quotients(orEverything(part), orEverything(whole), percentage),
};
