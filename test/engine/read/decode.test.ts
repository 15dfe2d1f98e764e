import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../engine/1-read/decode.ts';
import { hasMore } from '../../../engine/1-read/json/count.ts';

const whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Where the first byte stands that belongs to no character, found by the platform's decoder: it takes the bytes before it, and no more. */
function firstWrong(bytes: Uint8Array): number {
  let start = 0;
  while (start < bytes.length) {
    const length = [1, 2, 3, 4].find((size) => {
      if (start + size > bytes.length) return false;
      try {
        return whole.decode(bytes.subarray(start, start + size)).length > 0;
      } catch {
        return false;
      }
    });
    if (length === undefined) return start;
    start += length;
  }
  return start;
}

/** Bytes near the borders of what UTF-8 allows: these are met by chance alone only rarely. */
const BORDERS = [
  0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff,
];

describe('bytes', () => {
  it('are read to the first byte that belongs to no character, which is named with its position', () => {
    const byte = fc.constantFrom(...BORDERS);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 4 }), fc.array(byte, { minLength: 1, maxLength: 6 }), (text, tail) => {
        // A letter before them keeps the marks of other encodings away, which have a message of their own.
        const bytes = Uint8Array.from([0x61, ...new TextEncoder().encode(text), ...tail]);
        const wrong = firstWrong(bytes);
        const { text: read, fault } = decode(bytes, 1000);
        expect(read).toBe(whole.decode(bytes.subarray(0, wrong)));
        if (wrong === bytes.length) expect(fault).toBeUndefined();
        else
          expect(fault).toEqual({
            code: 'not-utf-8',
            offset: read.length,
            data: { byte: `0x${(bytes[wrong] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`, position: wrong },
          });
      }),
      { numRuns: 4000, seed: 20_261 },
    );
  });

  it.each(BORDERS.filter((lead) => lead >= 0x80))('of the lead %i are told from its character by each pair that may follow', (lead) => {
    for (const second of BORDERS)
      for (const third of BORDERS) {
        const bytes = Uint8Array.from([0x61, lead, second, third, 0x80]);
        const wrong = firstWrong(bytes);
        expect([second, third, decode(bytes, 1000).fault?.data['position']]).toEqual([second, third, wrong === bytes.length ? undefined : wrong]);
      }
  });

  it('keep a byte order mark, which is told of where it stands', () => {
    expect(decode(Uint8Array.from([0xef, 0xbb, 0xbf, 0x7b]), 10)).toEqual({ text: '\ufeff{' });
    expect(decode(Uint8Array.from([0xef, 0xbb, 0xbf, 0xff]), 10)).toMatchObject({ text: '\ufeff', fault: { offset: 1, data: { position: 3 } } });
  });

  it('are at most as many as allowed', () => {
    expect(decode(new Uint8Array(10).fill(0x20), 10)).toEqual({ text: ' '.repeat(10) });
    expect(decode(new Uint8Array(11).fill(0x20), 10)).toEqual({ text: '', fault: { code: 'document-too-large', offset: 0, data: { bytes: 11, most: 10 } } });
  });
});

describe('a text', () => {
  it.each([
    ['aaaaaaaaaa', undefined],
    ['aaaaaaaaaaa', 11],
    ['жжжжж', undefined],
    ['жжжжжж', 12],
    ['€€€', undefined],
    ['€€€€', 12],
    ['😀😀', undefined],
    ['😀😀😀', 12],
  ])('%s is measured in bytes of UTF-8', (text, bytes) => {
    expect(decode(text, 10)).toEqual(
      bytes === undefined ? { text } : { text: '', fault: { code: 'document-too-large', offset: 0, data: { bytes, most: 10 } } },
    );
  });

  it.each([
    ['ab\ud83dcd', 2, 'U+D83D'],
    ['ab\ude00cd', 2, 'U+DE00'],
    ['😀\ude00', 2, 'U+DE00'],
    ['😀\ud83d', 2, 'U+D83D'],
    ['\udfff', 0, 'U+DFFF'],
    ['\ud800\ud800\udc00', 0, 'U+D800'],
  ])('is read to half a pair: %j', (text, offset, escape) => {
    expect(decode(text, 1000)).toEqual({ text: text.slice(0, offset), fault: { code: 'lone-surrogate', offset, data: { escape } } });
  });
});

/** Values of a document: itself, and those in its lists and objects. */
const countOf = (value: unknown): number =>
  1 + (typeof value === 'object' && value !== null ? Object.values(value).reduce<number>((sum, part) => sum + countOf(part), 0) : 0);

describe('the look for too many values', () => {
  it('never takes a text of fewer for one of more', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(0, 1, 2), (text, spaces) => {
        const value: unknown = JSON.parse(text);
        expect(hasMore(JSON.stringify(value, undefined, spaces), countOf(value))).toBe(false);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  it('sees every value of a list, except that texts may hold brackets and commas', () => {
    const values = ['1', '"a,[b"', 'true', 'null', '{}', '[]', '"\\\\"', '"\\",,"', '""'];
    for (const between of [',', ' , ', ',\n'])
      for (const [index] of values.entries()) {
        const text = `[${[...values.slice(index), ...values.slice(0, index)].join(between)}]`;
        expect([text, hasMore(text, values.length + 1)]).toEqual([text, false]);
        expect([text, hasMore(text, values.length)]).toEqual([text, true]);
      }
  });

  it('sees those of objects, and none behind a text that has no end', () => {
    expect(hasMore('{"a": 1, "b": [2, 3], "c": {"d": "e"}}', 7)).toBe(false);
    expect(hasMore('{"a": 1, "b": [2, 3], "c": {"d": "e"}}', 6)).toBe(true);
    expect(hasMore(`[1, "${'a, '.repeat(50)}`, 2)).toBe(false);
  });
});
