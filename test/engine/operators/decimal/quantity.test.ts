import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, missing, number, text, typeOf } from '../calculate.ts';

describe('decimal.quantity', () => {
  it('keeps the number and states the unit', () => {
    expect(calculate('decimal.quantity', number('2.5', 'RUB/order'), 'RUB')).toBe('2.5');
    expect(typeOf('decimal.quantity', number('2.5', 'RUB/order'), 'RUB')).toBe('RUB');
  });
  it('refuses what is no number and no unit', () => {
    expect(typeOf('decimal.quantity', text('a'), 'RUB')).toBe('type-mismatch');
    expect(typeOf('decimal.quantity', number('1'), 'RUB per lead')).toBe('malformed-unit');
  });
  it('is missing with a missing value', () => {
    expect(calculate('decimal.quantity', missing, 'RUB')).toBe('missing');
  });
  it('keeps the interval', () => {
    expect(intervalOf('decimal.quantity', [1, 2], undefined)).toBe('1..2');
  });
});
