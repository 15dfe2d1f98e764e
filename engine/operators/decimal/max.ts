import { largest } from '../../values/arithmetic.ts';
import { orEverything } from '../../values/interval.ts';
import { numbers } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { oneUnit } from '../types.ts';

/** The largest of numbers of one unit. */
export const decimalMax: Operator = {
  name: 'decimal.max',
  tokens: ['max'],
  arity: { min: 1, max: Infinity },
  bareNumbers: 'like-others',
  example: '{"max": [{"var": "index"}, 120]}',
  about: { en: 'the largest of numbers of one unit', ru: 'наибольшее из чисел одной единицы' },
  type: oneUnit,
  run: (args) => largest(numbers(args)),
  prose: { phrase: { en: 'the larger of {all}', ru: 'наибольшее из: {all}' } },
  interval: (args) => ({ min: largest(args.map((arg) => orEverything(arg).min)), max: largest(args.map((arg) => orEverything(arg).max)) }),
};
