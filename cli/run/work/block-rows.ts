import type { PolicyDocument } from '@scorewright/engine';
import type { RowCells } from '../source/cells.ts';
import { cellText, isBlankRow, readRow, rowCells } from '../source/cells.ts';
import { FactColumn, permittedOf, readPlainNumber } from './fact-column.ts';
import type { PlanColumn, RunPlan } from './plan.ts';
import { MOST_COLUMNS } from '../source/refuse.ts';

/** How a row is calculated: with the others of its sheet, or by itself, where all that is wrong with it can be said. */
export const ROW_STATE = { together: 0, alone: 1 } as const;

/** The longest text of an employee that the facts take; longer ones are told by the engine. */
const MOST_NAME_BYTES = 200;

interface FactCell {
  readonly at: number;
  readonly fact: FactColumn;
}

/** The rows of a block: where each stands, its facts in columns, and whether it can go with the others. */
export class BlockRows {
  readonly cells: RowCells;
  readonly facts: ReadonlyMap<string, FactColumn>;
  /** Byte at which the row begins, line on which it stands, state. */
  starts = new Int32Array(0);
  lines = new Int32Array(0);
  states = new Uint8Array(0);
  count = 0;
  bytes: Uint8Array = new Uint8Array(0);
  readonly #plan: RunPlan;
  readonly #separator: number;
  readonly #factCells: readonly FactCell[];
  readonly #nameCells: readonly number[];
  readonly #derived: readonly FactColumn[];

  constructor(policy: PolicyDocument, plan: RunPlan) {
    this.#plan = plan;
    this.#separator = plan.dialect.separator.charCodeAt(0);
    this.cells = rowCells(Math.min(Math.max(plan.width, 1), MOST_COLUMNS));
    const permitted = permittedOf(policy);
    const column = ({ id, kind, scale }: Pick<PlanColumn, 'id' | 'kind' | 'scale'>): FactColumn => new FactColumn(id, kind, scale, permitted.get(id));
    this.#factCells = plan.columns.filter(({ is }) => is === 'fact').map((one) => ({ at: one.column, fact: column(one) }));
    this.#nameCells = plan.columns.filter(({ id }) => id === 'employee.id' || id === 'employee.name').map((one) => one.column);
    const given = new Set(this.#factCells.map(({ fact }) => fact.id));
    this.#derived = plan.derived.filter(({ id }) => !given.has(id)).map(column);
    this.facts = new Map([...this.#factCells.map(({ fact }) => fact), ...this.#derived].map((fact) => [fact.id, fact]));
  }

  /** Reads all rows. `each` is called for every row while its cells are at hand. */
  read(bytes: Uint8Array, firstLine: number, each: (row: number, cells: RowCells) => void): void {
    for (const fact of this.facts.values()) fact.beginBlock();
    this.bytes = bytes;
    this.count = 0;
    let at = 0;
    let line = firstLine;
    while (at < bytes.length) {
      const next = readRow(bytes, at, this.#separator, this.cells);
      if (!isBlankRow(this.cells)) {
        const row = this.count;
        this.#room(row + 1);
        this.starts[row] = at;
        this.lines[row] = line;
        this.states[row] = this.#readFacts(row) ? ROW_STATE.together : ROW_STATE.alone;
        this.count += 1;
        each(row, this.cells);
      }
      line += this.cells.lines;
      at = next;
    }
  }

  /** The cells of a row once more. */
  again(row: number): RowCells {
    readRow(this.bytes, this.starts[row] ?? 0, this.#separator, this.cells);
    return this.cells;
  }

  #readFacts(row: number): boolean {
    const { cells, bytes } = this;
    const { starts, ends } = cells;
    let isFine = cells.fault === undefined && cells.count === this.#plan.width;
    for (const fact of this.#derived) fact.clear(row);
    for (const { at, fact } of this.#factCells) {
      const [start = 0, end = 0] = [starts[at], ends[at]];
      if (at >= cells.count || start === end) fact.clear(row);
      else if (!this.#readFact(row, at, fact, bytes, start, end)) isFine = false;
    }
    for (const at of this.#nameCells) if ((ends[at] ?? 0) - (starts[at] ?? 0) > MOST_NAME_BYTES) isFine = false;
    return isFine;
  }

  #readFact(row: number, at: number, fact: FactColumn, bytes: Uint8Array, start: number, end: number): boolean {
    const { decimal } = this.#plan.dialect;
    if (fact.kind === 'number') {
      const value = readPlainNumber(bytes, start, end, fact.scale, decimal);
      if (!Number.isNaN(value)) return fact.setNumber(row, value);
    }
    return fact.setWritten(row, cellText(bytes, this.cells, at), decimal);
  }

  #room(rows: number): void {
    if (this.starts.length < rows) {
      const size = Math.max(1024, this.starts.length * 2);
      this.starts = grown(this.starts, new Int32Array(size));
      this.lines = grown(this.lines, new Int32Array(size));
      this.states = grown(this.states, new Uint8Array(size));
      for (const fact of this.facts.values()) fact.room(size);
    }
  }
}

function grown<T extends Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
