import { MISSING } from '../../values/value.ts';
import type { Operator } from '../operator.ts';
import { BOOLEAN } from '../types.ts';

/** Whether a value is there. Never missing itself. */
export const missingKnown: Operator = {
  name: 'missing.known',
  tokens: ['known'],
  arity: { min: 1, max: 1 },
  example: '{"known": {"var": "customer-rating"}}',
  about: { en: 'whether the value is there', ru: 'известно ли значение' },
  type: () => BOOLEAN,
  accepts: 'missing',
  run: (args) => args[0] !== MISSING,
  prose: { phrase: { en: '{1} is known', ru: '{1} известно' } },
};
