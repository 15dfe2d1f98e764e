/** A value of a JSON text with its place, so that an edit touches that value alone. */
export type JsonNode = JsonObject | JsonArray | JsonLeaf;

interface Place {
  readonly start: number;
  /** Offset after the last character. */ readonly end: number;
  readonly value: unknown;
}
export interface JsonMember {
  readonly name: string;
  readonly start: number;
  readonly node: JsonNode;
}
export interface JsonObject extends Place {
  readonly kind: 'object';
  readonly members: readonly JsonMember[];
}
export interface JsonArray extends Place {
  readonly kind: 'array';
  readonly items: readonly JsonNode[];
}
export interface JsonLeaf extends Place {
  readonly kind: 'leaf';
}

const STRING = /"(?:[^"\\]|\\.)*"/y;
const SCALAR = /[^\s,\]}]+/y;
const SPACE = /[ \t\r\n]*/y;

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

/** Reads a text that JSON.parse has accepted. Nesting beyond what the call stack holds has been refused by then. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): JsonNode {
    this.#space();
    const character = this.#text[this.#at];
    return character === '{' ? this.#object() : character === '[' ? this.#array() : this.#leaf(character === '"' ? STRING : SCALAR);
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [taken = ''] = pattern.exec(this.#text) ?? [];
    this.#at += taken.length;
    return taken;
  }

  #space(): void {
    this.#take(SPACE);
  }

  #leaf(pattern: RegExp): JsonLeaf {
    const start = this.#at;
    const text = this.#take(pattern);
    return { kind: 'leaf', start, end: this.#at, value: pattern === STRING ? JSON.parse(text) : scalarOf(text) };
  }

  /** Steps over an opening bracket or a comma; false at the closing one. */
  #next(close: string): boolean {
    this.#space();
    if (this.#text[this.#at] !== close) {
      if (this.#text[this.#at] === ',') this.#at += 1;
      this.#space();
      return true;
    }
    this.#at += 1;
    return false;
  }

  #object(): JsonObject {
    const start = this.#at++;
    const members: JsonMember[] = [];
    while (this.#next('}')) {
      const at = this.#at;
      const name = JSON.parse(this.#take(STRING)) as string;
      this.#space();
      this.#at += 1;
      members.push({ name, start: at, node: this.read() });
    }
    return { kind: 'object', start, end: this.#at, members, value: Object.fromEntries(members.map(({ name, node }) => [name, node.value])) };
  }

  #array(): JsonArray {
    const start = this.#at++;
    const items: JsonNode[] = [];
    while (this.#next(']')) items.push(this.read());
    return { kind: 'array', start, end: this.#at, items, value: items.map(({ value }) => value) };
  }
}

let last: { readonly text: string; readonly tree: JsonNode | undefined } | undefined;

/** The tree of a JSON text; undefined where the text is not JSON. The last one is kept: one change of the text asks for it several times. */
export function readTree(text: string): JsonNode | undefined {
  if (last?.text !== text) last = { text, tree: read(text) };
  return last.tree;
}

function read(text: string): JsonNode | undefined {
  try {
    JSON.parse(text);
    return new Reader(text).read();
  } catch {
    return undefined;
  }
}

/** The node that a step leads to: an index of an array, a name of an object (the last one of that name, as JSON.parse takes it). */
export function childAt(node: JsonNode, step: string): JsonNode | undefined {
  if (node.kind === 'array') return /^(?:0|[1-9]\d{0,8})$/.test(step) ? node.items[Number(step)] : undefined;
  return node.kind === 'object' ? node.members.findLast(({ name }) => name === step)?.node : undefined;
}

export const nodeAt = (root: JsonNode, steps: readonly string[]): JsonNode | undefined =>
  steps.reduce<JsonNode | undefined>((node, step) => node && childAt(node, step), root);
