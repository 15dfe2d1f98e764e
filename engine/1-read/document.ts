import type { Facts, Policy } from '@scorewright/schemas';

/** A place in a text: line and column from 1, column in UTF-16 units; offset from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly length: number;
}

/** A JSON text that was read, with what the value alone does not tell. */
export interface JsonSource {
  readonly text: string;
  readonly value: unknown;
  /** Place of the value (or, with `key`, of the property name) at a JSON pointer; the nearest existing parent where there is none. */
  locate(pointer: string, part?: 'value' | 'key'): Position;
  /**
   * Pointers of the number literals that JavaScript's numbers would not print the same (`1.50`, 25 digits), with their text. Where a double
   * cannot hold the literal exactly, `value` has the decimal string in its place.
   */
  readonly literals: ReadonlyMap<string, string>;
  /** Present when the text is a table: the row, from 0, that this document is made of. */
  readonly row?: number;
}

export interface PolicyDocument {
  readonly policy: Policy;
  readonly source: JsonSource;
}
export interface FactsDocument {
  readonly facts: Facts;
  readonly source: JsonSource;
}
