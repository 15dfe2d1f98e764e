import type { RowCells } from '../source/cells.ts';
import { cellText } from '../source/cells.ts';
import { dateText } from '../values/dates.ts';

type Period = { readonly from: string; readonly until: string } | undefined;

/** Columns that say the period of a row, where the table has them. */
export interface PeriodColumns {
  readonly from?: number;
  readonly until?: number;
}

/** Stands in no cell of a table that anybody made. */
const APART = '\u0001';

/** What tells a group in a period from the same group in another one. Without columns of a period a group is told by its name alone. */
export const groupKey = (group: string, from: string | undefined, until: string | undefined): string => [group, from ?? '', until ?? ''].join(APART);

/** The name of the group that a key is of. */
export const groupOf = (key: string): string => key.split(APART)[0] ?? key;

/** Makes the keys of rows. A date is read as it is everywhere; a period that the row does not say is that of the run. */
export class GroupKeys {
  readonly #columns: PeriodColumns;
  readonly #period: Period;
  readonly #dates = new Map<string, string>();

  constructor(columns: PeriodColumns, period: Period) {
    this.#columns = columns;
    this.#period = period;
  }

  of(group: string, bytes: Uint8Array, cells: RowCells): string {
    const { from, until } = this.#columns;
    const read = (column: number | undefined, otherwise: string | undefined): string | undefined =>
      column === undefined ? undefined : this.#date(cellText(bytes, cells, column)) || otherwise;
    return groupKey(group, read(from, this.#period?.from), read(until, this.#period?.until));
  }

  /** A table has few periods and many rows. A date that cannot be read is a key of its own: its row is refused for it elsewhere. */
  #date(written: string): string {
    const known = this.#dates.get(written);
    if (known !== undefined) return known;
    const read = dateText(written);
    const text = 'text' in read ? read.text : written;
    if (this.#dates.size < MOST_DATES) this.#dates.set(written, text);
    return text;
  }
}

const MOST_DATES = 10_000;
