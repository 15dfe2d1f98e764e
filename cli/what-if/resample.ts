/** A generator of numbers from 0 to 1, the same for the same seed (mulberry32, in the public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** More draws than this are not worth the wait; there are fewer samples then, and the report says how many. */
const MOST_DRAWS = 300_000_000;

/** How many samples are drawn of so many rows. */
export const samplesOf = (rows: number, asked: number): number => Math.max(1, Math.min(asked, Math.floor(MOST_DRAWS / Math.max(1, rows))));

/**
 * Sums of samples: each draws as many rows as there are, with replacement, the same rows for every list of values. `values`: whole hundredths. The
 * sums of one list stand together, one a sample.
 */
export function resampled(values: readonly Float64Array[], samples: number, seed: number): readonly Float64Array[] {
  const random = randomFrom(seed);
  const sums = values.map(() => new Float64Array(samples));
  const rows = values[0]?.length ?? 0;
  const sum = new Float64Array(values.length);
  for (let sample = 0; sample < samples; sample += 1) {
    sum.fill(0);
    for (let draw = 0; draw < rows; draw += 1) {
      const row = Math.floor(random() * rows);
      for (let list = 0; list < values.length; list += 1) sum[list] = (sum[list] ?? 0) + (values[list]?.[row] ?? 0);
    }
    for (const [list, one] of sums.entries()) one[sample] = sum[list] ?? 0;
  }
  return sums;
}
