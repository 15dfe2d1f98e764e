import type { Call } from '../arguments/command.ts';
import type { RunFolder } from './state/run-folder.ts';
import type { PoolReport } from './summary/report.ts';
import type { RunPlan } from './work/plan.ts';
import type { ResultColumn } from './work/result-columns.ts';

/** The table of results with what a pool gives each row. */
export interface SharedOut {
  readonly table: string;
  readonly columns: readonly ResultColumn[];
  readonly report?: PoolReport;
}

export async function shareOutPool(_call: Call, folder: RunFolder, _plan: RunPlan, _withoutResults: boolean): Promise<SharedOut> {
  return { table: folder.part('results'), columns: [] };
}
