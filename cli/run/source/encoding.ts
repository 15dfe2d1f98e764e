import { isUtf8 } from 'node:buffer';

/** How the bytes of a text file are to be read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

export const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251'];

export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark. */
  readonly mark: number;
  /** `mark`: the file says so itself; `bytes`: nothing else fits; `guess`: it reads as Cyrillic, and no other encoding that is in use does. */
  readonly by: 'mark' | 'bytes' | 'guess';
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean => mark.every((byte, index) => bytes[index] === byte);

/** Share of the bytes at even and at odd places that are zero: in UTF-16 every second byte of Latin letters, digits and separators is. */
function zeros(bytes: Uint8Array): readonly [even: number, odd: number] {
  const counts = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) counts[at & 1] = (counts[at & 1] ?? 0) + 1;
  const half = Math.max(1, bytes.length / 2);
  return [(counts[0] ?? 0) / half, (counts[1] ?? 0) / half];
}

/** Cuts a sample after its last ASCII character: what follows may be the beginning of another one. */
function wholeCharacters(sample: Uint8Array): Uint8Array {
  let end = sample.length;
  while (end > 0 && (sample[end - 1] ?? 0) >= 0x80) end -= 1;
  return sample.subarray(0, end);
}

/** Letters of Russian in windows-1251 among the bytes above 127; what else is there are quotes, dashes and signs. */
function isCyrillic(sample: Uint8Array): boolean {
  let high = 0;
  let letters = 0;
  for (const byte of sample) {
    if (byte < 0x80) continue;
    high += 1;
    if (byte >= 0xc0 || byte === 0xa8 || byte === 0xb8) letters += 1;
  }
  return letters > 0 && letters >= high * 0.7;
}

/** The encoding of a text by its first bytes; undefined: it is no text in an encoding that we read. `whole`: nothing follows the sample. */
export function detectEncoding(sample: Uint8Array, whole: boolean): DetectedEncoding | undefined {
  if (startsWith(sample, 0xef, 0xbb, 0xbf)) return { encoding: 'utf-8', mark: 3, by: 'mark' };
  if (startsWith(sample, 0xff, 0xfe)) return { encoding: 'utf-16le', mark: 2, by: 'mark' };
  if (startsWith(sample, 0xfe, 0xff)) return { encoding: 'utf-16be', mark: 2, by: 'mark' };
  const [even, odd] = zeros(sample);
  if (odd > 0.3 && even < 0.05) return { encoding: 'utf-16le', mark: 0, by: 'bytes' };
  if (even > 0.3 && odd < 0.05) return { encoding: 'utf-16be', mark: 0, by: 'bytes' };
  if (even > 0 || odd > 0) return undefined;
  if (isUtf8(whole ? sample : wholeCharacters(sample))) return { encoding: 'utf-8', mark: 0, by: 'bytes' };
  return isCyrillic(sample) ? { encoding: 'windows-1251', mark: 0, by: 'guess' } : undefined;
}

/** The bytes of an encoding as UTF-8. Throws a TypeError on bytes that are no characters of it. */
export function toUtf8(bytes: Uint8Array, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return bytes;
  return Buffer.from(new TextDecoder(encoding, { fatal: encoding !== 'windows-1251', ignoreBOM: true }).decode(bytes), 'utf8');
}
