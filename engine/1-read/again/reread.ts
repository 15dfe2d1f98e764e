import type { JsonSource } from '../document.ts';
import { makeNode, startReading, type JsonNode } from '../json/reading.ts';
import { makeSource, placesFrom, placesOf, type Places } from '../json/source.ts';
import { readStructure } from '../json/structure.ts';
import { DEFAULT_LIMITS, MAX_VALUES, type ReadLimits } from '../limits.ts';
import { noteSize, sizeOf, sizeOfNode, sizeOfText, type Size } from './size.ts';
import { changeBetween, type Change } from './change.ts';
import { linesAfter } from './lines-after.ts';
import { touchedBy, type Touched } from './place.ts';
import { putIn, putValue, valueAt } from './put-in.ts';
import { share } from './share.ts';

const STRING = /^"[ !#-[\]-\uffff]*"$/;
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;

/** A text or number of which there is nothing to say; undefined: it has to be read with care. */
function readLeaf(text: string): { readonly value: string | number } | undefined {
  if (STRING.test(text)) return { value: text.slice(1, -1) };
  return NUMBER.test(text) && String(Number(text)) === text ? { value: Number(text) } : undefined;
}

/** The value that a change is within, read anew; undefined where anything is wrong with it, or it does not end where it should. */
function readTouched({ node, start, path, pathLength }: Touched, text: string, grows: number, maxDepth: number): JsonNode | undefined {
  const length = node.length + grows;
  const leaf = node.items || node.members ? undefined : readLeaf(text.slice(start, start + length));
  if (leaf) return makeNode(start, length, leaf.value);
  if (!node.items && !node.members) return undefined;
  const reading = startReading(text, start, maxDepth - path.length, pathLength);
  readStructure(reading, true);
  return reading.faults.length === 0 && reading.at === start + length ? reading.root : undefined;
}

/** The same, and where that does not do, what it is in: a comma in a list of numbers is not within any of them. */
function readAround(touched: Touched, text: string, grows: number, maxDepth: number): { readonly touched: Touched; readonly node: JsonNode } | undefined {
  const node = readTouched(touched, text, grows, maxDepth);
  if (node) return { touched, node };
  const last = touched.path.at(-1);
  if (touched.node.items || touched.node.members || !last) return undefined;
  const path = touched.path.slice(0, -1);
  const pathLength = touched.pathLength - (last.node.members ? touched.node.name.length : 0);
  const parent: Touched = { node: last.node, start: last.start, path, pathLength };
  const around = readTouched(parent, text, grows, maxDepth);
  return around && { touched: parent, node: around };
}

/** With the name and the place that it had. */
const inPlaceOf = ({ start, name, nameStart, nameEnd }: JsonNode, made: JsonNode): JsonNode => ({ ...made, start, name, nameStart, nameEnd });

const hasLiteral = ({ literal, items, members }: JsonNode): boolean => literal !== undefined || (items ?? members ?? []).some(hasLiteral);

/** Number literals keep their places where none of them is touched. */
function placesAfter(before: Places, old: JsonNode, root: JsonNode, made: JsonNode, lines: Places['lines']): Places {
  if (hasLiteral(old) || hasLiteral(made)) return placesFrom(root, lines);
  const literals = before.literals();
  return { root, lines, literals: () => literals };
}

function sizeAfter(before: JsonSource, text: string, { from, to, grows }: Change, moreValues: number): Size {
  const { bytes, values } = sizeOf(before);
  return { bytes: bytes - sizeOfText(before.text.slice(from, to)) + sizeOfText(text.slice(from, to + grows)), values: values + moreValues };
}

/** Whether a text has no half characters, where the text before the change had none. Of a pair that the change stands beside one half alone is looked at first. */
const isWellFormed = (text: string, { from, to, grows }: Change): boolean =>
  text.slice(Math.max(0, from - 1), to + grows + 1).isWellFormed() || text.isWellFormed();

/**
 * Reads a text that differs little from one in which nothing was wrong: only what the change is within is read, everything else is taken from before,
 * the very same objects. Undefined: the change is too large or there is something to be said, and the whole is to be read.
 */
export function rereadJson(before: JsonSource, text: string, limits: ReadLimits = {}): JsonSource | undefined {
  const { maxBytes, maxDepth } = { ...DEFAULT_LIMITS, ...limits };
  const places = placesOf(before);
  if (before.text === text) return before;
  if (!places) return undefined;
  const change = changeBetween(before.text, text);
  if (!isWellFormed(text, change)) return undefined;
  const touched = touchedBy(places.root, change);
  const read = touched && readAround(touched, text, change.grows, maxDepth);
  if (!read) return undefined;
  const { path, node: old } = read.touched;
  const made = inPlaceOf(old, read.node);
  const size = sizeAfter(before, text, change, sizeOfNode(made) - sizeOfNode(old));
  if (size.bytes > maxBytes || size.values > MAX_VALUES) return undefined;
  const root = putIn(path, made, change.grows);
  const value = putValue(before.value, path, share(valueAt(before.value, path), read.node.value));
  const source = makeSource(text, value, placesAfter(places, old, root, made, linesAfter(places.lines, before.text, text, change)));
  noteSize(source, size);
  return source;
}
