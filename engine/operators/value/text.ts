import type { Operator } from '../operator.ts';
import { textAt } from '../operands.ts';
import { TEXT } from '../types.ts';

/** A literal text. */
export const valueText: Operator = {
  name: 'value.text',
  tokens: [],
  arity: { min: 1, max: 1 },
  literalAt: () => true,
  about: { en: 'a text that stands in the policy', ru: 'текст, записанный в положении' },
  type: () => TEXT,
  run: (args) => textAt(args, 0),
  prose: { phrase: { en: '“{1}”', ru: '«{1}»' } },
};
