import type { Column, PolicyDocument } from '@scorewright/engine';
import { parseScaled } from '@scorewright/engine';
import type { DecimalSign } from '@scorewright/engine';
import { isIsoDate } from '../values/dates.ts';
import type { FactKind } from '../values/cell.ts';
import { factText } from '../values/fact-text.ts';

/** What the policy permits for a fact. */
export interface Permitted {
  readonly min?: string;
  readonly max?: string;
  readonly integer?: boolean;
  readonly values?: readonly string[];
}

/** What the policy permits, by fact. */
export const permittedOf = ({ policy }: PolicyDocument): ReadonlyMap<string, Permitted> =>
  new Map(
    [...policy.metrics, ...(policy.facts ?? [])].map(({ id, domain, values }) => [
      id,
      {
        ...(domain?.min !== undefined && { min: plain(domain.min) }),
        ...(domain?.max !== undefined && { max: plain(domain.max) }),
        ...(domain?.integer !== undefined && { integer: domain.integer }),
        ...(values !== undefined && { values }),
      },
    ]),
  );

/** A number of the policy as a decimal text; an exponent makes a text that no scaled number is, and the row goes the long way. */
const plain = (value: number | string): string => String(value);

const COMMA = 0x2c;
const POINT = 0x2e;

/** Values of one fact for the rows of a block, as a compiled sheet takes them. */
export class FactColumn {
  readonly id: string;
  readonly kind: FactKind;
  readonly scale: number;
  #values = new Float64Array(0);
  #codes = new Int32Array(0);
  readonly #escapes = new Map<number, string>();
  readonly #dictionary: string[] = [];
  readonly #known = new Map<string, number>();
  readonly #permitted: ReadonlySet<string> | undefined;
  readonly #least: number;
  readonly #most: number;
  readonly #step: number;

  constructor(id: string, kind: FactKind, scale: number, { min, max, integer, values }: Permitted = {}) {
    this.id = id;
    this.kind = kind;
    this.scale = scale;
    this.#permitted = values === undefined ? undefined : new Set(values);
    // A bound that is no number of this scale makes every row go the long way, where it is compared exactly.
    this.#least = min === undefined ? -Infinity : parseScaled(min, scale);
    this.#most = max === undefined ? Infinity : parseScaled(max, scale);
    this.#step = integer === true ? 10 ** scale : 1;
  }

  /** Makes room for so many rows. */
  room(rows: number): void {
    if (this.kind === 'number') {
      if (this.#values.length >= rows) return;
      const larger = new Float64Array(rows);
      larger.set(this.#values);
      this.#values = larger;
    } else {
      if (this.#codes.length >= rows) return;
      const larger = new Int32Array(rows);
      larger.set(this.#codes);
      this.#codes = larger;
    }
  }

  /** No value in this row. */
  clear(row: number): void {
    if (this.kind === 'number') this.#values[row] = Number.NaN;
    else this.#codes[row] = -1;
  }

  /** Takes a number that was read. False: it is none that this column can hold, or is not permitted. */
  setNumber(row: number, value: number): boolean {
    this.#values[row] = value;
    // False for NaN as well.
    return value >= this.#least && value <= this.#most && (this.#step === 1 || value % this.#step === 0);
  }

  /** Takes a text as the engine reads it (booleans: `true`, `false`). False: see `setNumber`. */
  setText(row: number, text: string): boolean {
    if (this.kind === 'number') return this.setNumber(row, parseScaled(text, this.scale)) || this.#setEscape(row, text);
    const code = this.kind === 'boolean' ? (text === 'true' ? 1 : text === 'false' ? 0 : -1) : this.#codeOf(text);
    this.#codes[row] = code;
    return code >= 0;
  }

  /** Takes a cell as it is written. False: see `setNumber`. */
  setWritten(row: number, written: string, decimal: DecimalSign): boolean {
    const read = factText(written, this.kind, decimal);
    return 'text' in read && this.setText(row, read.text);
  }

  /** The column for all rows of a block, or for some of them. */
  take(rows: number, which?: Int32Array): Column {
    if (this.kind === 'number') {
      const values = which === undefined ? this.#values.subarray(0, rows) : gather(this.#values, which);
      return { kind: 'number', scale: this.scale, values, escapes: this.#escapesOf(which) };
    }
    const codes = which === undefined ? this.#codes.subarray(0, rows) : which.map((row) => this.#codes[row] ?? -1);
    return { kind: this.kind, codes, dictionary: this.kind === 'boolean' ? [] : this.#dictionary };
  }

  /** A number with more decimals than the column has; one that has to be compared with bounds goes the long way. */
  #setEscape(row: number, text: string): boolean {
    if (this.#least !== -Infinity || this.#most !== Infinity || this.#step !== 1 || !DECIMAL.test(text)) return false;
    this.#values[row] = Number.NaN;
    this.#escapes.set(row, text);
    return true;
  }

  #escapesOf(which: Int32Array | undefined): ReadonlyMap<number, string> {
    if (which === undefined || this.#escapes.size === 0) return this.#escapes;
    const places = new Map<number, string>();
    for (const [place, row] of which.entries()) {
      const text = this.#escapes.get(row);
      if (text !== undefined) places.set(place, text);
    }
    return places;
  }

  /** Code of a text or date; below zero where it is not permitted. */
  #codeOf(text: string): number {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const isFine = this.kind === 'date' ? isIsoDate(text) : this.#permitted === undefined || this.#permitted.has(text);
    const code = isFine ? this.#dictionary.push(text) - 1 : -1;
    this.#known.set(text, code);
    return code;
  }

  /** Between blocks: a column of names would fill the memory with them. */
  beginBlock(): void {
    this.#escapes.clear();
    if (this.#dictionary.length <= MOST_TEXTS) return;
    this.#dictionary.length = 0;
    this.#known.clear();
  }
}

function gather(values: Float64Array, which: Int32Array): Float64Array {
  const gathered = new Float64Array(which.length);
  for (let at = 0; at < which.length; at += 1) gathered[at] = values[which[at] ?? 0] ?? Number.NaN;
  return gathered;
}

const MOST_TEXTS = 50_000;
/** A decimal as the engine takes it: at most 40 digits before and after the point. */
const DECIMAL = /^-?(?:0|[1-9]\d{0,39})(?:\.\d{1,40})?$/;

/**
 * Reads a number of digits with one decimal sign as a whole number of 10^-scale: what most cells are. NaN: anything else, to be read the long way.
 */
export function readPlainNumber(bytes: Uint8Array, start: number, end: number, scale: number, decimal: DecimalSign): number {
  const sign = decimal === 'comma' ? COMMA : POINT;
  let at = start;
  const isNegative = bytes[at] === 0x2d;
  if (isNegative) at += 1;
  if (end - at > 16 || at >= end) return Number.NaN;
  if (bytes[at] === 0x30 && at + 1 < end && bytes[at + 1] !== sign) return Number.NaN;
  let value = 0;
  let places = -1;
  for (; at < end; at += 1) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      if (places >= 0) places += 1;
    } else if (bytes[at] === sign && places < 0 && at > start + (isNegative ? 1 : 0)) places = 0;
    else return Number.NaN;
  }
  if (places === 0) return Number.NaN;
  if (places < 0) places = 0;
  for (; places > scale; places -= 1) {
    if (value % 10 !== 0) return Number.NaN;
    value /= 10;
  }
  const scaled = value * (POWERS[scale - places] ?? Number.NaN);
  if (!Number.isSafeInteger(scaled)) return Number.NaN;
  return isNegative && scaled !== 0 ? -scaled : scaled;
}

const POWERS = Array.from({ length: 16 }, (_, places) => 10 ** places);
