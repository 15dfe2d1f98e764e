import { floorSteps } from '../../values/arithmetic.ts';
import { orEverything, quotients } from '../../values/interval.ts';
import { PLAIN } from '../../values/unit.ts';
import { numberAt, unlessZero } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { numberIn, oneUnit, valuesOf, whenFits } from '../types.ts';

/** How many whole steps fit into the value, rounded down, exact; a plain number. */
export const decimalFloorSteps: Operator = {
  name: 'decimal.floor-steps',
  tokens: [],
  arity: { min: 2, max: 3 },
  literalAt: (index) => index === 2,
  about: { en: 'how many whole steps fit into the value, rounded down', ru: 'сколько полных шагов помещается в значение, с округлением вниз' },
  type: (args) => whenFits(oneUnit(valuesOf(args)), () => numberIn(PLAIN)),
  run: unlessZero((args) => floorSteps(numberAt(args, 0), numberAt(args, 1))),
  prose: { phrase: { en: 'whole steps of {2} in {1}', ru: 'полных шагов по {2} в {1}' } },
  interval: ([value, step]) => quotients(orEverything(value), orEverything(step), floorSteps),
};
