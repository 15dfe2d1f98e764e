import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Piscina } from 'piscina';
import type { Call } from '../arguments/command.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import type { BlockResult } from './work/block-result.ts';
import type { GatheredBlock } from './work/gather-block.ts';
import type { Gathering, RunPlan } from './work/plan.ts';
import type { Task } from './work/worker.ts';

/** The built command has the worker beside it; the sources run as they are. */
function workerFile(): string {
  const built = path.join(import.meta.dirname, 'run-worker.cjs');
  return existsSync(built) ? built : path.join(import.meta.dirname, 'work/worker.ts');
}

const MOST_THREADS = 64;

/** The number of worker threads that a call asks for: one a core. Throws `WrongUse` when it is no number. */
export function threadsOf(call: Call): number {
  const given = call.one('threads');
  if (given === undefined) return Math.min(availableParallelism(), 16);
  const threads = Number(given);
  if (Number.isInteger(threads) && threads >= 1 && threads <= MOST_THREADS) return threads;
  throw new WrongUse(
    { en: '`--threads` is a number from 1 to {most}, not `{given}`', ru: '`--threads`: число от 1 до {most}, а не `{given}`' },
    { given, most: MOST_THREADS },
  );
}

/** Worker threads that know a plan. */
export class WorkerPool {
  readonly threads: number;
  readonly #pool: Piscina<Task, BlockResult | GatheredBlock>;

  constructor(plan: RunPlan, threads: number) {
    this.threads = threads;
    this.#pool = new Piscina({
      filename: workerFile(),
      workerData: plan,
      minThreads: threads,
      maxThreads: threads,
      // What a worker has at hand is a block and its results; a heap that may grow without need would.
      resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 },
      recordTiming: false,
    });
  }

  calculate(bytes: Uint8Array<ArrayBuffer>, line: number): Promise<BlockResult> {
    return this.#pool.run({ bytes, line }, { transferList: [bytes.buffer] }) as Promise<BlockResult>;
  }

  gather(bytes: Uint8Array<ArrayBuffer>, line: number, column: number, gatherings: readonly Gathering[]): Promise<GatheredBlock> {
    return this.#pool.run({ bytes, line, gather: { column, gatherings } }, { transferList: [bytes.buffer] }) as Promise<GatheredBlock>;
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
