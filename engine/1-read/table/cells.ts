/** A cell with its place in the text. */
export interface Cell {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
}

/** What is wrong with the quotes at a place. */
export interface QuoteFault {
  readonly code: 'unclosed-quote' | 'text-beside-quotes';
  readonly offset: number;
}

export interface Cells {
  /** Rows of cells, blank lines left out. */
  readonly rows: readonly (readonly Cell[])[];
  readonly fault?: QuoteFault;
}

const SEPARATORS = [';', '\t', ','];

/** The separator that the first line has most of; spreadsheets write semicolons, tabs or commas, by country. */
export function separatorOf(text: string): string {
  const header = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((sign) => header.split(sign).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/**
 * Takes a table apart (RFC 4180): cells between separators, rows between line breaks, quotes around a cell that has either, a quote in
 * quotes written twice. Stops at quotes that make no sense. Spaces around a cell without quotes do not count.
 */
export function takeApart(text: string, separator: string, from: number): Cells {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = from;
  const endRow = (): void => {
    if (row.some((cell) => cell.length > 0) || row.length > 1) rows.push(row);
    row = [];
  };
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator);
    if ('code' in cell) return { rows, fault: cell };
    row.push(cell);
    const end = cell.offset + cell.length;
    at = afterSpaces(text, end, separator);
    if (at < text.length && text[at] !== separator && !isLineBreak(text[at])) return { rows, fault: { code: 'text-beside-quotes', offset: at } };
    if (at >= text.length) break;
    if (text[at] !== separator) endRow();
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  endRow();
  return { rows };
}

const isLineBreak = (character: string | undefined): boolean => character === '\n' || character === '\r';

function afterSpaces(text: string, from: number, separator: string): number {
  let at = from;
  while (text[at] === ' ' || (text[at] === '\t' && separator !== '\t')) at += 1;
  return at;
}

function plainCell(text: string, from: number, separator: string): Cell | QuoteFault {
  const start = afterSpaces(text, from, separator);
  if (text[start] === '"') return quotedCell(text, start);
  let end = start;
  while (end < text.length && text[end] !== separator && !isLineBreak(text[end])) end += 1;
  const written = text.slice(start, end).trimEnd();
  return { text: written, offset: start, length: written.length };
}

function quotedCell(text: string, start: number): Cell | QuoteFault {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0) return { code: 'unclosed-quote', offset: start };
  return { text: text.slice(start + 1, end).replaceAll('""', '"'), offset: start, length: end + 1 - start };
}
