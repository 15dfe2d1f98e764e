import type { JsonSource } from '@scorewright/engine';

/** Replaces the values at some pointers of a document and keeps the rest of its text, down to the spaces. Every pointer must be there. */
export function editJson(source: JsonSource, changes: ReadonlyMap<string, unknown>): string {
  return [...changes]
    .map(([pointer, value]) => ({ ...source.locate(pointer), text: JSON.stringify(value) }))
    .sort((left, right) => right.offset - left.offset)
    .reduce((text, { offset, length, text: value }) => text.slice(0, offset) + value + text.slice(offset + length), source.text);
}
