import { documentNumber, parseNumber } from '#lib/format/numbers.ts';
import { textAt } from '#lib/text/read.ts';
import type { Language } from '#lib/words/language.ts';
import { isPeriod, periodStep } from './periods.ts';

const COLUMNS = ['period', 'value', 'market', 'count'] as const;
export type Column = (typeof COLUMNS)[number];
type Row = Readonly<Partial<Record<Column, number | string>>>;

/** Months and quarters as spreadsheets show them: 01.2026, 2026/1, 1/2026. */
function periodIn(text: string): string | undefined {
  if (isPeriod(text)) return text;
  const yearLast = /^(?:\d{1,2}[./])?(\d{1,2})[./](\d{4})$/.exec(text);
  const yearFirst = /^(\d{4})[./-](\d{1,2})$/.exec(text);
  const [year, month] = yearLast ? [yearLast[2], yearLast[1]] : yearFirst ? [yearFirst[1], yearFirst[2]] : [];
  const written = year === undefined || month === undefined ? '' : `${year}-${month.padStart(2, '0')}`;
  return isPeriod(written) ? written : undefined;
}

function cell(text: string, column: Column, language: Language): { readonly value?: number | string } | undefined {
  if (text === '') return {};
  if (column === 'period') {
    const period = periodIn(text);
    return period === undefined ? undefined : { value: period };
  }
  // A spreadsheet writes groups as its own country does: what could be both is taken as the reader's language has it.
  const number = parseNumber(text.replace(/[^\d.,\s\u00a0\u202f'’+−–-]/g, ''), language);
  if ('value' in number) return { value: documentNumber(number.value) };
  const grouped = number.fault === 'ambiguous' ? parseNumber(text.replaceAll(',', ''), language) : number;
  return 'value' in grouped ? { value: documentNumber(grouped.value) } : undefined;
}

/**
 * Cells copied from a spreadsheet, from a column on. Undefined where it is one cell only: that is ordinary pasting. `faults`: what could not be
 * read; a heading in the first row is left out.
 */
export function pasted(text: string, from: Column, language: Language): { readonly rows: readonly Row[]; readonly faults: readonly string[] } | undefined {
  const lines = text
    .replaceAll('\r\n', '\n')
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((one) => one.trim()));
  if (lines.length < 2 && (lines[0]?.length ?? 0) < 2) return undefined;
  const columns = COLUMNS.slice(COLUMNS.indexOf(from));
  const read = lines.map((cells) =>
    columns.slice(0, cells.length).map((column, index) => ({ column, text: cells[index] ?? '', read: cell(cells[index] ?? '', column, language) })),
  );
  const body = read[0]?.every(({ read: one }) => one === undefined) === true ? read.slice(1) : read;
  return {
    faults: body.flatMap((cells) => cells.filter(({ read: one }) => one === undefined).map(({ text: wrong }) => wrong)),
    rows: body.map((cells) => Object.fromEntries(cells.flatMap(({ column, read: one }) => (one?.value === undefined ? [] : [[column, one.value]])))),
  };
}

/** The table with the pasted cells from a row on; rows that are not there yet get the periods that follow. */
export function withPasted(rows: readonly Readonly<Record<string, unknown>>[], from: number, cells: readonly Row[], firstPeriod: string): readonly unknown[] {
  const made = rows.map((row) => ({ ...row }) as Record<string, unknown>);
  for (const [index, row] of cells.entries()) {
    const at = from + index;
    const before = textAt(made[at - 1]?.['period']);
    made[at] = { period: before === undefined ? firstPeriod : periodStep(before, 1), value: 0, ...made[at], ...row };
  }
  return made;
}
