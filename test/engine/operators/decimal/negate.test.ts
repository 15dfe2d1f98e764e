import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, number, typeOf } from '../calculate.ts';

describe('decimal.negate', () => {
  it('changes the sign, and zero has none', () => {
    expect(calculate('decimal.negate', number('2.5'))).toBe('-2.5');
    expect(calculate('decimal.divide', number('1'), { 'decimal.negate': [number('0')] })).toBe('division-by-zero');
    expect(calculate('decimal.negate', number('0'))).toBe('0');
  });
  it('keeps the unit', () => {
    expect(typeOf('decimal.negate', number('1', 'RUB'))).toBe('RUB');
  });
  it('turns an interval round', () => {
    expect(intervalOf('decimal.negate', [-1, Infinity])).toBe('-Infinity..1');
  });
});
