import type { RowCells } from '../source/cells.ts';
import { cellText } from '../source/cells.ts';
import { dateText, dayOf, isIsoDate } from '../values/dates.ts';
import { PAID_SCALE, PaidLookup } from '../paid/table.ts';
import type { BlockResult, Ways } from './block-result.ts';
import { KEY_STRIDE } from './block-result.ts';
import type { BlockRows } from './block-rows.ts';
import { CardTally } from './card-tally.ts';
import { ExactSum } from './exact-sum.ts';
import { KeyHash } from './hash.ts';
import type { RunPlan } from './plan.ts';
import { runProblem, type RowProblem } from './problems.ts';
import type { ResultColumn } from './result-columns.ts';
import { resultColumns } from './result-columns.ts';
import type { RowValues } from './results.ts';
import { shareOf } from './share.ts';
import type { SheetChoice } from './sheets.ts';
import type { SlowOutcome } from './slow-row.ts';
import { TableWriter } from './table-writer.ts';
import { Warnings } from './warnings.ts';

/** What is known of the row that is being written. */
interface OutRow {
  readonly row: number;
  readonly cells: RowCells;
  readonly bytes: Uint8Array;
  readonly values: RowValues;
  readonly scorecard: string;
  readonly variant: string;
  readonly payable: boolean;
  readonly from: string;
  readonly until: string;
  readonly stretchFrom: string;
  readonly stretchUntil: string;
  readonly isRefused: boolean;
  readonly codes: string;
  readonly paid: number | undefined;
}

/** Writes what came of the rows of a block, and adds it up. */
export class RowsOut {
  readonly #plan: RunPlan;
  readonly #columns: readonly ResultColumn[];
  readonly #writer: TableWriter;
  readonly #hash = new KeyHash();
  readonly #employee: number;
  readonly #days: readonly [from: number, until: number];
  readonly #periods: readonly [from: number, until: number];
  readonly #paid: PaidLookup | undefined;
  readonly #dates = new Map<string, string>();

  constructor(plan: RunPlan) {
    this.#plan = plan;
    this.#columns = resultColumns(plan);
    this.#writer = new TableWriter(plan.style);
    const at = (id: string): number => plan.columns.find((column) => column.id === id)?.column ?? -1;
    this.#employee = at('employee.id');
    this.#days = [at('stretch.from'), at('stretch.until')];
    this.#periods = [at('period.from'), at('period.until')];
    this.#paid = plan.paid === undefined ? undefined : new PaidLookup(plan.paid);
  }

  write(
    rows: BlockRows,
    choices: readonly SheetChoice[],
    valuesOf: (row: number) => RowValues,
    alone: ReadonlyMap<number, SlowOutcome>,
    ways: Ways,
  ): BlockResult {
    const problems: RowProblem[] = [];
    const warnings = new Warnings(this.#plan.language);
    const tally = new CardTally(this.#paid !== undefined);
    const totals = new Float64Array(rows.count);
    const keys = new Int32Array(rows.count * KEY_STRIDE);
    const shares = this.#plan.share === undefined ? undefined : new BigInt64Array(rows.count);
    let refused = 0;
    for (let row = 0; row < rows.count; row += 1) {
      const slow = alone.get(row);
      const choice = choices[row];
      const cells = rows.again(row);
      const out = this.#rowOf(rows, row, cells, valuesOf(row), choice, slow, keys);
      const share = shares === undefined || out.isRefused ? 0n : shareOf(out.values.text(this.#plan.share ?? '') ?? '0');
      const isShareWrong = share === undefined;
      if (shares !== undefined) shares[row] = share ?? 0n;
      const own = isShareWrong
        ? [
            runProblem('share-not-usable', rows.lines[row] ?? 0, -1, this.#plan.language, {
              line: this.#plan.share ?? '',
              value: out.values.text(this.#plan.share ?? '') ?? '',
            }),
          ]
        : [];
      for (const found of [...(slow?.problems ?? []), ...own]) {
        if (found.severity === 'error') problems.push(found);
        else warnings.add(found);
      }
      if (slow === undefined) for (const found of choice?.warnings ?? []) warnings.addEngine(found);
      const final = isShareWrong ? { ...out, isRefused: true, codes: 'share-not-usable' } : out;
      if (final.isRefused) refused += 1;
      totals[row] = final.isRefused ? Number.NaN : final.values.hundredths('total');
      tally.add(final.scorecard, final.isRefused, final.payable, final.values, final.paid);
      for (const column of this.#columns) this.#cell(column, final, rows.lines[row] ?? 0);
      this.#writer.endRow();
    }
    return {
      bytes: this.#writer.take(),
      rows: rows.count,
      refused,
      problems,
      warnings: warnings.list(),
      totals,
      keys,
      ...(shares !== undefined && { shares }),
      cards: tally.list(),
      ways,
    };
  }

  #rowOf(
    rows: BlockRows,
    row: number,
    cells: RowCells,
    values: RowValues,
    choice: SheetChoice | undefined,
    slow: SlowOutcome | undefined,
    keys: Int32Array,
  ): OutRow {
    const { bytes } = rows;
    const outcome = slow?.outcome;
    const sheet = outcome?.sheet;
    const isRefused = slow !== undefined && (outcome?.totals === undefined || slow.problems.some(({ severity }) => severity === 'error'));
    const from = outcome?.period.from ?? (choice?.from || this.#date(bytes, cells, this.#periods[0], this.#plan.period?.from ?? ''));
    const until = outcome?.period.until ?? (choice?.until || this.#date(bytes, cells, this.#periods[1], this.#plan.period?.until ?? ''));
    const stretchFrom = this.#days[0] < 0 ? from : this.#date(bytes, cells, this.#days[0], from);
    const stretchUntil = this.#days[1] < 0 ? until : this.#date(bytes, cells, this.#days[1], until);
    this.#key(bytes, cells, from, until, stretchFrom, stretchUntil, keys, row * KEY_STRIDE, rows.lines[row] ?? 0);
    return {
      row,
      cells,
      bytes,
      values,
      scorecard: outcome?.scorecard ?? choice?.scorecard ?? '',
      variant: sheet?.variant ?? choice?.variant ?? '',
      payable: sheet?.payable ?? choice?.payable ?? false,
      from,
      until,
      stretchFrom,
      stretchUntil,
      isRefused,
      codes: slow === undefined ? '' : [...new Set(slow.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code))].join(' '),
      paid: isRefused ? undefined : this.#paid?.amount(keys, row * KEY_STRIDE),
    };
  }

  /** The ISO date of a cell; what stands there where it is none. Files have few dates and many rows. */
  #date(bytes: Uint8Array, cells: RowCells, column: number, otherwise: string): string {
    const written = cellText(bytes, cells, column);
    if (written === '') return otherwise;
    const known = this.#dates.get(written);
    if (known !== undefined) return known;
    const read = dateText(written);
    const date = 'text' in read && isIsoDate(read.text) ? read.text : '';
    if (this.#dates.size < 10_000) this.#dates.set(written, date);
    return date;
  }

  #key(
    bytes: Uint8Array,
    { starts, ends, count }: RowCells,
    from: string,
    until: string,
    first: string,
    last: string,
    keys: Int32Array,
    at: number,
    line: number,
  ): void {
    const column = this.#employee;
    const [start = 0, end = 0] = column >= 0 && column < count ? [starts[column], ends[column]] : [];
    if (start === end) return;
    this.#hash.bytes(bytes, start, end).text(from).text(until).write(keys, at);
    keys[at + 6] = line;
    keys[at + 4] = first === '' ? 0 : dayOf(first);
    keys[at + 5] = last === '' ? 0 : dayOf(last);
  }

  #cell(column: ResultColumn, out: OutRow, line: number): void {
    const writer = this.#writer;
    switch (column.from) {
      case 'line':
        writer.scaled(line, 0);
        return;
      case 'employee':
      case 'keep':
        this.#input(column.column ?? -1, out);
        return;
      case 'stretch':
        writer.plain(column.id === 'stretch.from' ? out.stretchFrom : out.stretchUntil);
        return;
      case 'choice':
        this.#choice(column.id, out);
        return;
      case 'total':
      case 'extra':
        if (out.isRefused) writer.empty();
        else out.values.write(column.id, writer);
        return;
      case 'paid':
        this.#paidCell(column.id, out);
        return;
      case 'problems':
        writer.plain(out.codes);
    }
  }

  #input(column: number, { bytes, cells: { starts, ends, quoted, count } }: OutRow): void {
    if (column < 0 || column >= count) this.#writer.empty();
    else this.#writer.cell(bytes, starts[column] ?? 0, ends[column] ?? 0, quoted[column] === 2);
  }

  #choice(id: string, { scorecard, variant, payable, isRefused, from, until }: OutRow): void {
    const texts: { readonly [name: string]: string } = {
      'period.from': from,
      'period.until': until,
      scorecard,
      variant,
      status: isRefused ? 'refused' : 'calculated',
      payable: isRefused ? '' : String(payable),
    };
    this.#writer.plain(texts[id] ?? '');
  }

  #paidCell(id: string, { paid, values, isRefused }: OutRow): void {
    if (isRefused) this.#writer.empty();
    else if (id === 'paid') this.#writer.scaled(paid ?? 0, PAID_SCALE);
    else {
      const sum = new ExactSum();
      values.addTo('total', sum);
      sum.addScaled(-(paid ?? 0), PAID_SCALE);
      this.#writer.decimal(sum.toString());
    }
  }
}
