import type { Line, Sheet } from '../../3-lower/sheet.ts';
import { blocks } from './backends/blocks.ts';
import { generate } from './backends/generate.ts';
import type { Kernel } from './backends/kernel.ts';
import type { WasmKernel } from './backends/wasm.ts';
import { wasm } from './backends/wasm.ts';
import type { BatchResult, Column, FactRange, InputColumn, OutputColumn } from './columns.ts';
import { exactRows } from './exact/rows.ts';
import { inputOf } from './inputs.ts';
import { outputOf } from './outputs.ts';
import type { Plan } from './plan/plan.ts';
import { planSheet } from './plan/plan.ts';
import type { Room } from './room.ts';
import { roomOf } from './room.ts';
import { runBatch } from './run.ts';

/**
 * The way to calculate: columns of doubles, two rows at a time, by a module of WebAssembly; by generated JavaScript; or, where code must not be
 * generated, block by block; single rows in big whole numbers; single rows by the interpreter. `auto` takes the first that is possible here,
 * and so does a way in columns that is not.
 */
export type CompileMode = 'auto' | 'wasm' | 'generated' | 'blocks' | 'exact' | 'interpreted';
type ColumnMode = 'wasm' | 'generated' | 'blocks';

export interface CompileOptions {
  /** Ids of the lines that come out; a line that the sheet does not have does not come out. Absent: those of `usualOutputs`. */
  readonly outputs?: readonly string[];
  /** What is known about the facts by id, beside what the policy declares. Values outside are calculated as exactly, but slower. */
  readonly ranges?: ReadonlyMap<string, FactRange>;
  readonly mode?: CompileMode;
}

/** A sheet made ready for many rows. Holds no rows: `run` can be called any number of times. */
export interface CompiledSheet {
  readonly sheet: Sheet;
  readonly inputs: readonly InputColumn[];
  readonly outputs: readonly OutputColumn[];
  /** How rows are calculated where nothing stands against it. */
  readonly mode: Exclude<CompileMode, 'auto'>;
  /** Why rows are calculated by themselves, in words for a log; absent where they are not. */
  readonly refusal?: string;
  /** Lines that come out and are calculated by themselves in every row, because they are not rounded: an index of quotients. */
  readonly byRow: readonly string[];
  /**
   * Calculates rows 0 to rows - 1. `columns`: by id of the input; one that is absent is missing in all rows. `used`: an earlier result of this
   * sheet that is not needed any more; its memory is written again, because fresh memory costs more than the calculation. Throws on a column
   * of another kind, scale or length.
   */
  run(columns: ReadonlyMap<string, Column>, rows: number, used?: BatchResult): BatchResult;
  /** Memory for batches of so many rows that is calculated in without copying, where there is such; ordinary memory else. */
  room(rows: number): Room;
}

/** The lines that a payout needs: salary, index, bonus, extras, total, and the band of every indicator. */
export const usualOutputs = ({ lines }: Sheet): readonly string[] => lines.filter(isUsual).map(({ id }) => id);

const USUAL: ReadonlySet<string> = new Set(['salary', 'salary.prorated', 'index', 'bonus', 'extras', 'total']);
const isUsual = ({ id, role }: Line): boolean => role === 'band' || USUAL.has(id);

/**
 * Compiles a sheet. Results are those of `runSheet`, digit by digit, with the same problems, in every mode.
 * Never throws for a sheet that `lower` or `lowerCard` made.
 */
export function compileSheet(sheet: Sheet, { outputs, ranges, mode = 'auto' }: CompileOptions = {}): CompiledSheet {
  const wanted = new Set(outputs ?? usualOutputs(sheet));
  const inputs = sheet.inputs.map((input) => inputOf(input, ranges?.get(input.id)));
  const planned = planSheet(sheet, inputs, ranges, wanted);
  const plan = 'refusal' in planned ? undefined : planned;
  const kernel = plan === undefined ? undefined : kernelOf(plan, mode);
  const exact = mode === 'interpreted' ? undefined : exactRows(sheet);
  const lines = sheet.lines.filter(({ id }) => wanted.has(id));
  const out = lines.map((line) => plannedOutput(plan, line) ?? outputOf(line));
  const places = new Map(sheet.lines.map(({ id }, place) => [id, place]));
  const batch = { sheet, inputs, outputs: out, exact, places, ...(plan && kernel && { columns: { plan, kernel: kernel.run } }) };
  return {
    sheet,
    inputs,
    outputs: out,
    mode: kernel?.mode ?? (exact === undefined ? 'interpreted' : 'exact'),
    ...('refusal' in planned && { refusal: planned.refusal }),
    byRow: plan?.byRow ?? [],
    run: (columns, rows, used) => runBatch(batch, columns, rows, used),
    room: (rows) => roomOf(inputs, out, rows, kernel?.columns),
  };
}

/** The scale of a planned line, whichever way it is calculated in the end. */
function plannedOutput(plan: Plan | undefined, { id, type }: Line): OutputColumn | undefined {
  const scale = plan?.outputs.find((output) => output.id === id)?.scale;
  return scale === undefined ? undefined : { id, type, scale };
}

interface ColumnKernel {
  readonly mode: ColumnMode;
  readonly run: Kernel;
  readonly columns?: WasmKernel['columns'];
}

/** The ways in columns from the fastest on. */
const MAKERS: readonly (readonly [ColumnMode, (plan: Plan) => Omit<ColumnKernel, 'mode'> | undefined])[] = [
  ['wasm', wasm],
  ['generated', (plan) => runOf(generate(plan))],
  ['blocks', (plan) => runOf(blocks(plan))],
];
const runOf = (run: Kernel | undefined): { readonly run: Kernel } | undefined => run && { run };

function kernelOf(plan: Plan, wanted: CompileMode): ColumnKernel | undefined {
  if (wanted === 'exact' || wanted === 'interpreted') return undefined;
  const first = Math.max(
    0,
    MAKERS.findIndex(([mode]) => mode === wanted),
  );
  for (const [mode, make] of MAKERS.slice(first)) {
    const made = make(plan);
    if (made !== undefined) return { mode, ...made };
  }
  return undefined;
}
