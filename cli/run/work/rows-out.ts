import type { RowCells } from '../source/cells.ts';
import { PAID_SCALE, PaidLookup } from '../paid/table.ts';
import type { BlockResult, Ways } from './block-result.ts';
import { KEY_STRIDE } from './block-result.ts';
import type { BlockRows } from './block-rows.ts';
import { CardTally } from './card-tally.ts';
import { ExactSum } from './exact-sum.ts';
import { KeyHash } from './hash.ts';
import type { OutRow } from './out-row.ts';
import { choiceText } from './out-row.ts';
import type { RunPlan } from './plan.ts';
import { runProblem, type RowProblem } from './problems.ts';
import { RowDates } from './row-dates.ts';
import type { ResultColumn } from './result-columns.ts';
import { resultColumns } from './result-columns.ts';
import type { RowValues } from './results.ts';
import { shareOf } from './share.ts';
import type { SheetChoice } from './sheets.ts';
import type { SlowOutcome } from './slow-row.ts';
import { TableWriter } from './table-writer.ts';
import { Warnings } from './warnings.ts';

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
  readonly #read = new RowDates();

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
      const line = rows.lines[row] ?? 0;
      const slow = alone.get(row);
      tell(slow, choices[row], problems, warnings);
      const made = this.#rowOf(rows, row, rows.again(row), valuesOf(row), choices[row], slow, keys);
      const out = shares === undefined ? made : this.#shareIn(made, line, shares, problems);
      if (out.isRefused) refused += 1;
      totals[row] = out.isRefused ? Number.NaN : out.values.hundredths('total');
      tally.add(out.scorecard, out.isRefused, out.payable, out.values, out.paid);
      for (const column of this.#columns) this.#cell(column, out, line);
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

  /** Takes down what the pool is shared by; a row that has no usable amount of it is refused. */
  #shareIn(out: OutRow, line: number, shares: BigInt64Array, problems: RowProblem[]): OutRow {
    if (out.isRefused) return out;
    const { share: id = '', language } = this.#plan;
    const value = out.values.text(id) ?? '0';
    const share = shareOf(value);
    shares[out.row] = share ?? 0n;
    if (share !== undefined) return out;
    problems.push(runProblem('share-not-usable', line, -1, language, { line: id, value }));
    return { ...out, isRefused: true, codes: 'share-not-usable', paid: undefined };
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
    const from = outcome?.period.from ?? (choice?.from || this.#read.date(bytes, cells, this.#periods[0], this.#plan.period?.from ?? ''));
    const until = outcome?.period.until ?? (choice?.until || this.#read.date(bytes, cells, this.#periods[1], this.#plan.period?.until ?? ''));
    const stretchFrom = this.#days[0] < 0 ? from : this.#read.date(bytes, cells, this.#days[0], from);
    const stretchUntil = this.#days[1] < 0 ? until : this.#read.date(bytes, cells, this.#days[1], until);
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
    this.#hash.write(bytes, start, end, from, until, keys, at);
    keys[at + 6] = line;
    keys[at + 4] = this.#read.day(first);
    keys[at + 5] = this.#read.day(last);
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

  #choice(id: string, out: OutRow): void {
    this.#writer.plain(choiceText(id, out));
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

/** Takes down what is to be told about a row. */
function tell(slow: SlowOutcome | undefined, choice: SheetChoice | undefined, problems: RowProblem[], warnings: Warnings): void {
  if (slow === undefined) {
    if (choice !== undefined && choice.warnings.length > 0) for (const found of choice.warnings) warnings.addEngine(found);
    return;
  }
  for (const found of slow.problems) {
    if (found.severity === 'error') problems.push(found);
    else warnings.add(found);
  }
}
