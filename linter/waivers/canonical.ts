import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const member = ([name, value]: readonly [string, unknown]): string => `${JSON.stringify(name)}:${canonicalJson(value)}`;

/** By UTF-16 code units, as RFC 8785 demands: never by a language. */
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

/** A JSON value in its canonical form (RFC 8785): names sorted, no white space, numbers and strings as ECMAScript writes them. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return `{${Object.entries(value).sort(byName).map(member).join(',')}}`;
  return JSON.stringify(value);
}

/** SHA-256 of the canonical form, hexadecimal: the same text, however it is laid out, has the same hash. */
export const textHash = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))));
