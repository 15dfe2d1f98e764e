const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** More than any spreadsheet holds in a cell: a quote that is not closed within it was never meant to be. The lines after it are read as rows again. */
const MOST_CELL_BYTES = 128 * 1024;

/** What is wrong with the quotes of a row. */
export type RowFault = 'unclosed-quote' | 'text-beside-quotes';

/** The cells of the row that was read last, as places in the bytes; `quoted`: 1 where the cell stands in quotes, 2 where it has doubled ones within. */
export interface RowCells {
  count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly quoted: Uint8Array;
  fault: RowFault | undefined;
  /** Line breaks that the row takes, those within quotes counted. */
  lines: number;
}

export const rowCells = (mostColumns: number): RowCells => ({
  count: 0,
  starts: new Int32Array(mostColumns + 1),
  ends: new Int32Array(mostColumns + 1),
  quoted: new Uint8Array(mostColumns + 1),
  fault: undefined,
  lines: 0,
});

const isBlank = (byte: number | undefined, separator: number): boolean => byte === 0x20 || (byte === 0x09 && separator !== 0x09);

/** After the end of the line that the place stands in, quotes or not: where a broken row is left behind. */
function afterLine(bytes: Uint8Array, from: number): number {
  const found = bytes.indexOf(LF, from);
  return found < 0 ? bytes.length : found + 1;
}

/**
 * Takes one row apart (RFC 4180), by bytes and without making texts: separators, quotes and line breaks are ASCII in UTF-8. Returns where the next
 * row begins. Cells after the last one that `into` has room for are counted and not kept. Blanks around a cell do not belong to it.
 */
export function readRow(bytes: Uint8Array, from: number, separator: number, into: RowCells): number {
  const { starts, ends, quoted } = into;
  const length = bytes.length;
  const room = starts.length - 1;
  let at = from;
  let count = 0;
  let lines = 0;
  into.fault = undefined;
  for (;;) {
    while (at < length && isBlank(bytes[at], separator)) at += 1;
    let start = at;
    let end: number;
    let kind = 0;
    if (bytes[at] === QUOTE) {
      start = at + 1;
      kind = 1;
      at += 1;
      for (;;) {
        const byte = bytes[at];
        if (at >= length || at - start > MOST_CELL_BYTES) {
          into.fault = 'unclosed-quote';
          into.count = count;
          into.lines = 1;
          return afterLine(bytes, from);
        }
        if (byte === QUOTE) {
          if (bytes[at + 1] !== QUOTE) break;
          kind = 2;
          at += 1;
        } else if (byte === LF) lines += 1;
        at += 1;
      }
      end = at;
      at += 1;
      while (at < length && isBlank(bytes[at], separator)) at += 1;
      if (at < length && bytes[at] !== separator && bytes[at] !== LF && bytes[at] !== CR) {
        into.fault = 'text-beside-quotes';
        into.count = count;
        into.lines = lines + 1;
        return afterLine(bytes, at);
      }
    } else {
      while (at < length) {
        const byte = bytes[at];
        if (byte === separator || byte === LF || byte === CR) break;
        at += 1;
      }
      end = at;
      while (end > start && isBlank(bytes[end - 1], separator)) end -= 1;
    }
    if (count <= room) {
      starts[count] = start;
      ends[count] = end;
      quoted[count] = kind;
    }
    count += 1;
    if (at >= length) break;
    const byte = bytes[at];
    at += 1;
    if (byte === separator) continue;
    if (byte === CR && bytes[at] === LF) at += 1;
    break;
  }
  into.count = count;
  into.lines = lines + 1;
  return at;
}

/** Whether the row has nothing in it: a blank line. */
export const isBlankRow = ({ count, starts, ends, quoted }: RowCells): boolean => count === 1 && starts[0] === ends[0] && quoted[0] === 0;

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a cell; empty where the row has fewer. */
export function cellText(bytes: Uint8Array, { count, starts, ends, quoted }: RowCells, column: number): string {
  if (column < 0 || column >= count || column >= starts.length) return '';
  const [start = 0, end = 0] = [starts[column], ends[column]];
  if (end === start) return '';
  const text = end - start < 24 ? shortText(bytes, start, end) : utf8.decode(bytes.subarray(start, end));
  return quoted[column] === 2 ? text.replaceAll('""', '"') : text;
}

/** Most cells are a few ASCII characters, for which the decoder takes longer to be called than to work. */
function shortText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) return utf8.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}
