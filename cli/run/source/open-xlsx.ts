import { nearest } from '../../arguments/nearest.ts';
import { WrongUse } from '../../shell/wrong-use.ts';
import { notATable } from './refuse.ts';
import type { Block, Position, Source, SourceOptions } from './source.ts';
import { BlockBuilder } from './table-block.ts';
import type { SheetEntry } from './xlsx/parts.ts';
import { readDateStyles, readTexts, readWorkbook } from './xlsx/parts.ts';
import type { SheetContext, SheetRow } from './xlsx/sheet.ts';
import { sheetRows } from './xlsx/sheet.ts';
import { readZip } from './xlsx/zip.ts';

/** Rows above the head that titles may take. */
const MOST_TITLES = 50;

function sheetNamed(file: string, sheets: readonly SheetEntry[], wanted: string | undefined): SheetEntry {
  const [first] = sheets;
  if (first === undefined) throw notATable(file);
  if (wanted === undefined) return first;
  const found = sheets.find(({ name }) => name === wanted);
  if (found !== undefined) return found;
  const names = sheets.map(({ name }) => name);
  throw new WrongUse(
    { en: '`{file}` has no sheet `{sheet}`; it has {names}', ru: 'в `{file}` нет листа `{sheet}`; есть {names}' },
    { file, sheet: wanted, names: nearest(wanted, names) ?? names.slice(0, 10).join(', ') },
  );
}

/** The head: the first row of at least two cells, so that a title above the table is no head; else the first row of all. */
async function findHead(sheet: SheetEntry, context: SheetContext): Promise<SheetRow | undefined> {
  let [first, seen]: [SheetRow | undefined, number] = [undefined, 0];
  for await (const { rows } of sheetRows(sheet.entry, context)) {
    for (const row of rows) {
      first ??= row;
      seen += 1;
      if (row.cells.filter((cell) => cell !== '').length >= 2) return row;
      if (seen >= MOST_TITLES) return first;
    }
  }
  return first;
}

/** Last row, from 1, of a range such as `B2:C4`. */
const lastRowOf = (range: string): number => Number(/(\d+)$/.exec(range)?.[1] ?? 0);

const merged = (file: string, range: string): WrongUse =>
  new WrongUse(
    {
      en: 'in `{file}` the cells {range} are merged: only the first of them has a value; unmerge them and give every row its own',
      ru: 'в `{file}` объединены ячейки {range}: значение есть только у первой; отмените объединение и заполните каждую строку',
    },
    { file, range },
  );

async function* blocksOf(sheet: SheetEntry, context: SheetContext, head: SheetRow, width: number, from: Position): AsyncGenerator<Block> {
  const builder = new BlockBuilder(from);
  for await (const { rows, merged: ranges } of sheetRows(sheet.entry, context)) {
    for (const { number, cells } of rows) {
      if (number < from.at) continue;
      const block = builder.add(cells.length >= width ? cells : [...cells, ...Array.from({ length: width - cells.length }, () => '')], number, number + 1);
      if (block !== undefined) yield block;
    }
    const wrong = ranges.find((range) => lastRowOf(range) >= head.number);
    if (wrong !== undefined) throw merged(context.file, wrong);
  }
  const last = builder.take();
  if (last !== undefined) yield last;
}

/** A sheet of a workbook as a table. Throws `WrongUse` when it is none. */
export async function openXlsx(file: string, options: SourceOptions): Promise<Source> {
  const zip = await readZip(file);
  const { sheets, from1904 } = await readWorkbook(file, zip);
  const sheet = sheetNamed(file, sheets, options.sheet);
  const context = { file, texts: await readTexts(file, zip), dateStyles: await readDateStyles(file, zip), from1904 };
  const head = await findHead(sheet, context);
  if (head === undefined)
    throw new WrongUse({ en: 'the sheet `{sheet}` of `{file}` is empty', ru: 'лист `{sheet}` файла `{file}` пуст' }, { file, sheet: sheet.name });
  const start = { at: head.number + 1, line: head.number + 1 };
  return {
    file,
    format: 'xlsx',
    dialect: { encoding: 'utf-8', separator: ',', decimal: 'point' },
    columns: head.cells,
    start,
    length: 0,
    notes: [{ id: 'sheet', value: sheet.name }],
    blocks: (from) => blocksOf(sheet, context, head, head.cells.length, from),
  };
}
