/** A source of chance that a number starts: the same seed gives the same case for ever. */
export interface Random {
  /** A whole number from 0 to `below`, without `below`. */
  readonly below: (below: number) => number;
  /** A whole number of a range, both ends included. */
  readonly between: (least: number, most: number) => number;
  /** True in this share of the cases (0 to 1). */
  readonly chance: (share: number) => boolean;
  readonly pick: <T>(options: readonly T[]) => T;
  /** Some of the options, in their order: each in about half of the cases. */
  readonly some: <T>(options: readonly T[]) => readonly T[];
}

/** SplitMix32: small, quick and even enough to choose cases by. */
const stream = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
  };
};

export const randomOf = (seed: number): Random => {
  const next = stream(Math.imul(seed, 0x85ebca6b) ^ 0x5bd1e995);
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <T>(options: readonly T[]): T => {
    if (options.length === 0) throw new Error('nothing to pick from');
    return options[below(options.length)] as T;
  };
  return {
    below,
    pick,
    between: (least, most) => least + below(most - least + 1),
    chance: (share) => next() < share,
    some: (options) => options.filter(() => next() < 0.5),
  };
};
