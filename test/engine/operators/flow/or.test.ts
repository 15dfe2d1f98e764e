import { describe, expect, it } from 'vitest';
import { calculate, missing, no, number, typeOf, yes } from '../calculate.ts';

const unknown = { 'compare.more': [missing, number('0', 'RUB')] };
const failing = { 'compare.more': [{ 'decimal.divide': [number('1'), number('0')] }, number('0')] };

describe('or', () => {
  it('holds when one holds', () => {
    expect(calculate('or', no, yes)).toBe('true');
    expect(calculate('or', no, no)).toBe('false');
    expect(calculate('or', yes)).toBe('true');
  });
  it('stops at the first that holds', () => {
    expect(calculate('or', yes, unknown)).toBe('true');
    expect(calculate('or', yes, failing)).toBe('true');
  });
  it('is missing, or fails, with what it looked at', () => {
    expect(calculate('or', unknown, yes)).toBe('missing');
    expect(calculate('or', no, unknown)).toBe('missing');
    expect(calculate('or', failing, yes)).toBe('division-by-zero');
  });
  it('nests', () => {
    expect(calculate('or', { and: [yes, { or: [no, no] }] }, { and: [yes, yes] })).toBe('true');
  });
  it('takes conditions only', () => {
    expect(typeOf('or', yes, no)).toBe('boolean');
    expect(typeOf('or', yes, number('1'))).toBe('condition-not-boolean');
  });
});
