import type { Operator } from '../operator.ts';
import { BOOLEAN, allOf, whenFits } from '../types.ts';

/** The opposite of a condition. */
export const booleanNot: Operator = {
  name: 'boolean.not',
  tokens: ['!'],
  arity: { min: 1, max: 1 },
  example: '{"!": {"var": "accident"}}',
  about: { en: 'the opposite of a condition', ru: 'отрицание условия' },
  type: (args) => whenFits(allOf('boolean', args, 'condition-not-boolean'), () => BOOLEAN),
  run: (args) => args[0] === false,
  prose: { prefix: { en: 'not ', ru: 'не ' }, precedence: 3, phrase: { en: 'not {1}', ru: 'не {1}' } },
};
