import type { Gathering, RunPlan } from './plan.ts';

/** Facts of groups from the rows of a block. */
export interface GatheredBlock {
  readonly groups: readonly string[];
}
export function gatherBlock(_bytes: Uint8Array, _line: number, _plan: RunPlan, _column: number, _gatherings: readonly Gathering[]): GatheredBlock {
  return { groups: [] };
}
