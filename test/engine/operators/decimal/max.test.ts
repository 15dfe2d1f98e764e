import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, missing, number, typeOf } from '../calculate.ts';

describe('decimal.max', () => {
  it('is the largest', () => {
    expect(calculate('decimal.max', number('2'), number('-1.5'), number('3'))).toBe('3');
  });
  it('needs one unit', () => {
    expect(typeOf('decimal.max', number('2', 'RUB'), number('1', 'RUB'))).toBe('RUB');
    expect(typeOf('decimal.max', number('2', 'RUB'), number('1', '%'))).toBe('unit-mismatch');
  });
  it('is missing with a missing argument', () => {
    expect(calculate('decimal.max', missing, number('1', 'RUB'))).toBe('missing');
  });
  it('takes the larger ends', () => {
    expect(intervalOf('decimal.max', [1, 9], [2, 4])).toBe('2..9');
  });
});
