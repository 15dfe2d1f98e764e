import { cellText, isBlankRow, readRow, rowCells } from './cells.ts';

const SEPARATORS = [';', '\t', ','] as const;
const SAMPLE_ROWS = 200;
const MOST_SAMPLE_COLUMNS = 20_000;

/** Rows of a sample as texts, the head first; the last one may be cut and is left out unless the sample is the whole. */
export function sampleRows(bytes: Uint8Array, separator: string, whole: boolean, most = SAMPLE_ROWS): readonly (readonly string[])[] {
  const cells = rowCells(MOST_SAMPLE_COLUMNS);
  const rows: string[][] = [];
  let at = 0;
  while (at < bytes.length && rows.length < most) {
    const next = readRow(bytes, at, separator.charCodeAt(0), cells);
    const isCut = !whole && next >= bytes.length;
    if (!isBlankRow(cells) && cells.fault === undefined && !isCut)
      rows.push(Array.from({ length: cells.count }, (_, column) => cellText(bytes, cells, column)));
    at = next;
  }
  return rows;
}

/** How well a separator explains a sample: the width of the head, and the share of the rows that are as wide. */
function fit(rows: readonly (readonly string[])[]): number {
  const width = rows[0]?.length ?? 0;
  const same = rows.filter((row) => row.length === width).length;
  return width <= 1 ? 0 : width * (same / rows.length);
}

/** The separator under which the rows of the sample are wide and of one width; a comma where none occurs: a table of one column. */
export function detectSeparator(bytes: Uint8Array, whole: boolean): string {
  const ranked = SEPARATORS.map((separator) => ({ separator, fit: fit(sampleRows(bytes, separator, whole, 50)) })).sort((a, b) => b.fit - a.fit);
  return (ranked[0]?.fit ?? 0) > 0 ? (ranked[0]?.separator ?? ',') : ',';
}
