import { minus } from '../../values/arithmetic.ts';
import { orEverything, outward } from '../../values/interval.ts';
import { numberAt } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { sign } from '../operator.ts';
import { oneUnit } from '../types.ts';

/** Difference of two numbers of one unit, exact. */
export const decimalSubtract: Operator = {
  name: 'decimal.subtract',
  tokens: ['-'],
  arity: { min: 2, max: 2 },
  bareNumbers: 'like-others',
  example: '{"-": [{"var": "revenue"}, {"var": "returns"}]}',
  about: { en: 'the difference of two numbers of one unit, exact', ru: 'разность двух чисел одной единицы, точная' },
  type: oneUnit,
  run: (args) => minus(numberAt(args, 0), numberAt(args, 1)),
  prose: { infix: sign('−'), precedence: 5, phrase: { en: '{1} less {2}', ru: '{1} за вычетом {2}' } },
  interval: ([from, what]) => {
    const [a, b] = [orEverything(from), orEverything(what)];
    return outward({ min: minus(a.min, b.max), max: minus(a.max, b.min) });
  },
};
