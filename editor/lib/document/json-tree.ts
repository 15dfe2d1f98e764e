import { readPiece, type Piece } from './json-pieces.ts';
import { pieceAfter } from './json-reread.ts';
import { editBetween } from './text-edit.ts';

export interface JsonMember {
  readonly name: string;
  readonly start: number;
  readonly node: JsonNode;
}

/** A value of a JSON text with its place in it, so that an edit touches that value alone. */
export class JsonNode {
  readonly start: number;
  readonly #piece: Piece;

  constructor(piece: Piece, start: number) {
    this.#piece = piece;
    this.start = start;
  }

  get kind(): Piece['kind'] {
    return this.#piece.kind;
  }
  /** Offset after the last character. */
  get end(): number {
    return this.start + this.#piece.length;
  }
  get value(): unknown {
    return this.#piece.value;
  }
  /** What is in an object, in the order of the text; nothing in any other value. */
  get members(): readonly JsonMember[] {
    if (this.kind !== 'object') return [];
    return this.#piece.entries.map(({ name, nameStart, piece }) => ({ name, start: this.start + nameStart, node: this.#at(piece) }));
  }
  /** What is in an array; nothing in any other value. */
  get items(): readonly JsonNode[] {
    return this.kind === 'array' ? this.#piece.entries.map(({ piece }) => this.#at(piece)) : [];
  }

  /** The node that a step leads to: an index of an array, a name of an object (the last one of that name, as JSON.parse takes it). */
  child(step: string): JsonNode | undefined {
    const { entries } = this.#piece;
    const isIndex = this.kind === 'array' && /^(?:0|[1-9]\d{0,8})$/.test(step);
    const entry = this.kind === 'object' ? entries.findLast(({ name }) => name === step) : isIndex ? entries[Number(step)] : undefined;
    return entry && this.#at(entry.piece);
  }

  #at(piece: Piece): JsonNode {
    return new JsonNode(piece, this.start + piece.start);
  }
}

interface Read {
  readonly text: string;
  readonly piece: Piece | undefined;
}

let last: Read | undefined;
/** The last text that was JSON: the next one will differ from it in what is being typed. */
let sound: (Read & { readonly piece: Piece }) | undefined;

/** The tree of a JSON text; undefined where the text is not JSON. The last one is kept, and of the next one only what differs is read. */
export function readTree(text: string): JsonNode | undefined {
  if (last?.text !== text) last = { text, piece: read(text) };
  const { piece } = last;
  if (piece) sound = { text, piece };
  return piece && new JsonNode(piece, piece.start);
}

function read(text: string): Piece | undefined {
  const edit = sound && editBetween(sound.text, text);
  if (sound && !edit) return sound.piece;
  return (sound && edit && pieceAfter(sound.piece, edit, text)) ?? readPiece(text);
}

export const nodeAt = (root: JsonNode, steps: readonly string[]): JsonNode | undefined =>
  steps.reduce<JsonNode | undefined>((node, step) => node?.child(step), root);
