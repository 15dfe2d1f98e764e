import { WrongUse } from '../../shell/wrong-use.ts';
import { nearest } from '../../arguments/nearest.ts';
import { matchColumns } from '../columns/match.ts';
import type { Target } from '../columns/targets.ts';
import { ROW_TARGETS } from '../columns/targets.ts';
import { cellText, isBlankRow, readRow, rowCells } from '../source/cells.ts';
import { toUtf8 } from '../source/encoding.ts';
import { openSource } from '../source/open-source.ts';
import type { Source } from '../source/source.ts';
import { dateText, dayOf, isIsoDate } from '../values/dates.ts';
import { numberText } from '../values/fact-text.ts';
import { KEY_SIZE } from '../work/block-result.ts';
import { KeyHash } from '../work/hash.ts';
import type { PaidTable } from '../work/plan.ts';
import { PAID_SCALE, PaidBuilder } from './table.ts';

type Period = { readonly from: string; readonly until: string };

const PAID_TARGETS: readonly Target[] = [
  ...ROW_TARGETS,
  { id: 'total', is: 'fact', kind: 'number', names: ['paid', 'Выплачено', 'Итого', 'Начислено', 'Сумма', 'Amount', 'Paid amount'] },
];

const wrongRow = (file: string, line: number, what: string): WrongUse =>
  new WrongUse({ en: '`{file}`, line {line}: {what}', ru: '`{file}`, строка {line}: {what}' }, { file, line, what });

interface PaidColumns {
  readonly of: (id: string) => number;
  readonly period: Period | undefined;
}

function columnsOf(source: Source, period: Period | undefined): PaidColumns {
  const { columns, faults } = matchColumns(source.columns, PAID_TARGETS, new Map(), () => true);
  const of = (id: string): number => columns.find(({ target }) => target?.id === id)?.column ?? -1;
  const isWrong = faults.some(({ code }) => code !== 'column-without-name');
  const lacking = ['employee.id', 'total', ...(period === undefined ? ['period.from', 'period.until'] : [])].find((id) => of(id) < 0);
  if (!isWrong && lacking === undefined) return { of, period };
  throw new WrongUse(
    {
      en: 'what was paid needs the columns `employee.id`, `total` (or `paid`) and the period; `{file}` has {columns}{near}',
      ru: 'для выплаченного нужны столбцы `employee.id`, `total` (или `Выплачено`) и период; в `{file}` есть {columns}{near}',
    },
    {
      file: source.file,
      columns: source.columns.slice(0, 12).join(', '),
      near: lacking === undefined ? '' : ` (${nearest(lacking, source.columns) ?? lacking}?)`,
    },
  );
}

/** Results that we wrote have guarded texts. */
const unguarded = (text: string): string => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

function dayText(file: string, line: number, written: string, otherwise: string): string {
  const read = written === '' ? { text: otherwise } : dateText(written);
  if ('text' in read && isIsoDate(read.text)) return read.text;
  throw wrongRow(file, line, written);
}

function amountOf(file: string, line: number, written: string, source: Source): number {
  const read = numberText(written, source.dialect.decimal);
  const [whole = '', decimals = ''] = 'text' in read ? read.text.split('.') : [];
  const amount = Number(whole + decimals.padEnd(PAID_SCALE, '0'));
  if (/^-?\d+$/.test(whole) && /^\d*$/.test(decimals) && decimals.length <= PAID_SCALE && Number.isSafeInteger(amount)) return amount;
  throw wrongRow(file, line, written);
}

/** Calls `each` with every row of a source. */
async function eachRow(source: Source, each: (text: (column: number) => string, line: number) => void): Promise<void> {
  const cells = rowCells(source.columns.length);
  for await (const block of source.blocks(source.start)) {
    const bytes = toUtf8(block.bytes, source.dialect.encoding);
    let { line } = block;
    for (let at = 0; at < bytes.length;) {
      at = readRow(bytes, at, source.dialect.separator.charCodeAt(0), cells);
      if (cells.fault !== undefined) throw wrongRow(source.file, line, cells.fault);
      if (!isBlankRow(cells)) each((column) => cellText(bytes, cells, column), line);
      line += cells.lines;
    }
  }
}

/** Reads what was paid: an amount by employee and period, and by days where rows are for a part of it. Throws `WrongUse` when the table does not say that. */
export async function readPaid(file: string, period: Period | undefined): Promise<PaidTable> {
  const source = await openSource(file, {});
  const { of } = columnsOf(source, period);
  let rows = 0;
  await eachRow(source, () => (rows += 1));
  const builder = new PaidBuilder(rows);
  const hash = new KeyHash();
  const key = new Int32Array(KEY_SIZE);
  await eachRow(source, (text, line) => {
    const [employee, written] = [unguarded(text(of('employee.id'))), text(of('total'))];
    if (employee === '' || written === '') return;
    const from = dayText(file, line, text(of('period.from')), period?.from ?? '');
    const until = dayText(file, line, text(of('period.until')), period?.until ?? '');
    const bytes = Buffer.from(employee, 'utf8');
    hash.write(bytes, 0, bytes.length, from, until, key, 0);
    key[4] = dayOf(dayText(file, line, text(of('stretch.from')), from));
    key[5] = dayOf(dayText(file, line, text(of('stretch.until')), until));
    builder.add(key, 0, amountOf(file, line, written, source));
  });
  return builder.table();
}
