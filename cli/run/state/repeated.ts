import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { KEY_SIZE, KEY_STRIDE } from '../work/block-result.ts';

/** Rows that are held against each other at once: the memory of a part does not depend on how many parts there are. */
const PART_ROWS = 600_000;
const CHUNK_ROWS = 16_384;

/** Rows for the same employee and days: their lines, with the line of the first one. */
export type Repeated = ReadonlyMap<number, number>;

const HASH_WORDS = 4;
const [FROM, UNTIL, LINE] = [HASH_WORDS, HASH_WORDS + 1, KEY_SIZE];

function eachKey(file: string, each: (words: Int32Array, at: number) => void): number {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const words = new Int32Array(CHUNK_ROWS * KEY_STRIDE);
    const bytes = new Uint8Array(words.buffer);
    for (let at = 0; at < size;) {
      const length = readSync(descriptor, bytes, 0, bytes.length, at);
      if (length === 0) break;
      for (let word = 0; word < length / 4; word += KEY_STRIDE) each(words, word);
      at += length;
    }
    return size / 4 / KEY_STRIDE;
  } finally {
    closeSync(descriptor);
  }
}

const isNobody = (words: Int32Array, at: number): boolean => (words[at] ?? 0) === 0 && (words[at + 1] ?? 0) === 0 && (words[at + LINE] ?? 0) === 0;

/** One part of the keys in a table of chains: rows of one employee and period follow each other. */
class Keys {
  readonly #rows: Int32Array;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  #count = 0;

  constructor(most: number) {
    let size = 1024;
    while (size < most * 2) size *= 2;
    this.#rows = new Int32Array(most * KEY_STRIDE);
    this.#heads = new Int32Array(size).fill(-1);
    this.#next = new Int32Array(most);
  }

  /** The line of an earlier row of the same person whose days overlap; undefined, and the row is kept, when there is none. */
  overlapping(words: Int32Array, at: number): number | undefined {
    const head = (words[at] ?? 0) & (this.#heads.length - 1);
    for (let row = this.#heads[head] ?? -1; row >= 0; row = this.#next[row] ?? -1) {
      const base = row * KEY_STRIDE;
      if (
        this.#isSame(base, words, at) &&
        (words[at + FROM] ?? 0) <= (this.#rows[base + UNTIL] ?? 0) &&
        (words[at + UNTIL] ?? 0) >= (this.#rows[base + FROM] ?? 0)
      ) {
        return this.#rows[base + LINE];
      }
    }
    this.#rows.set(words.subarray(at, at + KEY_STRIDE), this.#count * KEY_STRIDE);
    this.#next[this.#count] = this.#heads[head] ?? -1;
    this.#heads[head] = this.#count;
    this.#count += 1;
    return undefined;
  }

  #isSame(base: number, words: Int32Array, at: number): boolean {
    for (let word = 0; word < HASH_WORDS; word += 1) if (this.#rows[base + word] !== words[at + word]) return false;
    return true;
  }
}

/**
 * Finds rows of one employee and period whose days overlap, in the keys of all rows, part by part. At most `most` are listed; `count` has all.
 */
export function findRepeated(file: string, most: number): { readonly repeated: Repeated; readonly count: number } {
  const rows = eachKey(file, () => undefined);
  const parts = Math.max(1, Math.ceil(rows / PART_ROWS));
  const repeated = new Map<number, number>();
  let count = 0;
  for (let part = 0; part < parts; part += 1) {
    const isOfPart = (words: Int32Array, at: number): boolean => !isNobody(words, at) && ((words[at + 1] ?? 0) >>> 0) % parts === part;
    let inPart = 0;
    if (parts === 1) inPart = rows;
    else eachKey(file, (words, at) => (inPart += isOfPart(words, at) ? 1 : 0));
    const keys = new Keys(Math.max(1, inPart));
    eachKey(file, (words, at) => {
      if (!isOfPart(words, at)) return;
      const other = keys.overlapping(words, at);
      if (other === undefined) return;
      count += 1;
      if (repeated.size < most) repeated.set(words[at + LINE] ?? 0, other);
    });
  }
  return { repeated, count };
}
