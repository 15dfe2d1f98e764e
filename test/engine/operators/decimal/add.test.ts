import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, missing, number, text, typeOf } from '../calculate.ts';

describe('decimal.add', () => {
  it('adds exactly', () => {
    expect(calculate('decimal.add', number('0.1'), number('0.2'), number('-1'))).toBe('-0.7');
  });
  it('keeps the unit, and refuses two', () => {
    expect(typeOf('decimal.add', number('1', 'RUB'), number('2', 'RUB'))).toBe('RUB');
    expect(typeOf('decimal.add', number('1', 'RUB'), number('2', 'lead'))).toBe('unit-mismatch');
    expect(typeOf('decimal.add', number('1'), text('a'))).toBe('type-mismatch');
  });
  it('is missing with a missing summand', () => {
    expect(calculate('decimal.add', number('1', 'RUB'), missing)).toBe('missing');
  });
  it('adds intervals', () => {
    expect(intervalOf('decimal.add', [1, 2], [-3, 5])).toBe('-2..7');
    expect(intervalOf('decimal.add', [1, Infinity], [1, 1])).toBe('2..Infinity');
  });
});
