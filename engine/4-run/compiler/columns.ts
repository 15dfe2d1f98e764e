import type { ValueType } from '../../3-lower/sheet.ts';
import type { Problem } from '../../problems/problem.ts';

/**
 * Numbers of many rows, exact: whole numbers of 10^-scale. INVARIANT: every value is a whole number of at most 2^53 - 1, or NaN.
 * NaN: the row has no value here, or one that does not fit, which then stands in `escapes` as decimal text.
 */
export interface NumberColumn {
  readonly kind: 'number';
  readonly scale: number;
  readonly values: Float64Array;
  /** Row to decimal text (`-1234.5`), for values with more decimals than the scale, or too many digits. */
  readonly escapes: ReadonlyMap<number, string>;
}

/** Texts, dates (ISO) or booleans of many rows. A code is a place in the dictionary; of booleans 0 or 1; below zero: no value. */
export interface CodeColumn {
  readonly kind: 'text' | 'date' | 'boolean';
  readonly codes: Int32Array;
  /** Empty for booleans. */
  readonly dictionary: readonly string[];
}

export type Column = NumberColumn | CodeColumn;

/** A column that a compiled sheet reads. `scale`: of numbers, that the sheet was compiled for; the column must have it. */
export interface InputColumn {
  readonly id: string;
  readonly type: ValueType;
  readonly scale: number;
}

/** A line that comes out. `scale`: of numbers. */
export interface OutputColumn {
  readonly id: string;
  readonly type: ValueType;
  readonly scale: number;
}

/** What is known about the values of a fact before they are read: decimal texts, and the most decimals. */
export interface FactRange {
  readonly min?: string;
  readonly max?: string;
  readonly scale?: number;
}

/** How many rows each way of calculating had: columns in doubles, single rows in big whole numbers, single rows by the interpreter. */
export interface BatchCounts {
  readonly columns: number;
  readonly exact: number;
  readonly interpreted: number;
}

/** What came of a batch. A row with problems is refused: its other lines are still what the interpreter shows. */
export interface BatchResult {
  readonly rows: number;
  readonly lines: ReadonlyMap<string, Column>;
  /** Row to the problems of its sheet, as `runSheet` tells them; rows without problems have no entry. */
  readonly problems: ReadonlyMap<number, readonly Problem[]>;
  readonly counts: BatchCounts;
}
