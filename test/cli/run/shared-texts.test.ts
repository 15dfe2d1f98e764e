import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SharedTexts } from '../../../cli/run/source/xlsx/shared-texts.ts';

describe('shared texts', () => {
  it('are what a list of them would be, at every number that a cell can give', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 5 })), fc.nat(3000), (some, count) => {
        const list = Array.from({ length: count }, (_, index) => some[index % Math.max(1, some.length)] ?? String(index));
        const texts = new SharedTexts();
        list.forEach((text) => {
          texts.add(text);
        });
        for (const index of [-1025, -1, 0, 1, 1023, 1024, 1025, 2047, 2048, count - 1, count, count + 1, 4096, 0.5, Number.NaN])
          expect(texts.at(index)).toBe(list[index]);
      }),
      { numRuns: 60 },
    );
  });
});
