import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** The shares of the distribution, in percent. */
export const SHARES = [5, 25, 50, 75, 95] as const;

const CHUNK = 1 << 20;
/** Values that are sorted in memory at once. */
const FEW = 1 << 20;
const BUCKETS = 1 << 16;

/** Calls `each` with every number of a file of doubles that is one. */
function eachNumber(file: string, each: (value: number) => void): void {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const chunk = new Float64Array(CHUNK / 8);
    const bytes = new Uint8Array(chunk.buffer);
    for (let at = 0; at < size;) {
      const length = readSync(descriptor, bytes, 0, bytes.length, at);
      if (length === 0) break;
      for (let index = 0; index < length / 8; index += 1) {
        const value = chunk[index] ?? Number.NaN;
        if (!Number.isNaN(value)) each(value);
      }
      at += length;
    }
  } finally {
    closeSync(descriptor);
  }
}

/** The value of a rank (from 0) among those within the bounds, of which there are so many. */
function ranked(file: string, rank: number, from: number, until: number, count: number): number {
  if (count <= FEW || from === until) {
    const values = new Float64Array(count);
    let filled = 0;
    eachNumber(file, (value) => {
      if (value >= from && value <= until) values[filled++] = value;
    });
    return values.sort()[rank] ?? Number.NaN;
  }
  const width = Math.max(1, Math.ceil((until - from + 1) / BUCKETS));
  const buckets = new Float64Array(BUCKETS + 1);
  const bucketOf = (value: number): number => Math.floor((value - from) / width);
  eachNumber(file, (value) => {
    if (value >= from && value <= until) buckets[bucketOf(value)] = (buckets[bucketOf(value)] ?? 0) + 1;
  });
  let before = 0;
  let bucket = 0;
  while (before + (buckets[bucket] ?? 0) <= rank) before += buckets[bucket++] ?? 0;
  const low = from + bucket * width;
  const high = Math.min(until, low + width - 1);
  if (width === 1) return low;
  return ranked(file, rank - before, low, high, buckets[bucket] ?? 0);
}

/** Smallest value, quantiles by nearest rank, largest value, in the order of `SHARES`; undefined: there are no values. Hundredths. */
export interface Distribution {
  readonly least: number;
  readonly shares: readonly number[];
  readonly most: number;
}

/** The exact distribution of a file of whole doubles, in memory that does not depend on their number. */
export function distributionOf(file: string): Distribution | undefined {
  let [count, least, most] = [0, Infinity, -Infinity];
  eachNumber(file, (value) => {
    count += 1;
    if (value < least) least = value;
    if (value > most) most = value;
  });
  if (count === 0) return undefined;
  if (count <= FEW) {
    const values = new Float64Array(count);
    let filled = 0;
    eachNumber(file, (value) => (values[filled++] = value));
    values.sort();
    return { least, most, shares: SHARES.map((share) => values[rankOf(share, count)] ?? Number.NaN) };
  }
  return { least, most, shares: SHARES.map((share) => ranked(file, rankOf(share, count), least, most, count)) };
}

/** Nearest rank: the smallest value that at least this share of all does not exceed. */
export const rankOf = (share: number, count: number): number => Math.max(0, Math.ceil((share / 100) * count) - 1);
