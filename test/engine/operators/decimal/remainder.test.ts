import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, number, typeOf } from '../calculate.ts';

describe('decimal.remainder', () => {
  it('has the sign of the dividend and is exact', () => {
    expect(calculate('decimal.remainder', number('7'), number('3'))).toBe('1');
    expect(calculate('decimal.remainder', number('-7'), number('3'))).toBe('-1');
    expect(calculate('decimal.remainder', number('0.7'), number('0.2'))).toBe('0.1');
    expect(calculate('decimal.remainder', number('-6'), number('3'))).toBe('0');
  });
  it('refuses zero', () => {
    expect(calculate('decimal.remainder', number('7'), number('0'))).toBe('division-by-zero');
  });
  it('needs one unit', () => {
    expect(typeOf('decimal.remainder', number('7', 'h'), number('3', 'h'))).toBe('h');
    expect(typeOf('decimal.remainder', number('7', 'h'), number('3'))).toBe('unit-mismatch');
  });
  it('lies below the divisor', () => {
    expect(intervalOf('decimal.remainder', [0, 100], [3, 8])).toBe('0..8');
    expect(intervalOf('decimal.remainder', [-5, 5], [-3, -1])).toBe('-3..3');
    expect(intervalOf('decimal.remainder', [-5, -1], [2, 2])).toBe('-2..0');
  });
});
