import { movePoint } from '../../values/arithmetic.ts';
import { rising } from '../../values/interval.ts';
import { PERCENT, PLAIN } from '../../values/unit.ts';
import { numberAt } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { numberIn, oneUnit, unitMismatch, whenFits } from '../types.ts';

/** Percent as a plain multiplier: value / 100, exact. */
export const decimalAsCoefficient: Operator = {
  name: 'decimal.as-coefficient',
  tokens: [],
  arity: { min: 1, max: 1 },
  about: { en: 'percent as a coefficient: divided by 100', ru: 'проценты как коэффициент: делённые на 100' },
  type: (args) => whenFits(oneUnit(args), (type) => (type.unit === PERCENT ? numberIn(PLAIN) : unitMismatch(numberIn(PERCENT), type, 0, 0))),
  run: (args) => movePoint(numberAt(args, 0), -2),
  prose: { precedence: 6, phrase: { en: '{1} / 100 %', ru: '{1} / 100 %' } },
  interval: ([value]) => rising(value, (number) => movePoint(number, -2)),
};
