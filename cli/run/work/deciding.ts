import type { PolicyDocument } from '@scorewright/engine';
import type { RowCells } from '../source/cells.ts';
import { cellText } from '../source/cells.ts';
import type { RunPlan } from './plan.ts';
import type { RowReading } from './read-row.ts';
import type { SheetChoice } from './sheets.ts';
import { decidingFacts, Sheets } from './sheets.ts';

/** Finds the sheet of a row by the cells that decide about it. Rows that are alike stand together in most files, so the last choice is tried first. */
export class Deciding {
  readonly #sheets: Sheets;
  readonly #columns: readonly number[];
  readonly #employee: number;
  /** Employees with corrections of their own: each has a sheet that nobody else has. */
  readonly #corrected: ReadonlySet<string>;
  #lastTexts: string[] = [];
  #last: SheetChoice | undefined;

  constructor(policy: PolicyDocument, plan: RunPlan) {
    this.#sheets = new Sheets(policy, plan);
    const facts = decidingFacts(policy);
    const own = plan.columns.filter(({ id, is }) => (is === 'row' ? ['scorecard', 'policy', 'period.from', 'period.until'].includes(id) : facts.has(id)));
    const groups = plan.groups.filter(() => plan.derived.some(({ id }) => facts.has(id))).map(({ column }) => column);
    this.#columns = [...own.map(({ column }) => column), ...groups];
    this.#employee = plan.columns.find(({ id }) => id === 'employee.id')?.column ?? -1;
    const records = [...plan.corrections, ...(policy.policy.correctionRecords ?? [])];
    this.#corrected = new Set(records.flatMap(({ employee }) => employee ?? []));
  }

  /** Whether the row's employee has corrections that others do not have. */
  isCorrected(bytes: Uint8Array, cells: RowCells): boolean {
    return this.#corrected.size > 0 && this.#corrected.has(cellText(bytes, cells, this.#employee));
  }

  /** `read`: the row as texts, asked for the first of its kind only. */
  choose(bytes: Uint8Array, cells: RowCells, read: () => RowReading): SheetChoice {
    if (this.#last !== undefined && this.#isAsLast(bytes, cells)) return this.#last;
    this.#lastTexts = this.#columns.map((column) => cellText(bytes, cells, column));
    this.#last = this.#sheets.choose(this.#lastTexts.join('\u0000'), read);
    return this.#last;
  }

  /** The card of a row that is calculated by itself. */
  scorecardOf(reading: RowReading): SheetChoice {
    return this.#sheets.find(reading);
  }

  #isAsLast(bytes: Uint8Array, { starts, ends, quoted, count }: RowCells): boolean {
    for (let index = 0; index < this.#columns.length; index += 1) {
      const column = this.#columns[index] ?? 0;
      const text = this.#lastTexts[index] ?? '';
      const [start = 0, end = 0] = column < count ? [starts[column], ends[column]] : [];
      if (end - start !== text.length || quoted[column] === 2) return false;
      // A byte above 127 is never the code of a character of the text at the same place, and the slow way follows.
      for (let at = 0; at < text.length; at += 1) if (bytes[start + at] !== text.charCodeAt(at)) return false;
    }
    return true;
  }
}
