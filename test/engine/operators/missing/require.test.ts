import { describe, expect, it } from 'vitest';
import { calculate, intervalOf, missing, number, typeOf, yes } from '../calculate.ts';

describe('missing.require', () => {
  it('is the value, or a problem', () => {
    expect(calculate('missing.require', number('1'))).toBe('1');
    expect(calculate('missing.require', missing)).toBe('missing-fact');
  });
  it('keeps the type', () => {
    expect(typeOf('missing.require', missing)).toBe('RUB');
    expect(typeOf('missing.require', yes)).toBe('boolean');
  });
  it('keeps the interval', () => {
    expect(intervalOf('missing.require', [1, 2])).toBe('1..2');
  });
});
