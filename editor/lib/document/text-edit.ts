/** Replaces a part of a text. Offsets are UTF-16 units of the text before. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with the edits made; they must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text);
}

/** Compared at once; one by one only where they differ. */
const PIECE = 1024;

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + PIECE <= most && a.slice(at, at + PIECE) === b.slice(at, at + PIECE)) at += PIECE;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count + PIECE <= most && a.slice(a.length - count - PIECE, a.length - count) === b.slice(b.length - count - PIECE, b.length - count)) count += PIECE;
  while (count < most && a.charCodeAt(a.length - count - 1) === b.charCodeAt(b.length - count - 1)) count += 1;
  return count;
}

let last: { readonly before: string; readonly after: string; readonly edit: TextEdit | undefined } | undefined;

/**
 * The one edit that leads from a text to another: what is between their common beginning and end. Undefined where they are the same. The last one is
 * kept: one key asks for it several times.
 */
export function editBetween(before: string, after: string): TextEdit | undefined {
  if (last?.before !== before || last.after !== after) last = { before, after, edit: found(before, after) };
  return last.edit;
}

function found(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const start = commonStart(before, after);
  const tail = commonEnd(before, after, start);
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** The edit that takes it back. */
export const reverseOf = (edit: TextEdit, before: string): TextEdit => ({
  start: edit.start,
  end: edit.start + edit.text.length,
  text: before.slice(edit.start, edit.end),
});
