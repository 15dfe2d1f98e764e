import type { Operator } from '../operator.ts';
import { BOOLEAN, allOf, whenFits } from '../types.ts';

/** Whether all conditions hold: json-logic-js runs it, lazily. */
export const flowAnd: Operator = {
  name: 'and',
  tokens: ['and'],
  arity: { min: 1, max: Infinity },
  example: '{"and": [{">": [{"var": "leads"}, 0]}, {"==": [{"var": "grade"}, "senior"]}]}',
  about: { en: 'whether all conditions hold', ru: 'выполнены ли все условия' },
  type: (args) => whenFits(allOf('boolean', args, 'condition-not-boolean'), () => BOOLEAN),
  prose: { infix: { en: ' and ', ru: ' и ' }, precedence: 2, phrase: { en: 'all of these hold: {all}', ru: 'выполнено всё: {all}' } },
};
