import { percentOf, movePoint } from '../../values/arithmetic.ts';
import { positiveZero } from '../../values/decimal.ts';
import { orEverything, products, rising } from '../../values/interval.ts';
import { PERCENT } from '../../values/unit.ts';
import { numberAt } from '../operands.ts';
import type { NumberType, Operator } from '../operator.ts';
import { sign } from '../operator.ts';
import { allOf, numberIn, whenFits } from '../types.ts';

/** So many percent of a value: p x value / 100, exact, in the unit of the value. */
export const decimalPercentOf: Operator = {
  name: 'decimal.percent-of',
  tokens: ['percent-of'],
  arity: { min: 2, max: 2 },
  bareNumbers: 'percent-first',
  example: '{"percent-of": [{"var": "commission-rate"}, {"var": "margin"}]}',
  about: { en: 'so many percent of a value, exact, in the unit of the value', ru: 'столько-то процентов от значения, точно, в единице значения' },
  type: (args) =>
    whenFits(allOf('number', args), (types) => {
      const [percent, of] = types as readonly [NumberType, NumberType];
      return percent.unit === PERCENT ? numberIn(of.unit) : { code: 'not-percent', data: { unit: percent.unit }, at: 0 };
    }),
  run: (args) => positiveZero(percentOf(numberAt(args, 0), numberAt(args, 1))),
  prose: { infix: sign('×'), precedence: 6, phrase: { en: '{1} of {2}', ru: '{1} от {2}' } },
  interval: ([percent, of]) => rising(products(orEverything(percent), orEverything(of)), (value) => movePoint(value, -2)),
};
