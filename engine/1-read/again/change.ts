/** What two texts do not have in common: `from` to `to` of the earlier one was replaced, and the later one is longer by `grows`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly grows: number;
}

/** Compared at once; one by one only where they differ. */
const PIECE = 1024;

/** Characters that two texts have in common from the beginning. */
function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + PIECE <= most && a.slice(at, at + PIECE) === b.slice(at, at + PIECE)) at += PIECE;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

/** Characters that they have in common from the end, behind the first so many. */
function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count + PIECE <= most && a.slice(a.length - count - PIECE, a.length - count) === b.slice(b.length - count - PIECE, b.length - count)) count += PIECE;
  while (count < most && a.charCodeAt(a.length - count - 1) === b.charCodeAt(b.length - count - 1)) count += 1;
  return count;
}

/** The change that leads from one text to another. */
export function changeBetween(before: string, after: string): Change {
  const from = commonStart(before, after);
  return { from, to: before.length - commonEnd(before, after, from), grows: after.length - before.length };
}
