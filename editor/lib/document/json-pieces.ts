/**
 * A value of a JSON text with its place. Offsets count from the beginning of what the value is in, so that nothing has to be made anew where something
 * before it grows.
 */
export interface Piece {
  readonly kind: 'object' | 'array' | 'leaf';
  readonly start: number;
  readonly length: number;
  readonly value: unknown;
  /** Of an object or array, in the order of the text. */
  readonly entries: readonly Entry[];
}

/** A value within an object or array; of an object with its name, and where that begins. */
export interface Entry {
  readonly name: string;
  readonly nameStart: number;
  readonly piece: Piece;
}

const STRING = /"(?:[^"\\]|\\.)*"/y;
const SCALAR = /[^\s,\]}]+/y;
const SPACE = /[ \t\r\n]*/y;
const NOTHING: readonly Entry[] = [];

/**
 * The number as JavaScript holds it; where that would change the digits, its decimal text (a policy may write either).
 * Money is never a binary fraction.
 */
function numberOf(literal: string): number | string {
  const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(literal);
  const digits = literal.replace(/^-?0?\.?0*|[.-]/g, '').length;
  return plain && digits > 15 && String(Number(literal)) !== literal ? literal : Number(literal);
}

const scalarOf = (text: string): unknown => (/^[-\d]/.test(text) ? numberOf(text) : JSON.parse(text));

/** The value of an object or array with these entries. */
export const valueOf = (kind: 'object' | 'array', entries: readonly Entry[]): unknown =>
  kind === 'array' ? entries.map(({ piece }) => piece.value) : Object.fromEntries(entries.map(({ name, piece }) => [name, piece.value]));

/** Reads what JSON.parse has accepted. Nesting beyond what the call stack holds has been refused by then. */
class Reader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  /** `base`: the offset that the value's own is counted from. */
  read(base: number): Piece {
    this.#take(SPACE);
    const character = this.#text[this.#at];
    if (character === '{') return this.#container('object', base);
    return character === '[' ? this.#container('array', base) : this.#leaf(character === '"' ? STRING : SCALAR, base);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [taken = ''] = pattern.exec(this.#text) ?? [];
    this.#at += taken.length;
    return taken;
  }

  #leaf(pattern: RegExp, base: number): Piece {
    const start = this.#at - base;
    const text = this.#take(pattern);
    return { kind: 'leaf', start, length: text.length, value: pattern === STRING ? JSON.parse(text) : scalarOf(text), entries: NOTHING };
  }

  /** Steps over an opening bracket or a comma; false at the closing one. */
  #next(close: string): boolean {
    this.#take(SPACE);
    if (this.#text[this.#at] !== close) {
      if (this.#text[this.#at] === ',') this.#at += 1;
      this.#take(SPACE);
      return true;
    }
    this.#at += 1;
    return false;
  }

  #container(kind: 'object' | 'array', base: number): Piece {
    const start = this.#at++;
    const entries: Entry[] = [];
    while (this.#next(kind === 'array' ? ']' : '}')) {
      const nameStart = this.#at - start;
      const name = kind === 'array' ? '' : this.#name();
      entries.push({ name, nameStart, piece: this.read(start) });
    }
    return { kind, start: start - base, length: this.#at - start, value: valueOf(kind, entries), entries };
  }

  #name(): string {
    const name = JSON.parse(this.#take(STRING)) as string;
    this.#take(SPACE);
    this.#at += 1;
    return name;
  }
}

/** Reads the value that stands in a text from `from` to `to`, offsets counted from `base`; undefined where that is not one JSON value. */
export function readPiece(text: string, from = 0, to = text.length, base = 0): Piece | undefined {
  try {
    JSON.parse(text.slice(from, to));
    return new Reader(text, from).read(base);
  } catch {
    // Not JSON, or deeper than the call stack: both are no document.
    return undefined;
  }
}
