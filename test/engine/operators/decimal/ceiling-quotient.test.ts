import { describe, expect, it } from 'vitest';
import { calculate, number, typeOf } from '../calculate.ts';

describe('decimal.ceiling-quotient', () => {
  it('is the smallest multiple of the step that is enough, exactly', () => {
    expect(calculate('decimal.ceiling-quotient', number('1000', 'm2'), number('3', 'person'), number('1'))).toBe('334');
    expect(calculate('decimal.ceiling-quotient', number('1'), number('3'), number('0.01'))).toBe('0.34');
    expect(calculate('decimal.ceiling-quotient', number('6'), number('3'), number('0.5'))).toBe('2');
    expect(calculate('decimal.ceiling-quotient', number('-7'), number('2'), number('1'))).toBe('-3');
  });
  it('refuses a divisor of zero and a step that is not above zero', () => {
    expect(calculate('decimal.ceiling-quotient', number('1'), number('0'), number('1'))).toBe('division-by-zero');
    expect(calculate('decimal.ceiling-quotient', number('1'), number('1'), number('0'))).toBe('step-not-positive');
    expect(calculate('decimal.ceiling-quotient', number('1'), number('1'), number('-1'))).toBe('step-not-positive');
  });
  it('has the unit of the quotient; the step is plain or in it', () => {
    expect(typeOf('decimal.ceiling-quotient', number('1', 'm2'), number('3', 'day'), number('1'))).toBe('m2/day');
    expect(typeOf('decimal.ceiling-quotient', number('1', 'm2'), number('3', 'day'), number('1', 'm2/day'))).toBe('m2/day');
    expect(typeOf('decimal.ceiling-quotient', number('1', 'm2'), number('3', 'day'), number('1', 'm2'))).toBe('unit-mismatch');
  });
});
