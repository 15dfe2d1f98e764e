import { EVERYTHING } from '../../values/interval.ts';
import { textAt } from '../operands.ts';
import type { Operator } from '../operator.ts';

/** The value of a fact; missing when it is not there and nothing is declared for that. Its type is looked up: see `typeOfExpression`. */
export const readFact: Operator = {
  name: 'read.fact',
  tokens: ['var'],
  arity: { min: 1, max: 1 },
  literalAt: () => true,
  example: '{"var": "leads"}',
  about: { en: 'the value of a fact', ru: 'значение факта' },
  type: () => ({ code: 'unknown-fact', data: {} }),
  accepts: 'missing',
  run: (args, context) => context.fact(textAt(args, 0)),
  prose: { phrase: { en: '{1}', ru: '{1}' } },
  interval: () => EVERYTHING,
};
