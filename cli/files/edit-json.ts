import type { PolicyDocument } from '@scorewright/engine';

/** Replaces the values at some pointers of a document and keeps the rest of its text, down to the spaces. */
export function editJson({ source }: PolicyDocument, changes: ReadonlyMap<string, unknown>): string {
  const places = [...changes].map(([pointer, value]) => ({ ...source.locate(pointer), text: JSON.stringify(value) }));
  return places
    .sort((left, right) => right.offset - left.offset)
    .reduce((text, { offset, length, text: value }) => text.slice(0, offset) + value + text.slice(offset + length), source.text);
}
