/** Characters of the contents that are remembered; beyond it the oldest are forgotten, which costs a calculation and nothing else. */
const MOST = 8_000_000;

const ids = new Map<string, number>();
const known = new WeakMap<object, number>();
let [next, length] = [1, 0];

function numbered(text: string): number {
  const found = ids.get(text);
  if (found !== undefined) return found;
  ids.set(text, next);
  length += text.length;
  for (const oldest of ids.keys()) {
    if (length <= MOST || oldest === text) break;
    ids.delete(oldest);
    length -= oldest.length;
  }
  return next++;
}

/** A number for the content of a part of a policy: the same for all that JSON writes the same. Found once for each object, and never changes for it. */
export function contentId(part: unknown): number {
  if (typeof part !== 'object' || part === null) return numbered(JSON.stringify(part) ?? '');
  const id = known.get(part) ?? numbered(JSON.stringify(part));
  known.set(part, id);
  return id;
}
