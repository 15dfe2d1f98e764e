import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, missing, number, typeOf } from '../calculate.ts';

describe('decimal.percent', () => {
  it('divides once', () => {
    expect(calculate('decimal.percent', number('1100', 'RUB'), number('1200', 'RUB'))).toBe(`91.${'6'.repeat(37)}7`);
    expect(calculate('decimal.percent', number('3300000', 'RUB'), number('3000000', 'RUB'))).toBe('110');
  });
  it('refuses zero with the problem that it was given', () => {
    expect(calculate('decimal.percent', number('1'), number('0'))).toBe('division-by-zero');
    expect(calculate('decimal.percent', number('1'), number('0'), 'norm-equals-base')).toBe('norm-equals-base');
  });
  it('takes counts of different things, and no different measures', () => {
    expect(typeOf('decimal.percent', number('1', 'meeting'), number('2', 'call'))).toBe('%');
    expect(typeOf('decimal.percent', number('1', 'RUB'), number('2', 'RUB'), 'norm-equals-base')).toBe('%');
    expect(typeOf('decimal.percent', number('1', 'RUB'), number('2', 'day'))).toBe('unit-mismatch');
    expect(typeOf('decimal.percent', number('1', '%'), number('2'))).toBe('unit-mismatch');
  });
  it('is missing with a missing argument', () => {
    expect(calculate('decimal.percent', missing, number('1', 'RUB'))).toBe('missing');
  });
  it('divides intervals', () => {
    expect(intervalOf('decimal.percent', [1, 2], [4, 8])).toBe('12.5..50');
  });
});
