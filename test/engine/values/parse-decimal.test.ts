import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDecimal } from '../../../engine/values/parse-decimal.ts';

describe('parseDecimal', () => {
  it.each(['0', '-0', '5', '-12', '1200.50', '0.001', '-0.5', '9'.repeat(40), `${'9'.repeat(40)}.${'9'.repeat(40)}`])('reads %s as it is written', (text) => {
    expect(parseDecimal(text)).toEqual({ value: text });
  });

  it.each([
    ['1 200,50', 'group-separators', '1200.50'],
    ['1\u00a0200', 'group-separators', '1200'],
    ['1\u202f234\u202f567.8', 'group-separators', '1234567.8'],
    ["1'200.5", 'group-separators', '1200.5'],
    ['1,234,567', 'group-separators', '1234567'],
    ['1.234.567', 'group-separators', '1234567'],
    ['1.200,50', 'group-separators', '1200.50'],
    ['1,200.50', 'group-separators', '1200.50'],
    ['1200,5', 'comma', '1200.5'],
    ['0,125', 'comma', '0.125'],
    ['-2,5', 'comma', '-2.5'],
    ['1,200', 'comma', undefined],
    ['95%', 'percent-sign', '95'],
    ['95 %', 'percent-sign', '95'],
    ['12,5 %', 'percent-sign', '12.5'],
    ['+5', 'not-a-number', '5'],
    ['−5', 'not-a-number', '-5'],
    ['007', 'not-a-number', '7'],
    [' 5 ', 'not-a-number', '5'],
    ['', 'not-a-number', undefined],
    ['-', 'not-a-number', undefined],
    ['.', 'not-a-number', undefined],
    ['.5', 'not-a-number', undefined],
    ['5.', 'not-a-number', undefined],
    ['1e5', 'not-a-number', undefined],
    ['0x1F', 'not-a-number', undefined],
    ['NaN', 'not-a-number', undefined],
    ['Infinity', 'not-a-number', undefined],
    ['1 2 3', 'not-a-number', undefined],
    ['12 34', 'not-a-number', undefined],
    ['1,2,3', 'not-a-number', undefined],
    ['1.2.3', 'not-a-number', undefined],
    ['12 руб', 'not-a-number', undefined],
    ['abc %', 'not-a-number', undefined],
    ['%', 'not-a-number', undefined],
    ['１２', 'not-a-number', undefined],
    ['1'.repeat(41), 'too-long', undefined],
    [`0.${'1'.repeat(41)}`, 'too-long', undefined],
  ])('refuses %j as %s, and proposes %s', (text, fault, suggestion) => {
    expect(parseDecimal(text)).toEqual(suggestion === undefined ? { fault } : { fault, suggestion });
  });

  it('proposes only what it would read', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,- %'+e"), maxLength: 14 }), (text) => {
        const read = parseDecimal(text);
        if ('fault' in read && read.suggestion !== undefined) expect(parseDecimal(read.suggestion)).toEqual({ value: read.suggestion });
      }),
      { numRuns: 5000 },
    );
  });

  it('is quick on long texts', () => {
    for (const text of ['1'.repeat(1e6), '1 '.repeat(5e5), ','.repeat(1e6), `${'1,'.repeat(5e5)}x`, ' '.repeat(1e6)]) parseDecimal(text);
  });
});
