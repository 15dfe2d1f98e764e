import { smallest } from '../../values/arithmetic.ts';
import { orEverything } from '../../values/interval.ts';
import { numbers } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { oneUnit } from '../types.ts';

/** The smallest of numbers of one unit. */
export const decimalMin: Operator = {
  name: 'decimal.min',
  tokens: ['min'],
  arity: { min: 1, max: Infinity },
  bareNumbers: 'like-others',
  example: '{"min": [{"var": "index"}, 120]}',
  about: { en: 'the smallest of numbers of one unit', ru: 'наименьшее из чисел одной единицы' },
  type: oneUnit,
  run: (args) => smallest(numbers(args)),
  prose: { phrase: { en: 'the smaller of {all}', ru: 'наименьшее из: {all}' } },
  interval: (args) => ({ min: smallest(args.map((arg) => orEverything(arg).min)), max: smallest(args.map((arg) => orEverything(arg).max)) }),
};
