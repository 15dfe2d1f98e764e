import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, number, typeOf } from '../calculate.ts';

describe('decimal.abs', () => {
  it('drops the sign', () => {
    expect(calculate('decimal.abs', number('-2.5'))).toBe('2.5');
    expect(calculate('decimal.abs', number('2.5'))).toBe('2.5');
  });
  it('keeps the unit', () => {
    expect(typeOf('decimal.abs', number('1', 'RUB'))).toBe('RUB');
  });
  it('folds an interval at zero', () => {
    expect(intervalOf('decimal.abs', [-5, 2])).toBe('0..5');
    expect(intervalOf('decimal.abs', [-5, -2])).toBe('2..5');
  });
});
