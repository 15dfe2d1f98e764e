import type { Operator } from '../operator.ts';
import { BOOLEAN, allOf, whenFits } from '../types.ts';

/** Whether at least one condition holds: json-logic-js runs it, lazily. */
export const flowOr: Operator = {
  name: 'or',
  tokens: ['or'],
  arity: { min: 1, max: Infinity },
  example: '{"or": [{">": [{"var": "leads"}, 0]}, {"==": [{"var": "grade"}, "senior"]}]}',
  about: { en: 'whether at least one condition holds', ru: 'выполнено ли хотя бы одно условие' },
  type: (args) => whenFits(allOf('boolean', args, 'condition-not-boolean'), () => BOOLEAN),
  prose: { infix: { en: ' or ', ru: ' или ' }, precedence: 1, phrase: { en: 'at least one of these holds: {all}', ru: 'выполнено хотя бы одно: {all}' } },
};
