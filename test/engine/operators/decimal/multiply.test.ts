import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, missing, number, typeOf, yes } from '../calculate.ts';

describe('decimal.multiply', () => {
  it('multiplies exactly', () => {
    expect(calculate('decimal.multiply', number('0.1'), number('0.1'), number('-3'))).toBe('-0.03');
  });
  it('multiplies units', () => {
    expect(typeOf('decimal.multiply', number('1', 'RUB/lead'), number('2', 'lead'))).toBe('RUB');
    expect(typeOf('decimal.multiply', number('1', 'RUB'), number('2', 'RUB'))).toBe('RUB^2');
    expect(typeOf('decimal.multiply', number('1', 'm^9'), number('2', 'm'))).toBe('unit-too-complex');
    expect(typeOf('decimal.multiply', number('1'), yes)).toBe('type-mismatch');
  });
  it('is missing with a missing factor, also beside zero', () => {
    expect(calculate('decimal.multiply', number('0'), missing)).toBe('missing');
  });
  it('stops at a number that no pay can have', () => {
    const huge = number('9'.repeat(500));
    expect(calculate('decimal.multiply', huge, huge, huge)).toBe('number-too-large');
  });
  it('takes all corners of intervals, and zero times infinity is zero', () => {
    expect(intervalOf('decimal.multiply', [-2, 3], [-5, 7])).toBe('-15..21');
    expect(intervalOf('decimal.multiply', [0, 0], [-Infinity, Infinity])).toBe('0..0');
    expect(intervalOf('decimal.multiply', [0, 2], [1, Infinity])).toBe('0..Infinity');
  });
});
