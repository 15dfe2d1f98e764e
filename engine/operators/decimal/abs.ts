import { ZERO } from '../../values/decimal.ts';
import { largest, smallest, absolute } from '../../values/arithmetic.ts';
import { contains, orEverything } from '../../values/interval.ts';
import { numberAt } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { oneUnit } from '../types.ts';

/** The number without its sign. */
export const decimalAbs: Operator = {
  name: 'decimal.abs',
  tokens: ['abs'],
  arity: { min: 1, max: 1 },
  bareNumbers: 'like-others',
  example: '{"abs": [{"-": [{"var": "forecast"}, {"var": "sales"}]}]}',
  about: { en: 'the number without its sign', ru: 'число без знака' },
  type: oneUnit,
  run: (args) => absolute(numberAt(args, 0)),
  prose: { phrase: { en: '|{1}|', ru: '|{1}|' } },
  interval: ([value]) => {
    const whole = orEverything(value);
    const ends = [absolute(whole.min), absolute(whole.max)];
    return { min: contains(whole, ZERO) ? ZERO : smallest(ends), max: largest(ends) };
  },
};
