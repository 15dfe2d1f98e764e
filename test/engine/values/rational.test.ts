import { describe, expect, it } from 'vitest';
import { fromDecimal, placesOf, toDecimal } from '../../../engine/values/rational.ts';

describe('rationals of decimal texts', () => {
  it.each([
    ['-12.50', { n: -25n, d: 2n }],
    ['0', { n: 0n, d: 1n }],
    ['1e+25', { n: 10n ** 25n, d: 1n }],
    ['1.5E3', { n: 1500n, d: 1n }],
    ['2.5e-7', { n: 1n, d: 4_000_000n }],
    [String(1e25), { n: 10n ** 25n, d: 1n }],
    [String(1e-7), { n: 1n, d: 10_000_000n }],
  ])('%s', (text, expected) => {
    expect(fromDecimal(text)).toEqual(expected);
  });

  it.each(['', '.', 'e5', '1e', '1,5', 'NaN', 'Infinity', '0x10', ' 1'])('nothing else: `%s`', (text) => {
    expect(() => fromDecimal(text)).toThrow('not a decimal');
  });

  it('knows where a quotient ends', () => {
    expect([1n, 8n, 5n, 1250n, 3n, 30n].map(placesOf)).toEqual([0, 3, 1, 4, undefined, undefined]);
    expect(toDecimal(fromDecimal('1e-41'))).toBe('0');
  });
});
