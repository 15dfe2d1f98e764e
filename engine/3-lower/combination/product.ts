import { multiply, number } from '../../operators/build.ts';
import { PLAIN } from '../../values/unit.ts';
import { PLAIN_TYPE } from '../draft/types.ts';
import { unlessAllMissing } from './known.ts';
import type { CombinationMethod } from './method.ts';
import { coefficientOf, scoresOf } from './method.ts';

/** The product of the scores as coefficients. */
export const product: CombinationMethod = (draft) => {
  const scores = scoresOf(draft);
  const [first = number('1'), ...rest] = scores.map((score) => coefficientOf(score, '1'));
  return { name: 'coefficient', type: PLAIN_TYPE, expression: unlessAllMissing(scores, multiply(first, ...rest), PLAIN) };
};
