import { describe, expect, it } from 'vitest';
import { calculate, date, missing, number, text, typeOf } from '../calculate.ts';

describe('compare.one-of', () => {
  it('finds numbers by value and dates', () => {
    expect(calculate('compare.one-of', number('2.0'), number('1'), number('2'))).toBe('true');
    expect(calculate('compare.one-of', number('3'), number('1'), number('2'))).toBe('false');
    expect(calculate('compare.one-of', date('2026-01-01'), date('2026-01-01'))).toBe('true');
  });
  it('needs one type and unit', () => {
    expect(typeOf('compare.one-of', number('1', '%'), number('2', '%'))).toBe('boolean');
    expect(typeOf('compare.one-of', number('1', '%'), number('2'))).toBe('unit-mismatch');
    expect(typeOf('compare.one-of', number('1'), text('1'))).toBe('type-mismatch');
  });
  it('is missing with a missing value', () => {
    expect(calculate('compare.one-of', missing, number('1', 'RUB'))).toBe('missing');
  });
});
