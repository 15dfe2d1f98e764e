import type { RoundingMode } from '@scorewright/schemas';
import { isRoundingMode, roundToStep } from '../../values/arithmetic.ts';
import { decimal } from '../../values/decimal.ts';
import { EVERYTHING } from '../../values/interval.ts';
import { numberAt, textAt } from '../operands.ts';
import type { Operator } from '../operator.ts';
import { literalOf, oneUnit } from '../types.ts';

const STEP = /^(?=.*[1-9])[0-9]{1,40}(\.[0-9]{1,40})?$/;

/** Rounding to a multiple of a step in a mode, exact. */
export const decimalRound: Operator = {
  name: 'decimal.round',
  tokens: ['round'],
  arity: { min: 3, max: 3 },
  literalAt: (index) => index > 0,
  bareNumbers: 'like-others',
  example: '{"round": [{"var": "average-order"}, 0.01, "half-up"]}',
  about: { en: 'the number rounded to a multiple of the step in the mode', ru: 'число, округлённое до шага указанным способом' },
  type: (args) => {
    const [step, mode] = [literalOf(args, 1), literalOf(args, 2)];
    if (!STEP.test(step)) return { code: 'step-not-positive', data: { step }, at: 1 };
    return isRoundingMode(mode) ? oneUnit(args.slice(0, 1)) : { code: 'unknown-rounding-mode', data: { mode }, at: 2 };
  },
  run: (args) => roundToStep(numberAt(args, 0), decimal(textAt(args, 1)), textAt(args, 2) as RoundingMode),
  prose: { phrase: { en: '{1} rounded to {2} ({3})', ru: '{1} с округлением до {2} ({3})' } },
  // Step and mode are literals, which are no intervals: the reader of the expression narrows this with `roundToStep`, which never falls.
  interval: () => EVERYTHING,
};
