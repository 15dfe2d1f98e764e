import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { decimalSignOf, type DecimalSign } from '@scorewright/engine';
import { unreadable } from '../../files/read-bytes.ts';
import { WrongUse } from '../../shell/wrong-use.ts';
import { cellText, isBlankRow, readRow, rowCells } from './cells.ts';
import { detectSeparator, sampleRows } from './dialect.ts';
import type { DetectedEncoding } from './encoding.ts';
import { detectEncoding, toUtf8 } from './encoding.ts';
import { emptyTable, MOST_COLUMNS, notATable, tooLongRow, tooManyColumns } from './refuse.ts';
import type { Block, Position, Source, SourceOptions } from './source.ts';
import { finderFor, wholeRows } from './split.ts';
import { textBlocks } from './text-blocks.ts';

const SAMPLE = 256 * 1024;

/** The beginning of a file. `whole`: it is all there is. */
export function readHead(file: string, most = SAMPLE): { readonly bytes: Buffer; readonly whole: boolean; readonly size: number } {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const status = fstatSync(descriptor);
      if (status.isDirectory()) throw Object.assign(new Error('folder'), { code: 'EISDIR' });
      const bytes = Buffer.alloc(most);
      const length = readSync(descriptor, bytes, 0, most, 0);
      return { bytes: bytes.subarray(0, length), whole: length >= status.size, size: status.size };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw unreadable(file, error);
  }
}

function encodingOf(file: string, bytes: Buffer, whole: boolean, asked: SourceOptions['encoding']): DetectedEncoding {
  const found = detectEncoding(bytes, whole);
  if (asked !== undefined) return { encoding: asked, mark: found?.encoding === asked ? found.mark : 0, by: 'mark' };
  if (found === undefined) throw notATable(file);
  return found;
}

/** The sample in UTF-8, without its mark and, in a longer file, without the row that it cuts. */
function sampleText(file: string, bytes: Buffer, whole: boolean, { encoding, mark }: DetectedEncoding): Uint8Array {
  const body = bytes.subarray(mark);
  const rows = whole ? body : body.subarray(0, wholeRows(body, finderFor(encoding)));
  try {
    return toUtf8(rows, encoding);
  } catch (error) {
    if (error instanceof TypeError) throw notATable(file);
    throw error;
  }
}

function decimalOf(file: string, rows: readonly (readonly string[])[], separator: string, asked: DecimalSign | undefined): DecimalSign {
  const found = asked ?? decimalSignOf(rows, separator);
  if (found !== undefined) return found;
  throw new WrongUse(
    {
      en: 'in `{file}` numbers such as `{number}` can be read in two ways: say `--decimal comma` (a fraction) or `--decimal point` (a separator of thousands, which is refused)',
      ru: 'в `{file}` числа вида `{number}` можно прочитать двояко: укажите `--decimal comma` (дробь) или `--decimal point` (разделитель тысяч, такие строки отклоняются)',
    },
    { file, number: rows.flat().find((text) => /^-?\d+,\d{3}$/.test(text)) ?? '1,200' },
  );
}

/** Where the rows begin: after the head, in lines and in bytes of UTF-8; blank lines before the head are left out. */
function afterHead(text: Uint8Array, separator: string): { readonly names: readonly string[]; readonly end: number; readonly lines: number } {
  const cells = rowCells(MOST_COLUMNS);
  let at = 0;
  let lines = 0;
  while (at < text.length) {
    at = readRow(text, at, separator.charCodeAt(0), cells);
    lines += cells.lines;
    if (isBlankRow(cells)) continue;
    if (cells.count > MOST_COLUMNS) return { names: Array.from({ length: cells.count }, () => ''), end: at, lines };
    return { names: Array.from({ length: cells.count }, (_, column) => cellText(text, cells, column)), end: at, lines };
  }
  return { names: [], end: at, lines };
}

/** Bytes that a part of the text in UTF-8 takes in the file. */
function bytesIn(text: Uint8Array, { encoding }: DetectedEncoding): number {
  if (encoding === 'utf-8') return text.length;
  const { length } = Buffer.from(text.buffer, text.byteOffset, text.length).toString('utf8');
  return encoding === 'windows-1251' ? length : length * 2;
}

/** A text table: CSV of any separator, decimal sign and encoding. Throws `WrongUse` when it is none. */
export function openCsv(file: string, options: SourceOptions): Source {
  const { bytes, whole, size } = readHead(file);
  if (bytes.length === 0) throw emptyTable(file);
  const detected = encodingOf(file, bytes, whole, options.encoding);
  const text = sampleText(file, bytes, whole, detected);
  if (!whole && text.length === 0) throw tooLongRow(file);
  const separator = options.separator ?? detectSeparator(text, whole);
  const { names, end, lines } = afterHead(text, separator);
  if (names.length === 0) throw emptyTable(file);
  if (names.length > MOST_COLUMNS) throw tooManyColumns(file, names.length);
  const decimal = decimalOf(file, sampleRows(text, separator, whole), separator, options.decimal);
  const start = detected.mark + bytesIn(text.subarray(0, end), detected);
  const { encoding } = detected;
  return {
    file,
    format: 'csv',
    dialect: { encoding, separator, decimal },
    columns: names,
    start: { at: start, line: lines + 1 },
    length: size,
    notes: [
      { id: 'encoding', value: encoding },
      { id: 'separator', value: separator === '\t' ? 'tab' : separator },
      { id: 'decimal', value: decimal },
    ],
    blocks: (from: Position): AsyncIterable<Block> => textBlocks(file, encoding, from),
  };
}
