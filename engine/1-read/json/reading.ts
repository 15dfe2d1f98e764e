import { MAX_PROBLEMS } from '../limits.ts';
import type { ProblemData } from '../../problems/problem.ts';
import { indexLines, type LineIndex } from '../lines.ts';
import { shown } from './shown.ts';

/**
 * A value with its place in the text. Offsets count from the beginning of the array or object that it is in, so that what stands in one need not be
 * touched where something before it grows.
 */
export interface JsonNode {
  start: number;
  length: number;
  readonly value: unknown;
  /** Of an array. */
  readonly items: JsonNode[] | undefined;
  /** Of an object, in the order of the text. */
  readonly members: JsonNode[] | undefined;
  /** A number that JavaScript would not print as it is written here. */
  readonly literal: string | undefined;
  /** Of a property: its name, and the place of that, quotes included; -1 for other values. */
  name: string;
  nameStart: number;
  nameEnd: number;
}

/** All nodes have the same fields in the same order: it makes reading twice as fast. */
export const makeNode = (start: number, length: number, value: unknown, items?: JsonNode[], members?: JsonNode[], literal?: string): JsonNode => ({
  start,
  length,
  value,
  items,
  members,
  literal,
  name: '',
  nameStart: -1,
  nameEnd: -1,
});

/** Something wrong at a place of the text. `wellFormed`: it is against the rules of documents, not against those of JSON. */
export interface Fault {
  readonly code: string;
  readonly pointer: string;
  readonly offset: number;
  readonly length: number;
  readonly data: ProblemData;
  readonly wellFormed: boolean;
}

/** An array or object that is being read. */
interface Frame {
  readonly node: JsonNode;
  /** Offset of the bracket in the text. */
  readonly start: number;
  /** The last name that was read, for an object. */
  name: { readonly text: string; readonly start: number; readonly end: number } | undefined;
  /** Characters of the names from the root to here. */
  pathLength: number;
  /** Offset of the last comma. */
  comma: number | undefined;
}

/** The state of one reading. Nesting is kept in `frames`, not on the call stack, so that no depth can exhaust it. */
export interface Reading {
  readonly text: string;
  readonly lines: LineIndex;
  readonly maxDepth: number;
  /** Characters of the names on the way to what is read. */
  readonly pathLength: number;
  at: number;
  readonly frames: Frame[];
  readonly faults: Fault[];
  root: JsonNode | undefined;
  /** Nothing after this place can be made sense of. */
  stopped: boolean;
  /** Values that were begun. */
  values: number;
}

export const startReading = (text: string, at: number, maxDepth: number, pathLength = 0): Reading => ({
  text,
  lines: indexLines(text),
  maxDepth,
  pathLength,
  at,
  frames: [],
  faults: [],
  root: undefined,
  stopped: false,
  values: 0,
});

/** Notes a fault; after the hundredth the reading stops. */
export function note(reading: Reading, code: string, offset: number, length: number, data: ProblemData = {}, wellFormed = false): void {
  if (reading.stopped) return;
  reading.faults.push({ code, pointer: pointerOf(reading.frames, BETWEEN_VALUES.has(code)), offset, length, data, wellFormed });
  if (reading.faults.length < MAX_PROBLEMS) return;
  reading.faults.push({ code: 'too-many-problems', pointer: '', offset, length, data: { most: MAX_PROBLEMS }, wellFormed: false });
  reading.stopped = true;
}

/** Notes a fault after which nothing can be made sense of. */
export function stop(reading: Reading, code: string, offset: number, length: number, data: ProblemData = {}): undefined {
  note(reading, code, offset, length, data);
  reading.stopped = true;
  return undefined;
}

/** Stops at a character that nothing can begin with here. */
export function unexpected(reading: Reading): undefined {
  const character = String.fromCodePoint(reading.text.codePointAt(reading.at) ?? 0);
  return stop(reading, 'unexpected-character', reading.at, character.length, { character: shown(character) });
}

/** Faults of what stands between the values. */
const BETWEEN_VALUES: ReadonlySet<string> = new Set([
  'comment',
  'unterminated-comment',
  'foreign-space',
  'extra-comma',
  'trailing-comma',
  'missing-comma',
  'wrong-bracket',
  'unexpected-end',
]);

/** JSON pointer of the value that is being read, or of the array or object that it is in. */
function pointerOf(frames: readonly Frame[], ofParent: boolean): string {
  const depth = frames.length - (ofParent ? 1 : 0);
  const tokens = frames.slice(0, depth).map(({ node, name }, index) => {
    if (node.items) return `/${node.items.length - (index === frames.length - 1 ? 0 : 1)}`;
    return name ? `/${escapeToken(name.text)}` : '';
  });
  return tokens.join('');
}

/** A name as a part of a JSON pointer (RFC 6901). */
export const escapeToken = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');
