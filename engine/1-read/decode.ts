import type { ProblemData } from '../problems/problem.ts';

/** The text of an input, or why there is none. `offset` is where the problem lies in `text`, which then ends there. */
export type Decoded =
  | { readonly text: string; readonly fault?: undefined }
  | { readonly text: string; readonly fault: { readonly code: string; readonly offset: number; readonly data: ProblemData } };

/** Takes a text, or bytes in UTF-8, of at most `maxBytes`. A byte order mark stays in the text. */
export function decode(input: string | Uint8Array, maxBytes: number): Decoded {
  const bytes = typeof input === 'string' ? utf8Length(input, maxBytes) : input.length;
  if (bytes > maxBytes) return { text: '', fault: { code: 'document-too-large', offset: 0, data: { bytes, most: maxBytes } } };
  if (typeof input === 'string') return loneSurrogate(input);
  const wide = wideEncodingOf(input);
  if (wide !== undefined) return { text: '', fault: { code: 'not-utf-8-but', offset: 0, data: { encoding: wide } } };
  const whole = decodeWhole(input);
  if (whole !== undefined) return { text: whole };
  const wrong = firstInvalidByte(input);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(input.subarray(0, wrong));
  return { text, fault: { code: 'not-utf-8', offset: text.length, data: { byte: hex(input[wrong] ?? 0), position: wrong } } };
}

/** How the first four bytes look in encodings of two or four bytes a character: by their mark, or because JSON begins with a bracket or a quote. */
const WIDE: readonly (readonly [encoding: string, look: RegExp])[] = [
  ['UTF-32', /^(?:0000feff|fffe0000|000000(?:7b|5b|22)|(?:7b|5b|22)000000)/],
  ['UTF-16', /^(?:feff|fffe|00(?:7b|5b|22)00|(?:7b|5b|22)00..00)/],
];

function wideEncodingOf(bytes: Uint8Array): string | undefined {
  const start = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return WIDE.find(([, look]) => look.test(start))?.[0];
}

/** The platform's decoder is many times faster than our own look at each byte, and says only that something is wrong, not where. */
function decodeWhole(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const hex = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;

/** Bytes of a text in UTF-8. Counted only where the limit is in reach. */
function utf8Length(text: string, maxBytes: number): number {
  return text.length > maxBytes || text.length * 3 <= maxBytes ? text.length : new TextEncoder().encode(text).length;
}

function loneSurrogate(text: string): Decoded {
  if (text.isWellFormed()) return { text };
  const offset = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text)?.index ?? 0;
  const escape = `U+${text.charCodeAt(offset).toString(16).toUpperCase()}`;
  return { text: text.slice(0, offset), fault: { code: 'lone-surrogate', offset, data: { escape } } };
}

/** Offset of the first byte that belongs to no character of UTF-8 (RFC 3629), or the length. */
function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = sequenceLength(lead);
    if (length === 0 || !continues(bytes, at, length, lead)) return at;
    at += length;
  }
  return at;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** The second byte excludes overlong forms, surrogates and what lies above U+10FFFF; the others are any continuation bytes. */
function continues(bytes: Uint8Array, at: number, length: number, lead: number): boolean {
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return false;
  for (let next = at + 2; next < at + length; next += 1) {
    const byte = bytes[next] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return false;
  }
  return true;
}
