import type { Block, Position } from './source.ts';

/** Bytes of text after which a block is handed over. */
const FULL = 512 * 1024;

const NEEDS_QUOTES = /[",\n\r]|^\s|\s$/;
const cellOf = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A row of a table of commas. A row of one empty cell would be a blank line, which is what it means. */
export const rowText = (cells: readonly string[]): string => `${cells.map(cellOf).join(',')}\n`;

/** A row of which nothing is there, as wide as the others: it is told, not left out. */
export class BlockBuilder {
  #text = '';
  #line: number;
  #at: number;

  constructor({ at, line }: Position) {
    this.#at = at;
    this.#line = line;
    this.#next = line;
  }

  #next: number;

  /** Adds a row that stands on this line of the source, with blank lines for what was left out before it. `at`: where the next row begins. */
  add(cells: readonly string[], line: number, at: number): Block | undefined {
    if (this.#text === '') this.#line = this.#next;
    for (; this.#next < line; this.#next += 1) this.#text += '\n';
    this.#text += rowText(cells.map((cell) => cell.replaceAll('\r', '').replaceAll('\n', ' ')));
    this.#next = line + 1;
    this.#at = at;
    return this.#text.length >= FULL ? this.take() : undefined;
  }

  /** What there is; undefined: nothing. */
  take(): Block | undefined {
    if (this.#text === '') return undefined;
    const bytes = new Uint8Array(Buffer.from(this.#text, 'utf8'));
    this.#text = '';
    return { bytes, line: this.#line, next: { at: this.#at, line: this.#next } };
  }
}
