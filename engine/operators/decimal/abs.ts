import { ZERO } from '../../values/decimal.ts';
import { contains, largest, orEverything, smallest } from '../../values/interval.ts';
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
  run: (args) => numberAt(args, 0).abs(),
  prose: { phrase: { en: '|{1}|', ru: '|{1}|' } },
  interval: ([value]) => {
    const whole = orEverything(value);
    const ends = [whole.min.abs(), whole.max.abs()];
    return { min: contains(whole, ZERO) ? ZERO : smallest(ends), max: largest(ends) };
  },
};
