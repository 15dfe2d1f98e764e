import { add, number } from '../../operators/build.ts';
import { PLAIN } from '../../values/unit.ts';
import { PLAIN_TYPE } from '../draft/types.ts';
import { unlessAllMissing } from './known.ts';
import type { CombinationMethod } from './method.ts';
import { coefficientOf, scoresOf } from './method.ts';

/** The sum of the scores as coefficients. */
export const sum: CombinationMethod = (draft) => {
  const scores = scoresOf(draft);
  const [first = number('0'), ...rest] = scores.map((score) => coefficientOf(score, '0'));
  return { name: 'coefficient', type: PLAIN_TYPE, expression: unlessAllMissing(scores, add(first, ...rest), PLAIN) };
};
