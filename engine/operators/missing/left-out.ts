import { ZERO } from '../../values/decimal.ts';
import { parseUnit } from '../../values/unit.ts';
import { MISSING } from '../../values/value.ts';
import type { Operator } from '../operator.ts';
import { literalOf, numberIn } from '../types.ts';

/** No number: what stands on a missing actual, or on a condition that does not hold, and is left out. The literal is the unit. */
export const missingLeftOut: Operator = {
  name: 'missing.left-out',
  tokens: [],
  arity: { min: 1, max: 1 },
  literalAt: () => true,
  about: { en: 'no value: it is left out', ru: 'значения нет: не учитывается' },
  type: (args) => {
    const unit = parseUnit(literalOf(args, 0));
    return unit === undefined ? { code: 'malformed-unit', data: { unit: literalOf(args, 0) }, at: 0 } : numberIn(unit);
  },
  run: () => MISSING,
  prose: { phrase: { en: 'left out', ru: 'не учитывается' } },
  // It is never a number; the narrowest interval widens nothing that matters.
  interval: () => ({ min: ZERO, max: ZERO }),
};
