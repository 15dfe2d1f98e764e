import { describe, expect, it } from 'vitest';
import { calculate, missing, number, typeOf } from '../calculate.ts';

const zeroth = { 'decimal.divide': [number('1'), number('0')] };

describe('missing.known', () => {
  it('tells what is there from what is missing', () => {
    expect(calculate('missing.known', number('0'))).toBe('true');
    expect(calculate('missing.known', missing)).toBe('false');
  });
  it('does not hide a failure', () => {
    expect(calculate('missing.known', zeroth)).toBe('division-by-zero');
  });
  it('is a condition', () => {
    expect(typeOf('missing.known', missing)).toBe('boolean');
  });
});
