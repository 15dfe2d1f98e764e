import type { JsonNode } from '../json/reading.ts';
import type { Change } from './change.ts';

/** A step on the way from the root to a value: the array or object, where it begins in the text, and which of its entries leads on. */
export interface Step {
  readonly node: JsonNode;
  readonly start: number;
  readonly index: number;
}

/** The smallest value that a change is within. `path`: the way to it; `pathLength`: characters of the names on that way. */
export interface Touched {
  readonly node: JsonNode;
  readonly start: number;
  readonly path: readonly Step[];
  readonly pathLength: number;
}

const entriesOf = ({ items, members }: JsonNode): readonly JsonNode[] | undefined => items ?? members;

/** Within the brackets or quotes; a number or word may also grow at its ends. */
function isWithin({ node, start }: { readonly node: JsonNode; readonly start: number }, { from, to }: Change): boolean {
  const inner = entriesOf(node) || typeof node.value === 'string' ? 1 : 0;
  return from >= start + inner && to <= start + node.length - inner;
}

/** The entry that reaches to a place or over it: entries stand in the order of the text. */
function entryAt(entries: readonly JsonNode[], place: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry && entry.start + entry.length < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a change is; undefined where it is not within the root's brackets. */
export function touchedBy(root: JsonNode, change: Change): Touched | undefined {
  if (!isWithin({ node: root, start: root.start }, change)) return undefined;
  const path: Step[] = [];
  let at: Touched = { node: root, start: root.start, path, pathLength: 0 };
  for (;;) {
    const { node, start } = at;
    const entries = entriesOf(node) ?? [];
    const index = entryAt(entries, change.from - start);
    const next = entries[index];
    if (!next || !isWithin({ node: next, start: start + next.start }, change)) return at;
    path.push({ node, start, index });
    at = { node: next, start: start + next.start, path, pathLength: at.pathLength + (node.members ? next.name.length : 0) };
  }
}
