import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, number, typeOf } from '../calculate.ts';

describe('decimal.as-coefficient', () => {
  it('moves the point', () => {
    expect(calculate('decimal.as-coefficient', number('66.6', '%'))).toBe('0.666');
  });
  it('makes percent plain, and nothing else', () => {
    expect(typeOf('decimal.as-coefficient', number('1', '%'))).toBe('1');
    expect(typeOf('decimal.as-coefficient', number('1'))).toBe('unit-mismatch');
  });
  it('moves intervals', () => {
    expect(intervalOf('decimal.as-coefficient', [-50, Infinity])).toBe('-0.5..Infinity');
  });
});
