import { describe, expect, it } from 'vitest';
import { calculate, missing, no, number, typeOf, yes } from '../calculate.ts';

const unknown = { 'compare.more': [missing, number('0', 'RUB')] };
const failing = { 'compare.more': [{ 'decimal.divide': [number('1'), number('0')] }, number('0')] };

describe('and', () => {
  it('holds when all hold', () => {
    expect(calculate('and', yes, yes)).toBe('true');
    expect(calculate('and', yes, no)).toBe('false');
    expect(calculate('and', no)).toBe('false');
  });
  it('stops at the first that does not hold', () => {
    expect(calculate('and', no, unknown)).toBe('false');
    expect(calculate('and', no, failing)).toBe('false');
  });
  it('is missing, or fails, with what it looked at', () => {
    expect(calculate('and', unknown, no)).toBe('missing');
    expect(calculate('and', yes, unknown)).toBe('missing');
    expect(calculate('and', failing, yes)).toBe('division-by-zero');
  });
  it('takes conditions only', () => {
    expect(typeOf('and', yes, no)).toBe('boolean');
    expect(typeOf('and', yes, number('1'))).toBe('condition-not-boolean');
  });
});
