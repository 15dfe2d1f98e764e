import { readPiece, valueOf, type Piece } from './json-pieces.ts';
import { shareUnchanged } from './share.ts';
import type { TextEdit } from './text-edit.ts';

/** The index of the entry that an edit lies within, ends of a number or word included; -1 where it lies within none. */
function entryWith({ entries }: Piece, from: number, to: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = entries[middle]?.piece;
    if (piece && piece.start + piece.length < to) low = middle + 1;
    else high = middle;
  }
  const piece = entries[low]?.piece;
  return piece && piece.start <= from && to <= piece.start + piece.length ? low : -1;
}

const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);

/** A value that an edit lies within, read anew. Undefined where it is then not one value, from its first character to its last. */
function readAnew(piece: Piece, start: number, text: string, grows: number): Piece | undefined {
  const end = start + piece.length + grows;
  if (isSpace(text[start]) || isSpace(text[end - 1])) return undefined;
  const read = readPiece(text, start, end, start - piece.start);
  return read && { ...read, value: shareUnchanged(piece.value, read.value) };
}

/** The piece with another one in an entry's place; the entries behind it move. */
function withEntry({ kind, start, length, entries }: Piece, index: number, piece: Piece, grows: number): Piece {
  const moved = entries.map((entry, at) =>
    at < index
      ? entry
      : at === index
        ? { ...entry, piece }
        : grows === 0
          ? entry
          : { ...entry, nameStart: entry.nameStart + grows, piece: { ...entry.piece, start: entry.piece.start + grows } },
  );
  return { kind, start, length: length + grows, value: valueOf(kind === 'array' ? kind : 'object', moved), entries: moved };
}

/**
 * The piece of a text that an edit was made in: only the smallest value that the edit lies within is read, or one around it, and everything else is the same
 * as before, the very same objects. `at`: where the piece begins in both texts. Undefined: the edited text is not JSON, or its outermost value does
 * not begin and end where it did.
 */
export function pieceAfter(piece: Piece, { start, end, text: put }: TextEdit, text: string, at = piece.start): Piece | undefined {
  if (start < at || end > at + piece.length) return undefined;
  const grows = put.length - (end - start);
  const index = entryWith(piece, start - at, end - at);
  const entry = piece.entries[index];
  const inner = entry && pieceAfter(entry.piece, { start, end, text: put }, text, at + entry.piece.start);
  return inner ? withEntry(piece, index, inner, grows) : readAnew(piece, at, text, grows);
}
