import { readPolicy } from '@scorewright/engine';
import { workerData } from 'node:worker_threads';
import type { BlockResult } from './block-result.ts';
import { BlockCalculator } from './calculate-block.ts';
import { gatherBlock, type GatheredBlock } from './gather-block.ts';
import type { Gathering, RunPlan } from './plan.ts';

/** What a worker is asked: to calculate a block, or to gather the facts of groups from it. */
export interface Task {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly line: number;
  readonly gather?: { readonly column: number; readonly gatherings: readonly Gathering[] };
}

let calculator: BlockCalculator | undefined;

function calculatorOf(plan: RunPlan): BlockCalculator {
  const { document } = readPolicy(plan.policyText);
  if (document === undefined) throw new Error('the policy was read before');
  return new BlockCalculator(document, plan);
}

/** Runs in a thread of its own, once for each block; the pool takes a default export. */
export default function work({ bytes, line, gather }: Task): BlockResult | GatheredBlock {
  const plan = workerData as RunPlan;
  if (gather !== undefined) return gatherBlock(bytes, line, plan, gather.column, gather.gatherings);
  calculator ??= calculatorOf(plan);
  return calculator.calculate(bytes, line);
}
