import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, missing, number, typeOf } from '../calculate.ts';

describe('decimal.subtract', () => {
  it('subtracts exactly', () => {
    expect(calculate('decimal.subtract', number('0.3'), number('0.1'))).toBe('0.2');
  });
  it('keeps the unit, and refuses two', () => {
    expect(typeOf('decimal.subtract', number('1', '%'), number('2', '%'))).toBe('%');
    expect(typeOf('decimal.subtract', number('1', '%'), number('2'))).toBe('unit-mismatch');
  });
  it('is missing with a missing argument', () => {
    expect(calculate('decimal.subtract', missing, number('1', 'RUB'))).toBe('missing');
  });
  it('subtracts intervals crosswise', () => {
    expect(intervalOf('decimal.subtract', [1, 2], [-3, 5])).toBe('-4..5');
  });
});
