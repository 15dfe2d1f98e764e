// Reads a CSV cell by cell and writes the same cells again: what a run cannot be faster than. Uses the reader and the writer of `run`, on one thread.
import { closeSync, openSync, writeSync } from 'node:fs';
import { readRow, rowCells } from '../cli/run/source/cells.ts';
import { textBlocks } from '../cli/run/source/text-blocks.ts';
import { TableWriter } from '../cli/run/work/table-writer.ts';

const [from = '', to = ''] = process.argv.slice(2);
const cells = rowCells(100);
const writer = new TableWriter({ separator: ',', decimal: '.', guarded: true });
const descriptor = openSync(to, 'w');
for await (const { bytes } of textBlocks(from, 'utf-8', { at: 0, line: 1 })) {
  for (let at = 0; at < bytes.length;) {
    at = readRow(bytes, at, 0x2c, cells);
    for (let cell = 0; cell < cells.count; cell += 1) writer.cell(bytes, cells.starts[cell] ?? 0, cells.ends[cell] ?? 0, cells.quoted[cell] === 2);
    writer.endRow();
  }
  const out = writer.take();
  for (let done = 0; done < out.length;) done += writeSync(descriptor, out, done);
}
closeSync(descriptor);
