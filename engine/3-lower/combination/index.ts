import { lowest } from './lowest.ts';
import type { CombinationMethod, IndexMethod } from './method.ts';
import { product } from './product.ts';
import { sum } from './sum.ts';
import { weightedSum } from './weighted-sum.ts';

/** Ways to combine scores by their name in the policy. */
export const COMBINATIONS: { readonly [method in IndexMethod]: CombinationMethod } = { 'weighted-sum': weightedSum, product, sum, lowest };
export { sumOf } from './known.ts';
