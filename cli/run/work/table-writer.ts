import { printScaled } from '@scorewright/engine';
import type { TableStyle } from './plan.ts';

const [QUOTE, LF, CR, APOSTROPHE, MINUS, PLUS, EQUALS, AT, TAB, ZERO] = [0x22, 0x0a, 0x0d, 0x27, 0x2d, 0x2b, 0x3d, 0x40, 0x09, 0x30];
const POWERS = Array.from({ length: 16 }, (_, places) => 10 ** places);

/** Whether a spreadsheet may take a text that begins so for a formula. */
const isTrigger = (byte: number | undefined): boolean => byte === EQUALS || byte === PLUS || byte === MINUS || byte === AT || byte === TAB || byte === CR;

/** Whether the bytes are a plain number: a negative amount is one, and stays one. */
function isPlainNumber(bytes: Uint8Array, start: number, end: number): boolean {
  let at = bytes[start] === MINUS ? start + 1 : start;
  let digits = 0;
  let signs = 0;
  for (; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) digits += 1;
    else if ((byte === 0x2e || byte === 0x2c) && digits > 0) signs += 1;
    else return false;
  }
  return digits > 0 && signs <= 1;
}

/** Writes the rows of a table as bytes. Cells are separated as they are written; `endRow` ends one. */
export class TableWriter {
  #bytes = new Uint8Array(256 * 1024);
  #length = 0;
  #isFirst = true;
  readonly #separator: number;
  readonly #point: number;
  readonly #decimal: string;
  readonly #guarded: boolean;

  constructor({ separator, decimal, guarded }: TableStyle) {
    this.#separator = separator.charCodeAt(0);
    this.#point = decimal.charCodeAt(0);
    this.#decimal = decimal;
    this.#guarded = guarded;
  }

  get length(): number {
    return this.#length;
  }

  /** What was written, in a buffer of its own; the writer begins anew. */
  take(): Uint8Array<ArrayBuffer> {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    this.#isFirst = true;
    return taken;
  }

  endRow(): void {
    this.#room(1);
    this.#bytes[this.#length++] = LF;
    this.#isFirst = true;
  }

  empty(): void {
    this.#begin(0);
  }

  /** A text of ours that needs neither quotes nor guarding: a date, an id, a code. */
  plain(text: string): void {
    this.#begin(text.length);
    for (let at = 0; at < text.length; at += 1) this.#bytes[this.#length++] = text.charCodeAt(at);
  }

  /** Any text of a document. */
  text(text: string): void {
    const bytes = Buffer.from(text, 'utf8');
    this.cell(bytes, 0, bytes.length, false);
  }

  /** A plain decimal text. */
  decimal(text: string): void {
    this.plain(this.#decimal === '.' ? text : text.replace('.', this.#decimal));
  }

  /** A whole number of 10^-scale, without zeros at the end. */
  scaled(value: number, scale: number): void {
    if (scale > 4 || value > 9e15 || value < -9e15) {
      this.decimal(printScaled(value, scale));
      return;
    }
    this.#begin(24);
    const bytes = this.#bytes;
    let rest = value < 0 ? -value : value;
    if (value < 0) bytes[this.#length++] = MINUS;
    let places = scale;
    while (places > 0 && rest % 10 === 0) {
      rest /= 10;
      places -= 1;
    }
    const power = POWERS[places] ?? 1;
    const whole = Math.floor(rest / power);
    this.#digits(whole, 1);
    if (places === 0) return;
    bytes[this.#length++] = this.#point;
    this.#digits(rest - whole * power, places);
  }

  /** A cell as it stands in a table that was read. `doubled`: its quotes are written twice already. */
  cell(source: Uint8Array, start: number, end: number, doubled: boolean): void {
    this.#begin((end - start) * 2 + 4);
    const bytes = this.#bytes;
    const isGuarded = this.#guarded && isTrigger(source[start]) && !isPlainNumber(source, start, end);
    let needsQuotes = doubled;
    for (let at = start; at < end && !needsQuotes; at += 1) {
      const byte = source[at];
      needsQuotes = byte === this.#separator || byte === QUOTE || byte === LF || byte === CR;
    }
    if (needsQuotes) bytes[this.#length++] = QUOTE;
    if (isGuarded) bytes[this.#length++] = APOSTROPHE;
    for (let at = start; at < end; at += 1) {
      const byte = source[at] ?? 0;
      if (byte === QUOTE && !doubled) bytes[this.#length++] = QUOTE;
      bytes[this.#length++] = byte;
    }
    if (needsQuotes) bytes[this.#length++] = QUOTE;
  }

  #digits(value: number, least: number): void {
    let size = least;
    while (size < 16 && value >= (POWERS[size] ?? Infinity)) size += 1;
    let rest = value;
    for (let at = this.#length + size - 1; at >= this.#length; at -= 1) {
      const next = Math.floor(rest / 10);
      this.#bytes[at] = ZERO + (rest - next * 10);
      rest = next;
    }
    this.#length += size;
  }

  #begin(size: number): void {
    this.#room(size + 1);
    if (!this.#isFirst) this.#bytes[this.#length++] = this.#separator;
    this.#isFirst = false;
  }

  #room(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + size));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
