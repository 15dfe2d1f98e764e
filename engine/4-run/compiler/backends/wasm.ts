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

/** A kernel in one memory, and what it sees of it. */
interface Instance {
  readonly run: WasmRun;
  readonly memory: WasmMemory;
  readonly workspace: Workspace;
  /** Of the columns, then of the rows that are left, then of what is handed on. */
  readonly addresses: Uint32Array;
  readonly left: Int32Array;
  readonly copies: readonly Float64Array[];
}

function instanceOf(run: WasmRun, memory: WasmMemory, workspace: Workspace): Instance {
  const { buffer } = memory;
  const { columns, left, rows, rowsInPlace } = workspace;
  const addresses = new Uint32Array(buffer, 0, columns.length + 2);
  return {
    ...{ run, memory, workspace, addresses, left: new Int32Array(buffer, left, rowsInPlace) },
    copies: columns.map((address) => new Float64Array(buffer, address, rows)),
  };
}

/** Runs a plan as a module of WebAssembly; undefined where there is none, or where the content security policy forbids it. */
export function wasm(plan: Plan, api: WebAssemblyApi | undefined = webAssembly()): WasmKernel | undefined {
  if (api === undefined) return undefined;
  const code = kernelCode(plan);
  const module = isTooLarge(code) ? undefined : compileModule(api, moduleOf(code));
  if (module === undefined) return undefined;
  const read = columnsRead(plan);
  const workspace = workspaceOf(read.length + plan.outputs.length, code.handed);
  const shared = sharedMemory(api, workspace);
  let copying = instanceOf(instantiate(api, module, shared), shared, workspace);
  /** The memory can have grown for another kernel, and what was seen of it is gone then. */
  const copyingNow = (): Instance => (copying = copying.addresses.buffer === shared.buffer ? copying : instanceOf(copying.run, shared, workspace));
  const instances = new WeakMap<ArrayBufferLike, Instance>();
  return {
    run: (columns, outputs, rows, escapes) => {
      const given = read.map((place) => columns[place] as Float64Array);
      const home = [...given, ...outputs].find(({ buffer }) => instances.has(buffer));
      const instance = (home && instances.get(home.buffer)) ?? copyingNow();
      return runSteps(instance, { read: given, written: outputs, rows, escapes });
    },
    columns: (count, rows) => {
      const made = memoryWith(api, workspace, count, rows);
      if (made !== undefined) instances.set(made.memory.buffer, instanceOf(instantiate(api, module, made.memory), made.memory, workspace));
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
function runSteps(instance: Instance, task: Task): number {
  const { workspace, left, run } = instance;
  const { read, written, rows: all, escapes } = task;
  const isHere = (column: Float64Array): boolean => isIn(instance.memory, column);
  const step = read.every(isHere) && written.every(isHere) ? workspace.rowsInPlace : workspace.rows;
  let count = 0;
  for (let from = 0; from < all;) {
    // INVARIANT: nothing is written beyond the end of a column: of the last pair there may be only one row, which is then written to a copy.
    const rows = all - from > step ? step : all - from > 1 ? (all - from) & -2 : 1;
    place(instance, task, from, rows);
    const found = run(rows);
    take(instance, task, from, rows);
    for (let index = 0; index < found; index += 1) {
      const row = left[index] as number;
      if (row < rows) escapes[count++] = from + row;
    }
    from += rows;
  }
  return count;
}

const isIn = (memory: WasmMemory, { buffer }: Float64Array): boolean => buffer === memory.buffer;

/** Tells the kernel where everything stands, for another one can have worked in the memory since, and copies the columns that are elsewhere. */
function place({ memory, workspace, addresses, copies }: Instance, { read, written }: Task, from: number, rows: number): void {
  read.forEach((column, index) => {
    const here = isIn(memory, column);
    if (!here) (copies[index] as Float64Array).set(column.subarray(from, from + rows));
    addresses[index] = here ? column.byteOffset + 8 * from : (workspace.columns[index] as number);
  });
  written.forEach((column, index) => {
    const at = read.length + index;
    addresses[at] = isIn(memory, column) && rows !== 1 ? column.byteOffset + 8 * from : (workspace.columns[at] as number);
  });
  addresses[workspace.columns.length] = workspace.left;
  addresses[workspace.columns.length + 1] = workspace.handed;
}

/** Copies what was not written where it belongs. */
function take({ memory, copies }: Instance, { read, written }: Task, from: number, rows: number): void {
  written.forEach((column, index) => {
    if (!isIn(memory, column) || rows === 1) column.set((copies[read.length + index] as Float64Array).subarray(0, rows), from);
  });
}
