import { cellText, isBlankRow, readRow, rowCells } from '../source/cells.ts';
import { textBlocks } from '../source/text-blocks.ts';

/** The rows of a table of ours (commas, UTF-8), head included, in parts. */
export async function* rowsOf(file: string, width: number): AsyncGenerator<readonly (readonly string[])[]> {
  const cells = rowCells(width);
  for await (const { bytes } of textBlocks(file, 'utf-8', { at: 0, line: 1 })) {
    const rows: string[][] = [];
    for (let at = 0; at < bytes.length;) {
      at = readRow(bytes, at, 0x2c, cells);
      if (!isBlankRow(cells)) rows.push(Array.from({ length: width }, (_, column) => cellText(bytes, cells, column)));
    }
    yield rows;
  }
}
