import type { DecimalSign } from '@scorewright/engine';
import type { Encoding } from './encoding.ts';

export type Format = 'csv' | 'xlsx' | 'json-lines' | 'parquet';

/** Where a source can be read on from: `at` counts bytes of a text file, rows of the others; `line`: on which line, from 1, that is. */
export interface Position {
  readonly at: number;
  readonly line: number;
}

/** A part of a source that ends with a whole row, as bytes of a table in `encoding`. */
export interface Block {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Line of its first row. */
  readonly line: number;
  /** Where the next block begins. */
  readonly next: Position;
}

/** How the rows of a source are written. What is not a text table is turned into one of commas, points and UTF-8. */
export interface Dialect {
  readonly encoding: Encoding;
  readonly separator: string;
  readonly decimal: DecimalSign;
}

/** A table of facts that is read in blocks, of any length. */
export interface Source {
  readonly file: string;
  readonly format: Format;
  readonly dialect: Dialect;
  /** Names in the head, as they are written. */
  readonly columns: readonly string[];
  /** The first row after the head. */
  readonly start: Position;
  /** What `at` of a position is at the end of the source. */
  readonly length: number;
  /** What was understood that a reader may want to see: encoding, sheet, decimal sign. */
  readonly notes: readonly SourceNote[];
  blocks(from: Position): AsyncIterable<Block>;
}

export interface SourceNote {
  readonly id: 'encoding' | 'separator' | 'decimal' | 'sheet' | 'format';
  readonly value: string;
}

export interface SourceOptions {
  readonly separator?: string;
  readonly decimal?: DecimalSign;
  readonly encoding?: Encoding;
  readonly sheet?: string;
  /** Names that a column may bear although the first rows do not have it. */
  readonly known?: readonly string[];
}
