import { orEverything } from '../../values/interval.ts';
import { parseUnit } from '../../values/unit.ts';
import { numberAt } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { literalOf, numberIn, oneUnit, whenFits } from '../types.ts';

/** The same number in the unit that the policy declares for it; lowering uses it after it compared the two. */
export const decimalQuantity: Operator = {
  name: 'decimal.quantity',
  tokens: [],
  arity: { min: 2, max: 2 },
  literalAt: (index) => index === 1,
  about: { en: 'the same number in the unit that the policy declares', ru: 'то же число в единице, объявленной в положении' },
  type: (args) =>
    whenFits(oneUnit(args.slice(0, 1)), () => {
      const unit = parseUnit(literalOf(args, 1));
      return unit === undefined ? { code: 'malformed-unit', data: { unit: literalOf(args, 1) }, at: 1 } : numberIn(unit);
    }),
  run: (args) => numberAt(args, 0),
  prose: { phrase: { en: '{1}', ru: '{1}' } },
  interval: ([value]) => orEverything(value),
};
