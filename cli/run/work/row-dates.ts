import type { RowCells } from '../source/cells.ts';
import { cellText } from '../source/cells.ts';
import { dateText, dayOf, isIsoDate } from '../values/dates.ts';

/** Reads the dates of rows. Files have few dates and many rows, so that each is read once. */
export class RowDates {
  readonly #dates = new Map<string, string>();
  readonly #dayNumbers = new Map<string, number>();

  /** The ISO date of a cell; what stands there where it is none. Files have few dates and many rows. */
  date(bytes: Uint8Array, cells: RowCells, column: number, otherwise: string): string {
    const written = cellText(bytes, cells, column);
    if (written === '') return otherwise;
    const known = this.#dates.get(written);
    if (known !== undefined) return known;
    const read = dateText(written);
    const date = 'text' in read && isIsoDate(read.text) ? read.text : '';
    if (this.#dates.size < 10_000) this.#dates.set(written, date);
    return date;
  }

  /** Days since 1970 of an ISO date. */
  day(date: string): number {
    const known = this.#dayNumbers.get(date);
    if (known !== undefined) return known;
    const day = date === '' ? 0 : dayOf(date);
    if (this.#dayNumbers.size < 10_000) this.#dayNumbers.set(date, day);
    return day;
  }
}
