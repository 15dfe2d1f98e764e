import { plus } from '../../values/arithmetic.ts';
import { orEverything, outward } from '../../values/interval.ts';
import { numbers } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { sign } from '../operator.ts';
import { oneUnit } from '../types.ts';

/** Sum of numbers of one unit, exact. */
export const decimalAdd: Operator = {
  name: 'decimal.add',
  tokens: ['+'],
  arity: { min: 2, max: Infinity },
  bareNumbers: 'like-others',
  example: '{"+": [{"var": "salary"}, {"var": "bonus"}]}',
  about: { en: 'the sum of numbers of one unit, exact', ru: 'сумма чисел одной единицы, точная' },
  type: oneUnit,
  run: (args) => numbers(args).reduce(plus),
  prose: { infix: sign('+'), precedence: 5, phrase: { en: 'the sum of {all}', ru: 'сумма: {all}' } },
  interval: (args) => args.map(orEverything).reduce((a, b) => outward({ min: plus(a.min, b.min), max: plus(a.max, b.max) })),
};
