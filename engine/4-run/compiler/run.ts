import type { Sheet } from '../../3-lower/sheet.ts';
import type { Problem } from '../../problems/problem.ts';
import { runSheet } from '../interpreter.ts';
import type { Kernel } from './backends/kernel.ts';
import type { BatchResult, Column, InputColumn, OutputColumn } from './columns.ts';
import type { RowValue } from './exact/operations.ts';
import type { ExactRows } from './exact/rows.ts';
import { columnsOf, doublesOf, exactFacts, factsOfRow } from './inputs.ts';
import type { Writer } from './outputs.ts';
import { writerOf } from './outputs.ts';
import type { Plan } from './plan/plan.ts';

/** What a compiled sheet runs on: a kernel over columns where there is one, exact rows for what it leaves, the interpreter for the rest. */
export interface Batch {
  readonly sheet: Sheet;
  readonly inputs: readonly InputColumn[];
  readonly outputs: readonly OutputColumn[];
  readonly columns?: { readonly plan: Plan; readonly kernel: Kernel };
  readonly exact: ExactRows | undefined;
  /** Of the outputs, in the sheet. */
  readonly places: ReadonlyMap<string, number>;
}

interface Running extends Batch {
  readonly given: readonly (Column | undefined)[];
  readonly writers: ReadonlyMap<string, Writer>;
  readonly problems: Map<number, readonly Problem[]>;
}

export function runBatch(batch: Batch, columns: ReadonlyMap<string, Column>, rows: number, used: BatchResult | undefined): BatchResult {
  const running: Running = {
    ...batch,
    given: columnsOf(batch.inputs, columns, rows),
    writers: new Map(batch.outputs.map((output) => [output.id, writerOf(output, rows, used?.lines.get(output.id))])),
    problems: new Map(),
  };
  const alone = batch.columns === undefined ? allRows(rows) : runColumns(running, batch.columns, rows);
  let interpreted = 0;
  for (const row of alone) if (!runExact(running, row)) interpreted += runInterpreter(running, row);
  if (batch.columns !== undefined) runByRow(running, batch.columns.plan.byRow, alone, rows);
  const lines = new Map([...running.writers].map(([id, { column }]) => [id, column]));
  return { rows, lines, problems: running.problems, counts: { columns: rows - alone.length, exact: alone.length - interpreted, interpreted } };
}

const allRows = (rows: number): readonly number[] => Array.from({ length: rows }, (_, row) => row);

/** Rows that a kernel gets at once: what it reads and writes beside the columns stays near. */
const BLOCK = 16_384;

/** Runs the kernel block by block; the rows that are left, in their order. */
function runColumns({ given, writers }: Running, { plan, kernel }: { readonly plan: Plan; readonly kernel: Kernel }, rows: number): readonly number[] {
  const texts = [...plan.texts];
  let known: Map<string, number> | undefined;
  const codeOf = (text: string): number => {
    const codes = (known ??= new Map(texts.map((one, code) => [one, code])));
    const code = codes.get(text) ?? texts.push(text) - 1;
    codes.set(text, code);
    return code;
  };
  const block = Math.min(BLOCK, rows);
  const readers = given.map((column) => doublesOf(column, block, codeOf));
  const written = plan.outputs.map(({ id }) => writers.get(id) as Writer);
  const escapes = new Int32Array(block);
  const left: number[] = [];
  for (let from = 0; from < rows; from += block) {
    const size = Math.min(block, rows - from);
    const count = kernel(
      readers.map((read) => read(from, size)),
      written.map((writer) => writer.doubles(from, size)),
      size,
      escapes,
    );
    for (const writer of written) writer.takeDoubles(from, size, texts);
    for (let place = 0; place < count; place += 1) left.push(from + (escapes[place] as number));
  }
  return withEscapes(left, given, rows);
}

/** Also the rows with a value that does not fit its column. */
function withEscapes(left: readonly number[], given: readonly (Column | undefined)[], rows: number): readonly number[] {
  const escapes = given.flatMap((column) => (column?.kind === 'number' ? [...column.escapes.keys()] : [])).filter((row) => row < rows);
  return escapes.length === 0 ? left : [...new Set([...left, ...escapes])].sort((a, b) => a - b);
}

/** Whether the row could be calculated so: it has no problem. */
function runExact({ exact, given, writers, places }: Running, row: number): boolean {
  const values = exact?.(exactFacts(given, row));
  if (values === undefined) return false;
  for (const [id, writer] of writers) writer.setExact(row, values[places.get(id) as number] as RowValue);
  return true;
}

function runInterpreter({ sheet, inputs, given, writers, problems }: Running, row: number): 1 {
  const trace = runSheet(sheet, factsOfRow(inputs, given, row));
  for (const [id, writer] of writers) writer.setLine(row, trace.byId.get(id));
  if (trace.problems.length > 0) problems.set(row, trace.problems);
  return 1;
}

/** The lines that are not among the doubles, in the rows that are not calculated by themselves anyhow. */
function runByRow({ exact, given, writers, places, sheet, inputs }: Running, ids: readonly string[], alone: readonly number[], rows: number): void {
  if (ids.length === 0) return;
  const done = new Uint8Array(rows);
  for (const row of alone) done[row] = 1;
  for (let row = 0; row < rows; row += 1) {
    if (done[row] === 1) continue;
    const values = exact?.(exactFacts(given, row));
    const trace = values === undefined ? runSheet(sheet, factsOfRow(inputs, given, row)) : undefined;
    for (const id of ids) {
      if (values === undefined) writers.get(id)?.setLine(row, trace?.byId.get(id));
      else writers.get(id)?.setExact(row, values[places.get(id) as number] as RowValue);
    }
  }
}
