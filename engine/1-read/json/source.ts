import type { JsonSource, Position } from '../document.ts';
import type { LineIndex } from '../lines.ts';
import { escapeToken, type JsonNode } from './reading.ts';

/** Where the values of a text are. */
export interface Places {
  readonly root: JsonNode;
  readonly lines: LineIndex;
  readonly literals: () => ReadonlyMap<string, string>;
}

const known = new WeakMap<JsonSource, () => Places>();

/** The places of a source that was read from a text; undefined for others. */
export const placesOf = (source: JsonSource): Places | undefined => known.get(source)?.();

/** A text in which nothing is wrong; its places are read when somebody asks for one. */
export function makePlainSource(text: string, value: unknown, read: () => Places): JsonSource {
  const literals = new Map<string, string>();
  let placed: Places | undefined;
  const places = (): Places => (placed ??= { ...read(), literals: () => literals });
  const source: JsonSource = { text, value, literals, locate: (pointer, part) => locate(places(), pointer, part) };
  known.set(source, places);
  return source;
}

export function placesFrom(root: JsonNode, lines: LineIndex): Places {
  let literals: ReadonlyMap<string, string> | undefined;
  return { root, lines, literals: () => (literals ??= literalsOf(root)) };
}

/** What was read, with the places of its values. */
export function makeSource(text: string, value: unknown, places: Places): JsonSource {
  const source: JsonSource = {
    text,
    value,
    locate: (pointer, part) => locate(places, pointer, part),
    get literals() {
      return places.literals();
    },
  };
  known.set(source, () => places);
  return source;
}

/** The place of the value at the pointer, or of the deepest one on the way to it. */
function locate({ root, lines }: Places, pointer: string, part: 'value' | 'key' = 'value'): Position {
  let node = root;
  let within = 0;
  for (const token of pointer.split('/').slice(1)) {
    const next = childOf(node, token.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (next === undefined) break;
    within += node.start;
    node = next;
  }
  const named = part === 'key' && node.nameStart >= 0;
  const [start, length] = named ? [node.nameStart, node.nameEnd - node.nameStart] : [node.start, node.length];
  return { ...lines.placeAt(within + start), offset: within + start, length };
}

const childOf = ({ items, members }: JsonNode, name: string): JsonNode | undefined =>
  items ? (/^[0-9]{1,9}$/.test(name) ? items[Number(name)] : undefined) : members?.findLast((member) => member.name === name);

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
