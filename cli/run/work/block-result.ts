import type { RowProblem } from './problems.ts';

/** Sums of the rows of one card; decimal texts. */
export interface CardSums {
  readonly scorecard: string;
  readonly rows: number;
  readonly refused: number;
  readonly notPayable: number;
  /** By name: the totals, and `paid`, `difference` where something was paid. */
  readonly sums: { readonly [name: string]: string };
  readonly more: number;
  readonly less: number;
}

/** Words of a key: the hash of employee and period, then the first and the last day that the row is for. All zero: no employee. */
export const KEY_SIZE = 6;

/** Words per row in `keys`: the key, then the line of the row. */
export const KEY_STRIDE = KEY_SIZE + 1;

/** A warning that rows have in common. */
export interface Warning {
  readonly code: string;
  readonly cause: string;
  readonly remedy: string;
  readonly rows: number;
}

/** How many rows went which way. */
export interface Ways {
  readonly columns: number;
  readonly exact: number;
  readonly interpreted: number;
  readonly alone: number;
}

/** What a worker makes of a block. */
export interface BlockResult {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly rows: number;
  readonly refused: number;
  readonly problems: readonly RowProblem[];
  readonly warnings: readonly Warning[];
  /** Totals in hundredths by row, for the distribution; NaN: refused. */
  readonly totals: Float64Array<ArrayBuffer>;
  readonly keys: Int32Array<ArrayBuffer>;
  /** What the pool is shared by, in millionths, by row. */
  readonly shares?: BigInt64Array<ArrayBuffer>;
  readonly cards: readonly CardSums[];
  readonly ways: Ways;
}
