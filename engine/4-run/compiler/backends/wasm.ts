import type { Plan } from '../plan/plan.ts';
import { compileModule, instantiate, webAssembly } from '../wasm/host.ts';
import type { WasmMemory, WasmRun, WebAssemblyApi } from '../wasm/host.ts';
import { columnsRead, kernelCode } from '../wasm/kernel-code.ts';
import type { FunctionCode } from '../wasm/module.ts';
import { moduleOf } from '../wasm/module.ts';
import type { Workspace } from '../wasm/workspace.ts';
import { memoryWith, sharedMemory, workspaceOf } from '../wasm/workspace.ts';
import type { Kernel } from './kernel.ts';

/** A kernel, and columns in the memory that it works on. */
export interface WasmKernel {
  readonly run: Kernel;
  /** So many columns of so many rows that the kernel reads and writes where they are; undefined where no memory is so large. */
  columns(count: number, rows: number): readonly Float64Array[] | undefined;
}

/** A kernel in one memory. */
interface Instance {
  readonly run: WasmRun;
  readonly memory: WasmMemory;
}

/** Runs a plan as a module of WebAssembly; undefined where there is none, or where the content security policy forbids it. */
export function wasm(plan: Plan, api: WebAssemblyApi | undefined = webAssembly()): WasmKernel | undefined {
  if (api === undefined) return undefined;
  const code = kernelCode(plan);
  const module = isTooLarge(code) ? undefined : compileModule(api, moduleOf(code));
  if (module === undefined) return undefined;
  const read = columnsRead(plan);
  const workspace = workspaceOf(read.length + plan.outputs.length);
  const shared = sharedMemory(api, workspace);
  const copying: Instance = { run: instantiate(api, module, shared), memory: shared };
  const instances = new WeakMap<ArrayBufferLike, Instance>();
  return {
    run: (columns, outputs, rows, escapes) => {
      const given = read.map((place) => columns[place] as Float64Array);
      const instance = [...given, ...outputs].map(({ buffer }) => instances.get(buffer)).find((one) => one !== undefined) ?? copying;
      return runSteps(instance, workspace, { read: given, written: outputs, rows, escapes });
    },
    columns: (count, rows) => {
      const made = memoryWith(api, workspace, count, rows);
      if (made !== undefined) instances.set(made.memory.buffer, { run: instantiate(api, module, made.memory), memory: made.memory });
      return made?.columns;
    },
  };
}

/** INVARIANT: below what every place compiles, 7,654,321 bytes and 50,000 locals; what is larger would take longer to compile than to run. */
const isTooLarge = ({ code, vectors }: FunctionCode): boolean => code.length > 2_000_000 || vectors > 40_000;

interface Task {
  readonly read: readonly Float64Array[];
  readonly written: readonly Float64Array[];
  readonly rows: number;
  readonly escapes: Int32Array;
}

/** Columns that are not in the memory are copied, so few rows at a time that the copies stay near. */
function runSteps({ run, memory }: Instance, workspace: Workspace, { read, written, rows: all, escapes }: Task): number {
  const { buffer } = memory;
  const addresses = new Uint32Array(buffer, 0, read.length + written.length + 1);
  const left = new Int32Array(buffer, workspace.left, workspace.rows);
  const copies = workspace.columns.map((address) => new Float64Array(buffer, address, workspace.rows));
  addresses[read.length + written.length] = workspace.left;
  let count = 0;
  for (let from = 0; from < all; from += workspace.rows) {
    const rows = Math.min(workspace.rows, all - from);
    read.forEach((column, place) => {
      if (column.buffer !== buffer) (copies[place] as Float64Array).set(column.subarray(from, from + rows));
      addresses[place] = column.buffer === buffer ? column.byteOffset + 8 * from : (workspace.columns[place] as number);
    });
    // INVARIANT: a row is not written beyond the end of a column: of the last pair there may be only one.
    const isDirect = (column: Float64Array): boolean => column.buffer === buffer && rows % 2 === 0;
    written.forEach((column, place) => {
      addresses[read.length + place] = isDirect(column) ? column.byteOffset + 8 * from : (workspace.columns[read.length + place] as number);
    });
    const found = run(rows);
    written.forEach((column, place) => {
      if (!isDirect(column)) column.set((copies[read.length + place] as Float64Array).subarray(0, rows), from);
    });
    for (let place = 0; place < found; place += 1) {
      const row = left[place] as number;
      if (row < rows) escapes[count++] = from + row;
    }
  }
  return count;
}
