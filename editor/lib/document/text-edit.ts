import { changeBetween } from '@scorewright/engine';

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

let last: { readonly before: string; readonly after: string; readonly edit: TextEdit | undefined } | undefined;

/** Makes one edit, and remembers it as the one that leads from the text before to the text after: nobody has to look for it. */
export function makeEdit(before: string, edit: TextEdit): string {
  const after = applyEdits(before, [edit]);
  last = { before, after, edit: before === after ? undefined : edit };
  return after;
}

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
  const { from, to, grows } = changeBetween(before, after);
  return { start: from, end: to, text: after.slice(from, to + grows) };
}

/** The edit that takes it back. */
export const reverseOf = (edit: TextEdit, before: string): TextEdit => ({
  start: edit.start,
  end: edit.start + edit.text.length,
  text: before.slice(edit.start, edit.end),
});

/** One edit that does what two do, one after the other, where the second lies within what the first has put; undefined where it does not. */
export function followedBy(first: TextEdit, second: TextEdit): TextEdit | undefined {
  const [from, to] = [second.start - first.start, second.end - first.start];
  if (from < 0 || to > first.text.length) return undefined;
  return { start: first.start, end: first.end, text: first.text.slice(0, from) + second.text + first.text.slice(to) };
}
