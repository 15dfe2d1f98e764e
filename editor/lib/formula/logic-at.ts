import { ExactNumber } from '#lib/document/json-print.ts';
import { nodeAt, readTree, type JsonNode } from '#lib/document/json-tree.ts';
import { stepsOf } from '#lib/document/pointer.ts';

/** A part of a JSON text with every digit of its numbers. */
function exactValue(node: JsonNode, text: string): unknown {
  if (node.kind === 'array') return node.items.map((item) => exactValue(item, text));
  if (node.kind === 'object') return Object.fromEntries(node.members.map(({ name, node: inner }) => [name, exactValue(inner, text)]));
  return typeof node.value === 'string' && text[node.start] !== '"' ? new ExactNumber(text.slice(node.start, node.end)) : node.value;
}

/** The expression at a place of the text; undefined where nothing is, or where the text does not parse. */
export function logicAt(text: string, pointer: string): unknown {
  const root = readTree(text);
  const node = root && nodeAt(root, stepsOf(pointer));
  return node && exactValue(node, text);
}
