import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted, double, list, named, signed, unsigned } from '../../../../engine/4-run/compiler/wasm/bytes.ts';

/** As the specification reads groups of seven bits. */
const read = (bytes: readonly number[]): bigint => bytes.reduceRight((sum, byte) => (sum << 7n) | BigInt(byte & 0x7f), 0n);
const readSigned = (bytes: readonly number[]): bigint => BigInt.asIntN(7 * bytes.length, read(bytes));

describe('the bytes of a module', () => {
  it('write whole numbers as the examples of the specification of LEB128 do', () => {
    expect(unsigned(624_485)).toEqual([0xe5, 0x8e, 0x26]);
    expect(signed(-123_456)).toEqual([0xc0, 0xbb, 0x78]);
    expect([0, 63, 64, -64, -65].map((value) => signed(value).length)).toEqual([1, 1, 2, 1, 2]);
  });

  it('give every whole number of 32 bits back, in as few bytes as it needs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (value) => {
        expect(read(unsigned(value))).toBe(BigInt(value));
        expect(unsigned(value).length).toBe(Math.max(1, Math.ceil(value.toString(2).length / 7)));
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (value) => {
        expect(readSigned(signed(value))).toBe(BigInt(value));
      }),
    );
  });

  it('write doubles with the lowest byte first, zeros with their sign', () => {
    expect(double(1)).toEqual([0, 0, 0, 0, 0, 0, 0xf0, 0x3f]);
    expect(double(-0)).toEqual([0, 0, 0, 0, 0, 0, 0, 0x80]);
  });

  it('tell how many there are before what there is', () => {
    expect(named('run')).toEqual([3, 114, 117, 110]);
    expect(counted([7, 8])).toEqual([2, 7, 8]);
    expect(list([[1, 2], [3]])).toEqual([2, 1, 2, 3]);
    expect(counted(Array.from({ length: 200 }, () => 1)).slice(0, 3)).toEqual([0xc8, 0x01, 1]);
  });
});
