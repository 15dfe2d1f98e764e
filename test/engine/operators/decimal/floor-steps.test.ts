import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, number, typeOf } from '../calculate.ts';

describe('decimal.floor-steps', () => {
  it('counts whole steps downwards, exactly', () => {
    expect(calculate('decimal.floor-steps', number('0.3', '%'), number('0.1', '%'))).toBe('3');
    expect(calculate('decimal.floor-steps', number('0.29', '%'), number('0.1', '%'))).toBe('2');
    expect(calculate('decimal.floor-steps', number('-0.01', '%'), number('0.1', '%'))).toBe('-1');
    expect(calculate('decimal.floor-steps', number('7'), number('-2'))).toBe('-4');
  });
  it('refuses a step of zero', () => {
    expect(calculate('decimal.floor-steps', number('1'), number('0'))).toBe('division-by-zero');
  });
  it('is a plain number of one unit', () => {
    expect(typeOf('decimal.floor-steps', number('1', '%'), number('2', '%'))).toBe('1');
    expect(typeOf('decimal.floor-steps', number('1', '%'), number('2'))).toBe('unit-mismatch');
  });
  it('counts within the ends of intervals', () => {
    expect(intervalOf('decimal.floor-steps', [3, 11], [2, 2])).toBe('1..5');
  });
});
