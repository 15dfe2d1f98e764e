import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, number, typeOf } from '../calculate.ts';

describe('decimal.as-percent', () => {
  it('moves the point', () => {
    expect(calculate('decimal.as-percent', number('0.666'))).toBe('66.6');
  });
  it('makes a plain number percent, and nothing else', () => {
    expect(typeOf('decimal.as-percent', number('1'))).toBe('%');
    expect(typeOf('decimal.as-percent', number('1', '%'))).toBe('unit-mismatch');
  });
  it('moves intervals', () => {
    expect(intervalOf('decimal.as-percent', [-0.5, 2])).toBe('-50..200');
  });
});
