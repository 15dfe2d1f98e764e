import { dateOfSerial } from '../../values/dates.ts';
import { plainDecimal } from '../plain-number.ts';
import { MOST_COLUMNS, notATable, tooManyColumns } from '../refuse.ts';
import type { SharedTexts } from './shared-texts.ts';
import type { ZipEntry } from './zip.ts';
import { unpack } from './zip.ts';
import { xmlParser } from './parts.ts';

/** A sheet of a million rows and more; the ratio of packing is judged beside it. */
const MOST_SHEET = 16 * 1024 * 1024 * 1024;
const MOST_ROWS = 1_048_576;
/** Three times what a spreadsheet holds in a cell. */
const MOST_CELL = 100_000;
const DAYS_OF_1904 = 1462;

/** What the cells of a sheet need to be understood. */
export interface SheetContext {
  readonly file: string;
  readonly texts: SharedTexts;
  readonly dateStyles: ReadonlySet<number>;
  readonly from1904: boolean;
}

export interface SheetRow {
  /** From 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** What is said for a formula whose result was not stored: in a number it is refused, and told as it is. */
const NOT_CALCULATED = '#NOT-CALCULATED!';

/** Place of a column, from 0: `AB7` is 27. */
export function columnOfReference(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

interface Cell {
  column: number;
  type: string;
  style: number;
  value: string;
  inline: string;
  isFormula: boolean;
}

function valueOf({ type, style, value, inline, isFormula }: Cell, { texts, dateStyles, from1904 }: SheetContext): string {
  if (type === 'inlineStr') return inline;
  if (value === '') return isFormula && type !== 'str' ? NOT_CALCULATED : '';
  if (type === 's') return texts.at(Number(value)) ?? '';
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type === 'str' || type === 'e' || type === 'd') return value;
  const number = plainDecimal(value);
  if (!dateStyles.has(style) || !/^\d{1,7}(\.\d+)?$/.test(number)) return number;
  const serial = Number(number) + (from1904 ? DAYS_OF_1904 : 0);
  const isDay = Number.isInteger(serial);
  return isDay ? dateOfSerial(serial) : `${dateOfSerial(serial)} ${timeOf(serial)}`;
}

function timeOf(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const part = (value: number): string => String(value).padStart(2, '0');
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(part).join(':');
}

/** Gathers rows of a sheet from its XML. */
class RowGatherer {
  readonly rows: SheetRow[] = [];
  /** Ranges of merged cells: `B2:C4`. They come after the rows. */
  readonly merged: string[] = [];
  readonly #context: SheetContext;
  #number = 0;
  #cells: string[] = [];
  #cell: Cell = { column: -1, type: 'n', style: 0, value: '', inline: '', isFormula: false };
  #in: 'v' | 't' | 'f' | undefined;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (name === 'row') {
      const stated = Number(attribute('r') ?? this.#number + 1);
      this.#number = stated >= 1 && stated <= MOST_ROWS && stated > this.#number ? stated : this.#number + 1;
      this.#cells = [];
      this.#cell = { ...this.#cell, column: -1 };
    } else if (name === 'c') this.#openCell(attribute);
    else if (name === 'v' || name === 't' || name === 'f') {
      this.#in = name;
      if (name === 'f') this.#cell.isFormula = true;
    } else if (name === 'mergeCell') this.merged.push(attribute('ref') ?? '');
  }

  text(text: string): void {
    if (this.#in === 'v') this.#cell.value += text;
    else if (this.#in === 't') this.#cell.inline += text;
    if (this.#cell.value.length + this.#cell.inline.length > MOST_CELL) throw notATable(this.#context.file);
  }

  close(name: string): void {
    if (name === 'v' || name === 't' || name === 'f') this.#in = undefined;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.rows.push({ number: this.#number, cells: this.#cells });
  }

  #openCell(attribute: (name: string) => string | undefined): void {
    const reference = attribute('r');
    const column = reference === undefined ? this.#cell.column + 1 : columnOfReference(reference);
    this.#cell = { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), value: '', inline: '', isFormula: false };
  }

  #closeCell(): void {
    const text = valueOf(this.#cell, this.#context).trim();
    const { column } = this.#cell;
    if (text === '' || column < 0) return;
    if (column >= MOST_COLUMNS) throw tooManyColumns(this.#context.file, column + 1);
    while (this.#cells.length < column) this.#cells.push('');
    this.#cells[column] = text;
  }
}

/** The rows of a sheet that have something in them, and at the end which cells are merged. */
export async function* sheetRows(
  entry: ZipEntry,
  context: SheetContext,
): AsyncGenerator<{ readonly rows: readonly SheetRow[]; readonly merged: readonly string[] }> {
  const gatherer = new RowGatherer(context);
  const parser = xmlParser(context.file, {
    open: (name, attribute) => gatherer.open(name, attribute),
    text: (text) => gatherer.text(text),
    close: (name) => gatherer.close(name),
  });
  for await (const chunk of unpack(context.file, entry, MOST_SHEET)) {
    parser.write(chunk);
    const rows = gatherer.rows.splice(0).filter(({ cells }) => cells.length > 0);
    if (rows.length > 0) yield { rows, merged: [] };
  }
  parser.end();
  yield { rows: gatherer.rows.splice(0).filter(({ cells }) => cells.length > 0), merged: gatherer.merged };
}
