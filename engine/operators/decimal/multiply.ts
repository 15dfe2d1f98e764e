import { times } from '../../values/arithmetic.ts';
import { positiveZero } from '../../values/decimal.ts';
import { orEverything, products } from '../../values/interval.ts';
import { PLAIN, multiplyUnits } from '../../values/unit.ts';
import { numbers } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { sign } from '../operator.ts';
import { allOf, numberIn, whenFits } from '../types.ts';

/** Product, exact; the units are multiplied. */
export const decimalMultiply: Operator = {
  name: 'decimal.multiply',
  tokens: ['*'],
  arity: { min: 2, max: Infinity },
  example: '{"*": [{"var": "shifts"}, {"var": "pay-per-shift"}]}',
  about: { en: 'the product of numbers, exact; units are multiplied', ru: 'произведение чисел, точное; единицы перемножаются' },
  type: (args) =>
    whenFits(allOf('number', args), (types) => {
      const unit = types.reduce<string | undefined>((product, { unit }) => product && multiplyUnits(product, unit), PLAIN);
      return unit === undefined ? { code: 'unit-too-complex', data: { units: types.map(({ unit }) => unit) } } : numberIn(unit);
    }),
  run: (args) => positiveZero(numbers(args).reduce(times)),
  prose: { infix: sign('×'), precedence: 6, phrase: { en: 'the product of {all}', ru: 'произведение: {all}' } },
  interval: (args) => args.map(orEverything).reduce(products),
};
