import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, missing, number, typeOf } from '../calculate.ts';

describe('decimal.min', () => {
  it('is the smallest', () => {
    expect(calculate('decimal.min', number('2'), number('-1.5'), number('3'))).toBe('-1.5');
  });
  it('needs one unit', () => {
    expect(typeOf('decimal.min', number('2', 'RUB'), number('1', 'RUB'))).toBe('RUB');
    expect(typeOf('decimal.min', number('2', 'RUB'), number('1', '%'))).toBe('unit-mismatch');
  });
  it('is missing with a missing argument', () => {
    expect(calculate('decimal.min', missing, number('1', 'RUB'))).toBe('missing');
  });
  it('takes the smaller ends', () => {
    expect(intervalOf('decimal.min', [1, 9], [2, 4])).toBe('1..4');
  });
});
