import { quotient } from '../../values/arithmetic.ts';
import { orEverything, quotients } from '../../values/interval.ts';
import { divideUnits } from '../../values/unit.ts';
import { numberAt, unlessZero } from '../operands.ts';
import type { NumberType, Operator } from '../operator.ts';
import { sign } from '../operator.ts';
import { allOf, numberIn, valuesOf, whenFits } from '../types.ts';

/** Quotient, exact; the units are divided. A third argument is the code of the problem of a zero divisor. */
export const decimalDivide: Operator = {
  name: 'decimal.divide',
  tokens: ['/'],
  arity: { min: 2, max: 3 },
  written: { min: 2, max: 2 },
  literalAt: (index) => index === 2,
  example: '{"/": [{"var": "revenue"}, {"var": "orders"}]}',
  about: {
    en: 'the quotient, exact; units are divided; division by zero is a problem',
    ru: 'частное, точное; единицы делятся; деление на ноль — ошибка',
  },
  type: (args) =>
    whenFits(allOf('number', valuesOf(args)), (types) => {
      const [dividend, divisor] = types as readonly [NumberType, NumberType];
      const unit = divideUnits(dividend.unit, divisor.unit);
      return unit === undefined ? { code: 'unit-too-complex', data: { units: [dividend.unit, divisor.unit] } } : numberIn(unit);
    }),
  run: unlessZero((args) => quotient(numberAt(args, 0), numberAt(args, 1))),
  prose: { infix: sign('/'), precedence: 6, phrase: { en: '{1} divided by {2}', ru: '{1} разделить на {2}' } },
  interval: ([dividend, divisor]) => quotients(orEverything(dividend), orEverything(divisor), quotient),
};
