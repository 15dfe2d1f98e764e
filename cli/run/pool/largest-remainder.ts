import { WrongUse } from '../../shell/wrong-use.ts';

/** A pool that was shared out. */
export interface Shares {
  /** In the unit of the amount. INVARIANT: their sum is the amount. */
  readonly shares: BigInt64Array;
  /** Units that were left after rounding down. */
  readonly remainder: number;
  /** Rows that have a weight. */
  readonly receiving: number;
}

interface Rest {
  readonly row: number;
  readonly rest: bigint;
}

/** The larger rest first; of equal ones the row that stands earlier. */
const byRest = (one: Rest, other: Rest): number => (one.rest === other.rest ? one.row - other.row : one.rest > other.rest ? -1 : 1);

/** Rests as doubles, close enough to find those that matter; exact ones decide among these. */
const CLOSE = 9_007_199_254_740_992n;

/** The value that `count` of the doubles are not below, so that no more than these and their equals have to be compared exactly. */
function threshold(values: Float64Array, count: number): number {
  return Float64Array.from(values).sort()[values.length - count] ?? 0;
}

/**
 * Shares an amount out in proportion to weights by the rule of largest remainders (Hamilton's): every share is rounded down to a whole unit, and the
 * units that are left go, one each, to the rows with the largest remainders; of equal remainders to the row that stands earlier. The sum of the
 * shares is the amount. Throws `WrongUse` when nobody has a weight.
 */
export function largestRemainder(amount: bigint, weights: BigInt64Array): Shares {
  let sum = 0n;
  let receiving = 0;
  for (const weight of weights) {
    sum += weight;
    if (weight > 0n) receiving += 1;
  }
  if (sum === 0n)
    throw new WrongUse({ en: 'nobody can have a share of the pool: what it is shared by is 0 in every row', ru: 'фонд некому делить: во всех строках 0' });
  const shares = new BigInt64Array(weights.length);
  const close = new Float64Array(weights.length);
  let shared = 0n;
  for (let row = 0; row < weights.length; row += 1) {
    const product = amount * (weights[row] ?? 0n);
    const share = product / sum;
    shares[row] = share;
    shared += share;
    close[row] = Number(((product - share * sum) * CLOSE) / sum);
  }
  const remainder = Number(amount - shared);
  if (remainder > 0) {
    const least = threshold(close, remainder);
    const candidates: Rest[] = [];
    for (let row = 0; row < weights.length; row += 1) {
      if ((close[row] ?? 0) >= least) candidates.push({ row, rest: (amount * (weights[row] ?? 0n)) % sum });
    }
    for (const { row } of candidates.sort(byRest).slice(0, remainder)) shares[row] = (shares[row] ?? 0n) + 1n;
  }
  return { shares, remainder, receiving };
}
