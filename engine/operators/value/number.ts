import { decimal } from '../../values/decimal.ts';
import { interval } from '../../values/interval.ts';
import { parseUnit } from '../../values/unit.ts';
import { textAt } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { literalOf, numberIn } from '../types.ts';

const PLAIN_DECIMAL = /^-?[0-9]{1,500}(\.[0-9]{1,500})?$/;

/** A literal number: decimal text and unit. Prepared once; equal texts give equal numbers. */
export const valueNumber: Operator = {
  name: 'value.number',
  tokens: [],
  arity: { min: 2, max: 2 },
  literalAt: () => true,
  about: { en: 'a number that stands in the policy, with its unit', ru: 'число, записанное в положении, с единицей' },
  type: (args) => {
    const unit = parseUnit(literalOf(args, 1));
    if (unit === undefined) return { code: 'malformed-unit', data: { unit: literalOf(args, 1) }, at: 1 };
    return PLAIN_DECIMAL.test(literalOf(args, 0)) ? numberIn(unit) : { code: 'malformed-number', data: { text: literalOf(args, 0) }, at: 0 };
  },
  run: (args) => decimal(textAt(args, 0)),
  prose: { phrase: { en: '{1}', ru: '{1}' } },
  // The literal's own value is put in by the reader of the expression: arguments of a literal are no intervals.
  interval: () => interval(-Infinity, Infinity),
};
