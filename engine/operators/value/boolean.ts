import type { Operator } from '../operator.ts';
import { BOOLEAN } from '../types.ts';

/** A literal true or false. */
export const valueBoolean: Operator = {
  name: 'value.boolean',
  tokens: [],
  arity: { min: 1, max: 1 },
  literalAt: () => true,
  about: { en: 'true or false, as it stands in the policy', ru: 'истина или ложь, записанная в положении' },
  type: (args) => {
    const [arg] = args;
    return arg !== undefined && 'literal' in arg && typeof arg.literal === 'boolean'
      ? BOOLEAN
      : { code: 'type-mismatch', data: { expected: 'boolean', found: 'literal' }, at: 0 };
  },
  run: (args) => args[0] === true,
  prose: { phrase: { en: '{1}', ru: '{1}' } },
};
