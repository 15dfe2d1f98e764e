import type { Shell } from '../shell/shell.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import { inOrder } from './in-order.ts';
import type { Interruption } from './interruption.ts';
import { PaidLookup } from './paid/table.ts';
import { WorkerPool } from './pool.ts';
import { ProblemRows } from './problems-file.ts';
import { Progress } from './progress.ts';
import type { Source } from './source/source.ts';
import type { RunFolder } from './state/run-folder.ts';
import type { RunState } from './state/run-state.ts';
import { STATE_FORMAT } from './state/run-state.ts';
import { addBlock, NOTHING } from './summary/tally.ts';
import type { BlockResult } from './work/block-result.ts';
import { KEY_STRIDE } from './work/block-result.ts';
import type { RunPlan } from './work/plan.ts';
import { resultColumns } from './work/result-columns.ts';
import { TableWriter } from './work/table-writer.ts';
import { readFileSync } from 'node:fs';

/** A run that is under way. */
export interface Running {
  readonly plan: RunPlan;
  readonly source: Source;
  readonly folder: RunFolder;
  readonly fingerprint: string;
  readonly threads: number;
  readonly shell: Shell;
  readonly interruption: Interruption;
  /** Milliseconds between two saves: so much work can be lost. */
  readonly saveEach: number;
}

const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

function headOf(plan: RunPlan): Uint8Array {
  const writer = new TableWriter(plan.style);
  for (const { id } of resultColumns(plan)) writer.text(id);
  writer.endRow();
  const head = writer.take();
  return plan.style.separator === ';' ? Buffer.concat([BYTE_ORDER_MARK, head]) : head;
}

/** The state of a run of which nothing is done: heads are written, nothing else. */
export function beginRun({ plan, source, folder, fingerprint }: Running, repeated: RunState['repeated']): RunState {
  folder.open({});
  folder.append('results', headOf(plan));
  folder.append('problems', new ProblemRows(source, plan.style, plan.language).head());
  return { format: STATE_FORMAT, fingerprint, phase: 'rows', position: source.start, lengths: folder.lengths(), tally: NOTHING, repeated };
}

/** Who was asked for before the interruption: what was paid to others is told at the end. */
export function markPaid(plan: RunPlan, keysFile: string): void {
  if (plan.paid === undefined) return;
  const lookup = new PaidLookup(plan.paid);
  const bytes = readFileSync(keysFile);
  const keys = new Int32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.length / 4));
  for (let at = 0; at + KEY_STRIDE <= keys.length; at += KEY_STRIDE) lookup.amount(keys, at);
}

const bytesOf = (view: ArrayBufferView): Uint8Array => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);

/** All rows are refused for want of the same fact, for which the table has no column: a wrong column name, not a thousand wrong rows. */
function checkFirst({ rows, refused, problems }: BlockResult, { columns, names }: RunPlan): void {
  if (rows === 0 || refused < rows) return;
  const [first] = problems;
  if (first === undefined || first.column >= 0) return;
  const isSame = problems.filter(({ code, cause }) => code === first.code && cause === first.cause).length >= rows;
  if (!isSame || first.code !== 'missing-fact') return;
  const unused = names.filter((_name, index) => columns.every(({ column }) => column !== index)).slice(0, 10);
  throw new WrongUse(
    {
      en: 'no row can be calculated: {cause}, and no column of the table is it. Columns that were not understood: {unused}. `--preview` shows all, a mapping says which one it is',
      ru: 'ни одну строку нельзя рассчитать: {cause}, и в таблице нет такого столбца. Непонятые столбцы: {unused}. `--preview` покажет все, а сопоставление скажет, какой из них нужен',
    },
    { cause: first.cause, unused: unused.length === 0 ? '–' : unused.join(', ') },
  );
}

/** Calculates the rows that are left. The state that comes back is saved; its phase is `finish` when all rows are done, `rows` when the user stopped. */
export async function calculateRows(running: Running, state: RunState): Promise<RunState> {
  const { plan, source, folder, threads, shell, interruption, saveEach } = running;
  const pool = new WorkerPool({ ...plan, repeated: new Map(state.repeated) }, threads);
  const progress = new Progress(shell, plan.language);
  const problemRows = new ProblemRows(source, plan.style, plan.language);
  let current = state;
  let saved = performance.now();
  try {
    const isDone = await inOrder(
      source,
      state.position,
      threads + 1,
      ({ bytes, line }) => pool.calculate(bytes, line),
      (block, next) => {
        if (current.tally.rows === 0) checkFirst(block, plan);
        folder.append('results', block.bytes);
        if (block.problems.length > 0) folder.append('problems', problemRows.rows(block.problems));
        folder.append('totals', bytesOf(block.totals));
        folder.append('keys', bytesOf(block.keys));
        if (block.shares !== undefined) folder.append('shares', bytesOf(block.shares));
        current = { ...current, position: next, lengths: folder.lengths(), tally: addBlock(current.tally, block) };
        progress.tell(current.tally.rows, next.at, source.length);
        if (performance.now() - saved >= saveEach) {
          folder.save(current);
          saved = performance.now();
        }
        return !interruption.isAsked;
      },
    );
    if (isDone) current = { ...current, phase: 'finish' };
    folder.save(current);
    return current;
  } finally {
    progress.end();
    await pool.close();
  }
}
