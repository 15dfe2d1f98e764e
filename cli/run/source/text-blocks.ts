import { open } from 'node:fs/promises';
import { unreadable } from '../../files/read-bytes.ts';
import { MOST_ROW, tooLongRow } from './refuse.ts';
import type { Block, Position } from './source.ts';
import { finderFor, LF, wholeRows } from './split.ts';

/** Bytes of a block: some thousands of rows, so that handing it to a worker costs nothing beside working on it. */
const BLOCK = 768 * 1024;

/** The file from a byte on, in parts that end with whole rows. INVARIANT: where a block ends depends on where it begins and on the file alone. */
export async function* textBlocks(file: string, encoding: string, from: Position): AsyncGenerator<Block> {
  const finder = finderFor(encoding);
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw unreadable(file, error);
  });
  try {
    let { at, line } = from;
    let size = BLOCK;
    for (;;) {
      const buffer = Buffer.allocUnsafeSlow(size);
      const length = await readFully(handle, buffer, at);
      if (length === 0) return;
      const isLast = length < size;
      const bytes = buffer.subarray(0, length);
      const whole = isLast ? length : wholeRows(bytes, finder);
      if (whole === 0) {
        if (size >= MOST_ROW) throw tooLongRow(file);
        size *= 2;
        continue;
      }
      size = BLOCK;
      at += whole;
      const first = line;
      line += finder.count(buffer.subarray(0, whole), LF);
      yield { bytes: new Uint8Array(buffer.buffer, 0, whole), line: first, next: { at, line } };
    }
  } finally {
    await handle.close();
  }
}

async function readFully(handle: { read: Awaited<ReturnType<typeof open>>['read'] }, buffer: Buffer, at: number): Promise<number> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, at + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}
