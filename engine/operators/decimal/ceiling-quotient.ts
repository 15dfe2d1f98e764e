import { ceilingQuotient } from '../../values/arithmetic.ts';
import { printDecimal } from '../../values/decimal.ts';
import { EVERYTHING } from '../../values/interval.ts';
import { PLAIN, divideUnits } from '../../values/unit.ts';
import { Fault } from '../fault.ts';
import { numberAt, unlessZero } from '../operands.ts';
import type { NumberType, Operator } from '../operator.ts';
import { allOf, numberIn, unitMismatch, valuesOf, whenFits } from '../types.ts';

/** The smallest multiple of the step that is at least value / divisor, exact. The step is plain or in the unit of the quotient. */
export const decimalCeilingQuotient: Operator = {
  name: 'decimal.ceiling-quotient',
  tokens: [],
  arity: { min: 3, max: 4 },
  literalAt: (index) => index === 3,
  about: { en: 'the quotient rounded up to a multiple of the step, exactly', ru: 'частное, округлённое вверх до шага, точно' },
  type: (args) =>
    whenFits(allOf('number', valuesOf(args)), (types) => {
      const [value, divisor, step] = types as readonly [NumberType, NumberType, NumberType];
      const unit = divideUnits(value.unit, divisor.unit);
      if (unit === undefined) return { code: 'unit-too-complex', data: { units: [value.unit, divisor.unit] } };
      return step.unit === PLAIN || step.unit === unit ? numberIn(unit) : unitMismatch(numberIn(unit), step, 2, 0);
    }),
  run: unlessZero(
    (args) => {
      const step = numberAt(args, 2);
      if (!step.isPositive() || step.isZero()) return new Fault('step-not-positive', { step: printDecimal(step) });
      return ceilingQuotient(numberAt(args, 0), numberAt(args, 1), step);
    },
    1,
    3,
  ),
  prose: { phrase: { en: '{1} / {2}, rounded up to {3}', ru: '{1} / {2} с округлением вверх до {3}' } },
  interval: () => EVERYTHING,
};
