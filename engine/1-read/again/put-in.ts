import type { JsonNode } from '../json/reading.ts';
import type { Step } from './place.ts';

const moved = (node: JsonNode, by: number): JsonNode => ({
  ...node,
  start: node.start + by,
  ...(node.nameStart >= 0 && { nameStart: node.nameStart + by, nameEnd: node.nameEnd + by }),
});

const withEntry = (entries: JsonNode[] | undefined, index: number, entry: JsonNode, grows: number): JsonNode[] | undefined =>
  entries?.map((one, at) => (at < index ? one : at === index ? entry : grows === 0 ? one : moved(one, grows)));

/** The tree with another value at the end of a path: what is on the way is made anew, all else is the same. */
export const putIn = (path: readonly Step[], node: JsonNode, grows: number): JsonNode =>
  path.reduceRight<JsonNode>(
    (entry, { node: parent, index }) => ({
      ...parent,
      length: parent.length + grows,
      items: withEntry(parent.items, index, entry, grows),
      members: withEntry(parent.members, index, entry, grows),
    }),
    node,
  );

/** The value with another one at the end of a path. */
export function putValue(value: unknown, [step, ...path]: readonly Step[], put: unknown): unknown {
  if (step === undefined) return put;
  const { node, index } = step;
  if (Array.isArray(value)) return value.map((item: unknown, at) => (at === index ? putValue(item, path, put) : item));
  const name = node.members?.[index]?.name ?? '';
  const old = value as Readonly<Record<string, unknown>>;
  return { ...old, [name]: putValue(old[name], path, put) };
}

/** What stands at the end of a path. */
export const valueAt = (value: unknown, path: readonly Step[]): unknown =>
  path.reduce<unknown>(
    (at, { node, index }) => (Array.isArray(at) ? at[index] : (at as Readonly<Record<string, unknown>>)[node.members?.[index]?.name ?? '']),
    value,
  );
