import { describe, expect, it } from 'vitest';
import { calculate, date, missing, number, text, typeOf, yes, no } from '../calculate.ts';

describe('compare.more', () => {
  it.each([
    ['1', '2.0', false],
    ['2', '2.0', false],
    ['3', '2.0', true],
    ['-0', '0', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(calculate('compare.more', number(a), number(b))).toBe(String(expected));
  });
  it('compares dates by the calendar', () => {
    expect(calculate('compare.more', date('2026-02-09'), date('2026-10-01'))).toBe('false');
    expect(calculate('compare.more', date('2026-10-01'), date('2026-10-01'))).toBe('false');
  });
  it('compares what is of one type and unit', () => {
    expect(typeOf('compare.more', number('1', 'RUB'), number('2', 'RUB'))).toBe('boolean');
    expect(typeOf('compare.more', number('1', 'RUB'), number('2', 'USD'))).toBe('unit-mismatch');
    expect(typeOf('compare.more', number('1'), text('1'))).toBe('type-mismatch');
    expect(typeOf('compare.more', text('a'), text('b'))).toBe('not-ordered');
    expect(typeOf('compare.more', yes, no)).toBe('not-ordered');
  });
  it('is missing with a missing argument', () => {
    expect(calculate('compare.more', missing, number('1', 'RUB'))).toBe('missing');
  });
});
