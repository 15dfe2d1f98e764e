import { addressOf } from './loops.ts';
import type { WasmMemory, WebAssemblyApi } from './host.ts';

const PAGE = 65_536;
/** Bytes of copied columns at a time: they stay in the cache of one core. */
const NEAR = 524_288;
const [LEAST_ROWS, MOST_ROWS] = [64, 2048];
/** Rows that a kernel takes at a time where nothing is copied. */
const ROWS_IN_PLACE = 16_384;
/** A memory is addressed by 32 bits. */
const LARGEST = 2 ** 32 - PAGE;

/** What a kernel needs of a memory: addresses, the rows that are left, what one loop hands on to another, and columns of as many rows as it takes at a time. */
export interface Workspace {
  /** Of a column that is copied. */
  readonly rows: number;
  readonly rowsInPlace: number;
  readonly left: number;
  readonly handed: number;
  readonly columns: readonly number[];
  readonly size: number;
}

/** `count`: of columns, read and written. `handed`: bytes that are handed on. The rows are even. */
export function workspaceOf(count: number, handed: number): Workspace {
  const rows = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, 2 * Math.floor(NEAR / (16 * Math.max(count, 1)))));
  const left = aligned(addressOf(count + 2));
  const between = aligned(left + 4 * ROWS_IN_PLACE);
  const first = aligned(between + handed);
  return {
    rows,
    rowsInPlace: ROWS_IN_PLACE,
    left,
    handed: between,
    columns: Array.from({ length: count }, (_, place) => first + place * rows * 8),
    size: first + count * rows * 8,
  };
}

const aligned = (address: number): number => 64 * Math.ceil(address / 64);

/** The workspace of one kernel, or of none, and room for columns of its own behind it; undefined where a memory does not get so large. */
export function memoryWith(
  api: WebAssemblyApi,
  { size }: Workspace,
  columns: number,
  rows: number,
): { memory: WasmMemory; columns: Float64Array[] } | undefined {
  // Rows go in pairs; columns do not begin at the same place of a page, for such take each other's place in a cache.
  const apart = aligned(8 * (rows + (rows % 2))) + 64;
  const first = aligned(size);
  const bytes = first + apart * columns;
  if (bytes > LARGEST) return undefined;
  const memory = new api.Memory({ initial: Math.ceil(bytes / PAGE) });
  return { memory, columns: Array.from({ length: columns }, (_, place) => new Float64Array(memory.buffer, first + place * apart, rows)) };
}

let shared: WasmMemory | undefined;

/**
 * The memory in which kernels of one thread work on columns that they copy: a kernel begins and ends before another does, and leaves nothing there.
 * One for all, because a memory takes gigabytes of addresses, however small it is.
 */
export function sharedMemory(api: WebAssemblyApi, { size }: Workspace): WasmMemory {
  const pages = Math.ceil(size / PAGE);
  shared ??= new api.Memory({ initial: pages });
  const missing = pages - shared.buffer.byteLength / PAGE;
  if (missing > 0) shared.grow(missing);
  return shared;
}
