import type { JsonSource } from '../document.ts';
import type { JsonNode } from '../json/reading.ts';
import { placesOf } from '../json/source.ts';

/** What the limits count: bytes of the text in UTF-8, and its values. */
export interface Size {
  readonly bytes: number;
  readonly values: number;
}

const known = new WeakMap<JsonSource, Size>();

export const noteSize = (source: JsonSource, size: Size): void => {
  known.set(source, size);
};

const UTF_8 = new TextEncoder();

/** Bytes of a piece of text. Half a character counts the same at both ends of a change, so that the difference is right. */
export const sizeOfText = (text: string): number => UTF_8.encode(text).length;

/** Values in a value, itself among them. */
export function sizeOfNode({ items, members }: JsonNode): number {
  let count = 1;
  for (const entry of items ?? members ?? []) count += sizeOfNode(entry);
  return count;
}

/** The size of a source, counted once. */
export function sizeOf(source: JsonSource): Size {
  const places = placesOf(source);
  const size = known.get(source) ?? { bytes: sizeOfText(source.text), values: places ? sizeOfNode(places.root) : 0 };
  known.set(source, size);
  return size;
}
