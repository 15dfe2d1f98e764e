import { textHash } from '../waivers/index.ts';

/** A text by which another one can be told to be the same, without having it. */
export interface KnownText {
  /** SHA-256 of its canonical form, hexadecimal. */
  readonly hash: string;
  /** Characters (code points) of its canonical form. */
  readonly length: number;
}

const lengths = new WeakMap<object, number>();

/** Characters of a text: a pair of surrogates is one. */
const charactersIn = (text: string): number => (/[\ud800-\udbff]/.test(text) ? Array.from(text).length : text.length);

const lengthOfAll = (values: readonly unknown[]): number => values.reduce<number>((sum, value) => sum + canonicalLength(value), 0);

function lengthWithin(part: object): number {
  // Brackets, and a comma between two: one character more than there are items, and two where there is none.
  if (Array.isArray(part)) return Math.max(2, part.length + 1) + lengthOfAll(part);
  const names = Object.keys(part);
  return Math.max(2, names.length + 1) + names.length + lengthOfAll(names) + lengthOfAll(Object.values(part));
}

/** Characters of a value's canonical form (RFC 8785). Found once for each part: parts of a text that is typed into are the same objects. */
export function canonicalLength(value: unknown): number {
  if (typeof value !== 'object' || value === null) return charactersIn(JSON.stringify(value));
  const length = lengths.get(value) ?? lengthWithin(value);
  lengths.set(value, length);
  return length;
}

/** Whether a value is the text that is known, however it is laid out. The hash takes tens of milliseconds for a large one: it is asked for where the length fits. */
export const isTextOf = (value: object, { hash, length }: KnownText): boolean => canonicalLength(value) === length && hashOf(value) === hash;

const hashes = new WeakMap<object, string>();

function hashOf(value: object): string {
  const hash = hashes.get(value) ?? textHash(value);
  hashes.set(value, hash);
  return hash;
}
