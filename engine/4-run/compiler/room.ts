import type { BatchResult, InputColumn, NumberColumn, OutputColumn } from './columns.ts';

/** Memory for batches of as many rows, or fewer. */
export interface Room {
  /** The columns of the inputs that are numbers, to be filled: every row, with NaN where there is no value. */
  readonly columns: ReadonlyMap<string, NumberColumn>;
  /** For `run`, as a result that is not needed any more. */
  readonly result: BatchResult;
}

/** `inMemory`: makes so many columns of so many rows in the memory of a kernel; absent, or without a memory so large, they are ordinary ones. */
export function roomOf(
  inputs: readonly InputColumn[],
  outputs: readonly OutputColumn[],
  rows: number,
  inMemory?: (count: number, rows: number) => readonly Float64Array[] | undefined,
): Room {
  const [read, written] = [inputs.filter(isNumber), outputs.filter(isNumber)];
  const all = [...read, ...written];
  const made = inMemory?.(all.length, rows) ?? all.map(() => new Float64Array(rows));
  const columns = all.map(({ id, scale }, place) => [id, { kind: 'number', scale, values: made[place] as Float64Array, escapes: new Map() }] as const);
  const lines = new Map(columns.slice(read.length));
  return { columns: new Map(columns.slice(0, read.length)), result: { rows, lines, problems: new Map(), counts: { columns: 0, exact: 0, interpreted: 0 } } };
}

const isNumber = ({ type }: InputColumn | OutputColumn): boolean => type.kind === 'number';
