import type { CardOutcome, Column } from '@scorewright/engine';
import { printScaled } from '@scorewright/engine';
import type { ExactSum } from './exact-sum.ts';
import type { TableWriter } from './table-writer.ts';

/** The values of a row that come out. */
export interface RowValues {
  /** Whole number of 10^-scale, or NaN where there is only a text. */
  write(id: string, writer: TableWriter): void;
  text(id: string): string | undefined;
  addTo(id: string, sum: ExactSum): void;
  /** The value as a double of hundredths, for the distribution; NaN: none. */
  hundredths(id: string): number;
}

/** Values of one row of a compiled batch. */
export class BatchRow implements RowValues {
  readonly #lines: ReadonlyMap<string, Column>;
  readonly #salary: string;
  #row = 0;

  constructor(lines: ReadonlyMap<string, Column>) {
    this.#lines = lines;
    this.#salary = lines.has('salary.prorated') ? 'salary.prorated' : 'salary';
  }

  at(row: number): this {
    this.#row = row;
    return this;
  }

  #column(id: string): Column | undefined {
    return this.#lines.get(id === 'salary' ? this.#salary : id);
  }

  has(id: string): boolean {
    const column = this.#column(id);
    if (column?.kind !== 'number') return false;
    return !Number.isNaN(column.values[this.#row]) || column.escapes.has(this.#row);
  }

  write(id: string, writer: TableWriter): void {
    const column = this.#column(id);
    if (column === undefined) writer.empty();
    else if (column.kind === 'number') {
      const value = column.values[this.#row] ?? Number.NaN;
      if (!Number.isNaN(value)) writer.scaled(value, column.scale);
      else writer.decimal(column.escapes.get(this.#row) ?? '');
    } else writer.text(this.text(id) ?? '');
  }

  text(id: string): string | undefined {
    const column = this.#column(id);
    if (column === undefined) return undefined;
    if (column.kind === 'number') {
      const value = column.values[this.#row] ?? Number.NaN;
      return Number.isNaN(value) ? column.escapes.get(this.#row) : printScaled(value, column.scale);
    }
    const code = column.codes[this.#row] ?? -1;
    return code < 0 ? undefined : column.kind === 'boolean' ? String(code === 1) : column.dictionary[code];
  }

  addTo(id: string, sum: ExactSum): void {
    const column = this.#column(id);
    if (column?.kind !== 'number') return;
    const value = column.values[this.#row] ?? Number.NaN;
    if (!Number.isNaN(value)) sum.addScaled(value, column.scale);
    else sum.addText(column.escapes.get(this.#row) ?? '0');
  }

  hundredths(id: string): number {
    const column = this.#column(id);
    if (column?.kind !== 'number') return Number.NaN;
    const value = column.values[this.#row] ?? Number.NaN;
    if (Number.isNaN(value)) return hundredthsOf(column.escapes.get(this.#row));
    return column.scale === 2 ? value : Math.round((value / 10 ** column.scale) * 100);
  }
}

const hundredthsOf = (text: string | undefined): number => (text === undefined ? Number.NaN : Math.round(Number(text) * 100));

/** Values of a row that was calculated by itself. */
export class OutcomeRow implements RowValues {
  readonly #outcome: CardOutcome | undefined;

  constructor(outcome: CardOutcome | undefined) {
    this.#outcome = outcome;
  }

  text(id: string): string | undefined {
    const { totals, trace } = this.#outcome ?? {};
    if (totals === undefined) return undefined;
    if (id === 'salary' || id === 'bonus' || id === 'extras' || id === 'total') return totals[id].toFixed();
    const line = trace?.byId.get(id);
    if (line?.state !== 'value') return undefined;
    return typeof line.value === 'object' ? line.value.toFixed() : String(line.value);
  }

  write(id: string, writer: TableWriter): void {
    const text = this.text(id);
    const line = this.#outcome?.trace?.byId.get(id);
    if (text === undefined) writer.empty();
    else if (line?.state === 'value' && typeof line.value !== 'object') writer.text(text);
    else writer.decimal(text);
  }

  addTo(id: string, sum: ExactSum): void {
    const text = this.text(id);
    if (text !== undefined) sum.addText(text);
  }

  hundredths(id: string): number {
    return hundredthsOf(this.text(id));
  }
}
