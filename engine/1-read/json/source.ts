import type { JsonSource, Position } from '../document.ts';
import type { LineIndex } from '../lines.ts';
import { escapeToken, type JsonNode } from './reading.ts';

/** A text in which nothing is wrong; its places are read when somebody asks for one. */
export function makePlainSource(text: string, value: unknown, read: () => JsonSource): JsonSource {
  let placed: JsonSource | undefined;
  return { text, value, literals: new Map(), locate: (pointer, part) => (placed ??= read()).locate(pointer, part) };
}

/** What was read, with the places of its values. */
export function makeSource(text: string, root: JsonNode, lines: LineIndex): JsonSource {
  let literals: ReadonlyMap<string, string> | undefined;
  return {
    text,
    value: root.value,
    locate: (pointer, part = 'value') => place(nearestNode(root, pointer), part, lines),
    get literals() {
      return (literals ??= literalsOf(root));
    },
  };
}

function place(node: JsonNode, part: 'value' | 'key', lines: LineIndex): Position {
  const named = part === 'key' && node.nameStart >= 0;
  const [start, end] = named ? [node.nameStart, node.nameEnd] : [node.start, node.end];
  return { ...lines.placeAt(start), offset: start, length: end - start };
}

/** The value at the pointer, or the deepest one on the way to it. */
function nearestNode(root: JsonNode, pointer: string): JsonNode {
  let node = root;
  for (const token of pointer.split('/').slice(1)) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    const next: JsonNode | undefined = node.items
      ? /^[0-9]{1,9}$/.test(name)
        ? node.items[Number(name)]
        : undefined
      : node.members?.findLast((member) => member.name === name);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

function literalsOf(root: JsonNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const open: { readonly node: JsonNode; readonly pointer: string }[] = [{ node: root, pointer: '' }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, pointer } = next;
    if (node.literal !== undefined) found.set(pointer, node.literal);
    node.items?.forEach((item, index) => {
      if (isSpecial(item)) open.push({ node: item, pointer: `${pointer}/${index}` });
    });
    for (const member of node.members ?? []) if (isSpecial(member)) open.push({ node: member, pointer: `${pointer}/${escapeToken(member.name)}` });
  }
  return found;
}

const isSpecial = ({ literal, items, members }: JsonNode): boolean => literal !== undefined || items !== undefined || members !== undefined;
