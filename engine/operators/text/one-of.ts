import { textAt } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { BOOLEAN, allOf, whenFits } from '../types.ts';

/** Whether a text is one of the texts listed, letter by letter. */
export const textOneOf: Operator = {
  name: 'text.one-of',
  tokens: ['in'],
  arity: { min: 2, max: Infinity },
  written: { min: 2, max: 2 },
  literalAt: (index) => index > 0,
  example: '{"in": [{"var": "grade"}, ["middle", "senior"]]}',
  about: { en: 'whether the value is one of the list', ru: 'входит ли значение в список' },
  type: (args) => whenFits(allOf('text', args.slice(0, 1)), () => BOOLEAN),
  run: (args) => args.includes(textAt(args, 0), 1),
  prose: { phrase: { en: '{1} is one of {rest}', ru: '{1} — одно из: {rest}' } },
};
