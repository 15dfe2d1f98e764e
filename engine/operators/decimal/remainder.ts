import { largest, absolute, negated, remainder } from '../../values/arithmetic.ts';
import { interval, orEverything } from '../../values/interval.ts';
import { numberAt, unlessZero } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { oneUnit, valuesOf } from '../types.ts';

/** What a whole number of divisors leaves over, exact; it has the sign of the dividend. */
export const decimalRemainder: Operator = {
  name: 'decimal.remainder',
  tokens: ['%'],
  arity: { min: 2, max: 3 },
  written: { min: 2, max: 2 },
  literalAt: (index) => index === 2,
  bareNumbers: 'like-others',
  example: '{"%": [{"var": "orders"}, 10]}',
  about: {
    en: 'the remainder of a division with a whole quotient; it has the sign of the first number',
    ru: 'остаток от деления нацело; знак — как у первого числа',
  },
  type: (args) => oneUnit(valuesOf(args)),
  run: unlessZero((args) => remainder(numberAt(args, 0), numberAt(args, 1))),
  prose: { phrase: { en: 'the remainder of {1} divided by {2}', ru: 'остаток от деления {1} на {2}' } },
  interval: ([dividend, divisor]) => {
    const [a, b] = [orEverything(dividend), orEverything(divisor)];
    const bound = largest([absolute(b.min), absolute(b.max)]);
    return interval(a.min.isNegative() ? negated(bound) : 0, a.max.isPositive() ? bound : 0);
  },
};
