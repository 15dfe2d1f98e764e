import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScaled, parseScaledBytes, printScaled } from '@scorewright/engine';

describe('reading a decimal as a scaled whole number', () => {
  it.each([
    ['1200.50', 2, 120050],
    ['-0.01', 2, -1],
    ['0', 2, 0],
    ['-0', 2, 0],
    ['-0.00', 2, 0],
    ['1.500', 1, 15],
    ['9007199254740991', 0, 9007199254740991],
    ['90071992547409.91', 2, 9007199254740991],
  ])('reads %s at scale %i', (text, scale, value) => {
    expect(parseScaled(text, scale)).toBe(value);
  });

  it.each(['', '-', '.', '1.', '.5', '01', '-01.5', '1e5', '+1', '1,5', ' 1', '1 ', '1_0', 'NaN', '１', '1.2.3', '--1', '٣'])(
    'takes %j for no decimal',
    (text) => {
      expect(parseScaled(text, 2)).toBeNaN();
    },
  );

  it.each([
    ['0.001', 2],
    ['9007199254740992', 0],
    ['90071992547409.92', 2],
    ['9007199254740993', 0],
    ['100000000000000000000000000000000000000', 2],
  ])('says that %s does not fit scale %i', (text, scale) => {
    expect(parseScaled(text, scale)).toBeNaN();
  });

  it('reads within bytes, and prints what it read', () => {
    const bytes = new TextEncoder().encode('x;-12.30;y');
    expect(parseScaledBytes(bytes, 2, 8, 2)).toBe(-1230);
    expect(parseScaledBytes(bytes, 2, 2, 2)).toBeNaN();
    expect(printScaled(-1230, 2)).toBe('-12.3');
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 15 }), (value, scale) => {
        expect(parseScaled(printScaled(value, scale), scale)).toBe(value + 0);
      }),
    );
  });
});
