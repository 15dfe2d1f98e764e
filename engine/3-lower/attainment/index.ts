import type { Attainment } from '@scorewright/schemas';
import { baseNorm } from './base-norm.ts';
import { deviation } from './deviation.ts';
import { direct } from './direct.ts';
import { formula } from './formula.ts';
import { interval } from './interval.ts';
import { inverseRatio } from './inverse-ratio.ts';
import { ladder } from './ladder.ts';
import { matrix } from './matrix.ts';
import { met } from './met.ts';
import type { AttainmentMethod } from './method.ts';
import { pointsLost } from './points-lost.ts';
import { rating } from './rating.ts';
import { ratio } from './ratio.ts';

/** Methods of attainment by their name in the policy. */
export const ATTAINMENTS: { readonly [method in Attainment['method']]: AttainmentMethod<method> } = {
  ratio,
  'inverse-ratio': inverseRatio,
  'base-norm': baseNorm,
  deviation,
  ladder,
  interval,
  met,
  'points-lost': pointsLost,
  rating,
  formula,
  direct,
  matrix,
};
export type { AttainmentMethod } from './method.ts';
