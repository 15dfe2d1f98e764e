import { quotient, plus } from '../../values/arithmetic.ts';
import { decimal } from '../../values/decimal.ts';
import { hull, orEverything } from '../../values/interval.ts';
import { MISSING } from '../../values/value.ts';
import { numbers } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { oneUnit } from '../types.ts';

/** Average of the numbers that are known: sum / how many, one division. Missing when all are. */
export const decimalAverage: Operator = {
  name: 'decimal.average',
  tokens: ['average'],
  arity: { min: 1, max: Infinity },
  bareNumbers: 'like-others',
  example: '{"average": [{"var": "sales-of-predecessor-1"}, {"var": "sales-of-predecessor-2"}]}',
  about: { en: 'the average of the numbers that are known; missing when none is', ru: 'среднее известных чисел; если не известно ни одно — значения нет' },
  type: oneUnit,
  accepts: 'missing',
  run: (args) => {
    const known = numbers(args.filter((arg) => arg !== MISSING));
    return known.length === 0 ? MISSING : quotient(known.reduce(plus), decimal(known.length));
  },
  prose: { phrase: { en: 'the average of {all}', ru: 'среднее: {all}' } },
  interval: (args) => hull(args.map(orEverything)),
};
