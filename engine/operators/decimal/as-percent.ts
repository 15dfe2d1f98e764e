import { movePoint } from '../../values/arithmetic.ts';
import { rising } from '../../values/interval.ts';
import { PERCENT, PLAIN } from '../../values/unit.ts';
import { numberAt } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { numberIn, oneUnit, unitMismatch, whenFits } from '../types.ts';

/** A plain number in percent: value x 100, exact. */
export const decimalAsPercent: Operator = {
  name: 'decimal.as-percent',
  tokens: [],
  arity: { min: 1, max: 1 },
  about: { en: 'a coefficient in percent: times 100', ru: 'коэффициент в процентах: умноженный на 100' },
  type: (args) => whenFits(oneUnit(args), (type) => (type.unit === PLAIN ? numberIn(PERCENT) : unitMismatch(numberIn(PLAIN), type, 0, 0))),
  run: (args) => movePoint(numberAt(args, 0), 2),
  prose: { precedence: 6, phrase: { en: '{1} × 100 %', ru: '{1} × 100 %' } },
  interval: ([value]) => rising(value, (number) => movePoint(number, 2)),
};
