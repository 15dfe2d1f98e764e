import { PERCENT } from '../../values/unit.ts';
import { PERCENT_TYPE } from '../draft/types.ts';
import { sumOf } from './known.ts';
import type { CombinationMethod } from './method.ts';

/** The sum of the contributions. */
export const weightedSum: CombinationMethod = (draft) => {
  const parts = [...draft.scores].map(([id, { optional }]) => ({ id: `${id}.contribution`, optional }));
  return { name: 'index', type: PERCENT_TYPE, expression: sumOf(parts, PERCENT) };
};
