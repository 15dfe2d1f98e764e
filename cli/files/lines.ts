import { closeSync, openSync, readSync } from 'node:fs';
import { unreadable } from './read-bytes.ts';

const CHUNK = 1024 * 1024;
/** A line holds one entry or one row: a draft of 4 MiB, escaped, at most. One without end is no file of ours. */
const LONGEST = 64 * 1024 * 1024;

/** The next piece of an open file; undefined at its end. */
function nextOf(descriptor: number, path: string): Uint8Array | undefined {
  const chunk = new Uint8Array(CHUNK);
  try {
    const length = readSync(descriptor, chunk);
    return length === 0 ? undefined : chunk.subarray(0, length);
  } catch (error) {
    throw unreadable(path, error);
  }
}

/**
 * The lines of a file, each with its line feed, read piece by piece: a long file takes no more memory than its longest line. Bytes that are not UTF-8
 * become U+FFFD, which no line of ours has. Throws `WrongUse` when the file cannot be read.
 */
export function* linesOf(path: string): Generator<string> {
  let descriptor: number;
  try {
    descriptor = openSync(path, 'r');
  } catch (error) {
    throw unreadable(path, error);
  }
  try {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    let rest = '';
    for (let chunk = nextOf(descriptor, path); chunk !== undefined; chunk = nextOf(descriptor, path)) {
      const pieces = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = pieces.pop() ?? '';
      for (const piece of pieces) yield `${piece}\n`;
      if (rest.length > LONGEST) break;
    }
    rest += decoder.decode();
    if (rest !== '') yield rest;
  } finally {
    closeSync(descriptor);
  }
}
