import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, missing, number, typeOf } from '../calculate.ts';

describe('decimal.percent-of', () => {
  it('is exact', () => {
    expect(calculate('decimal.percent-of', number('33.3', '%'), number('0.01', 'RUB'))).toBe('0.00333');
  });
  it('has the unit of the value, and its first argument is percent', () => {
    expect(typeOf('decimal.percent-of', number('60', '%'), number('1', 'RUB'))).toBe('RUB');
    expect(typeOf('decimal.percent-of', number('60', '%'), number('1', '%'))).toBe('%');
    expect(typeOf('decimal.percent-of', number('1', 'RUB'), number('60', '%'))).toBe('not-percent');
  });
  it('is missing with a missing value', () => {
    expect(calculate('decimal.percent-of', number('60', '%'), missing)).toBe('missing');
  });
  it('takes all corners of intervals', () => {
    expect(intervalOf('decimal.percent-of', [-10, 50], [200, 400])).toBe('-40..200');
    expect(intervalOf('decimal.percent-of', [0, Infinity], [1, 2])).toBe('0..Infinity');
  });
});
