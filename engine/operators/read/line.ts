import { EVERYTHING } from '../../values/interval.ts';
import { textAt } from '../operands.ts';
import type { Operator } from '../operator.ts';

/** The value of an earlier line, as rounded. Its type is looked up: see `typeOfExpression`. */
export const readLine: Operator = {
  name: 'read.line',
  tokens: ['var'],
  arity: { min: 1, max: 1 },
  literalAt: () => true,
  example: '{"var": "leads.attainment"}',
  about: { en: 'the value of an earlier line, as it was rounded', ru: 'значение предыдущей строки, уже округлённое' },
  type: () => ({ code: 'unknown-line', data: {} }),
  accepts: 'missing',
  run: (args, context) => context.line(textAt(args, 0)),
  prose: { phrase: { en: '{1}', ru: '{1}' } },
  interval: () => EVERYTHING,
};
