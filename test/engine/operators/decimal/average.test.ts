import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, missing, number, typeOf } from '../calculate.ts';

describe('decimal.average', () => {
  it('divides the sum once', () => {
    expect(calculate('decimal.average', number('1'), number('2'), number('2'))).toBe(`1.${'6'.repeat(38)}7`);
  });
  it('leaves out what is missing, and is missing when all is', () => {
    expect(calculate('decimal.average', number('10', 'RUB'), missing, number('20', 'RUB'))).toBe('15');
    expect(calculate('decimal.average', missing, missing)).toBe('missing');
  });
  it('does not leave out what failed', () => {
    expect(calculate('decimal.average', number('10'), { 'decimal.divide': [number('1'), number('0')] })).toBe('division-by-zero');
  });
  it('needs one unit', () => {
    expect(typeOf('decimal.average', number('1', 'RUB'), missing)).toBe('RUB');
    expect(typeOf('decimal.average', number('1', '%'), missing)).toBe('unit-mismatch');
  });
  it('lies between its numbers', () => {
    expect(intervalOf('decimal.average', [1, 2], [5, 6])).toBe('1..6');
  });
});
