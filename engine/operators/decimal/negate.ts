import { negated } from '../../values/arithmetic.ts';
import { positiveZero } from '../../values/decimal.ts';
import { orEverything } from '../../values/interval.ts';
import { numberAt } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { sign } from '../operator.ts';
import { oneUnit } from '../types.ts';

/** The number with the other sign. */
export const decimalNegate: Operator = {
  name: 'decimal.negate',
  tokens: ['-'],
  arity: { min: 1, max: 1 },
  bareNumbers: 'like-others',
  example: '{"-": [{"var": "returns"}]}',
  about: { en: 'the number with the other sign', ru: 'число с обратным знаком' },
  type: oneUnit,
  run: (args) => positiveZero(negated(numberAt(args, 0))),
  prose: { prefix: sign('−'), precedence: 7, phrase: { en: 'minus {1}', ru: 'минус {1}' } },
  interval: ([value]) => ({ min: negated(orEverything(value).max), max: negated(orEverything(value).min) }),
};
