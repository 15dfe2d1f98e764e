import { describe, expect, it } from 'vitest';
import { calculate, no, number, typeOf, yes } from '../calculate.ts';

describe('boolean.not', () => {
  it('is the opposite', () => {
    expect(calculate('boolean.not', yes)).toBe('false');
    expect(calculate('boolean.not', no)).toBe('true');
  });
  it('takes conditions only', () => {
    expect(typeOf('boolean.not', yes)).toBe('boolean');
    expect(typeOf('boolean.not', number('0'))).toBe('condition-not-boolean');
  });
});
