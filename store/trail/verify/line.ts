import { canonicalJson } from '@scorewright/linter';
import type { Entry } from '../entry.ts';
import type { TrailHeader, TrailSeal } from '../export.ts';
import type { SignedHead } from '../head.ts';

type Fields = { readonly [name: string]: unknown };

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isSize = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const areTexts = (value: Fields, ...names: readonly string[]): boolean => names.every((name) => typeof value[name] === 'string');

const isEntry = (value: unknown): value is Entry =>
  isObject(value) && value['format'] === 'scorewright-entry/1' && isSize(value['position']) && isHash(value['previous']) && areTexts(value, 'action', 'at');

export const isHead = (value: unknown): value is SignedHead =>
  isObject(value) && value['format'] === 'scorewright-head/1' && isSize(value['size']) && isHash(value['root']) && areTexts(value, 'at', 'key', 'signature');

const isHeader = (value: Fields): boolean => value['format'] === 'scorewright-trail/1' && isSize(value['size']) && areTexts(value, 'at');

const isSeal = (value: Fields): boolean => value['format'] === 'scorewright-seal/1' && isHash(value['digest']) && areTexts(value, 'key', 'signature');

/** A line of an export. `other`: it is JSON in its canonical form, and nothing that an export has; `unreadable`: not even that. */
export type TrailLine =
  | { readonly kind: 'header'; readonly header: TrailHeader }
  | { readonly kind: 'entry'; readonly entry: Entry; readonly text: string; readonly leaf: string }
  | { readonly kind: 'head'; readonly head: SignedHead }
  | { readonly kind: 'seal'; readonly seal: TrailSeal }
  | { readonly kind: 'unreadable' };

const UNREADABLE: TrailLine = { kind: 'unreadable' };

function canonical(text: string): Fields | undefined {
  const line = text.slice(0, -1);
  if (!text.endsWith('\n')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) && canonicalJson(value) === line ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Reads one line with its line feed, which must be written exactly as an export writes it: another layout of the same values is a change. */
export function readTrailLine(line: string): TrailLine {
  const value = canonical(line);
  if (value === undefined) return UNREADABLE;
  const [entry, head] = [value['entry'], value['head']];
  if (isEntry(entry) && isHash(value['leaf']) && Object.keys(value).length === 2) {
    return { kind: 'entry', entry, text: canonicalJson(entry), leaf: value['leaf'] };
  }
  if (isHead(head) && Object.keys(value).length === 1) return { kind: 'head', head };
  if (isHeader(value)) return { kind: 'header', header: value as unknown as TrailHeader };
  return isSeal(value) ? { kind: 'seal', seal: value as unknown as TrailSeal } : UNREADABLE;
}
