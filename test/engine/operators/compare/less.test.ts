import { describe, expect, it } from 'vitest';
import { calculate, date, missing, number, text, typeOf, yes, no } from '../calculate.ts';

describe('compare.less', () => {
  it.each([
    ['1', '2.0', true],
    ['2', '2.0', false],
    ['3', '2.0', false],
    ['-0', '0', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(calculate('compare.less', number(a), number(b))).toBe(String(expected));
  });
  it('compares dates by the calendar', () => {
    expect(calculate('compare.less', date('2026-02-09'), date('2026-10-01'))).toBe('true');
    expect(calculate('compare.less', date('2026-10-01'), date('2026-10-01'))).toBe('false');
  });
  it('compares what is of one type and unit', () => {
    expect(typeOf('compare.less', number('1', 'RUB'), number('2', 'RUB'))).toBe('boolean');
    expect(typeOf('compare.less', number('1', 'RUB'), number('2', 'USD'))).toBe('unit-mismatch');
    expect(typeOf('compare.less', number('1'), text('1'))).toBe('type-mismatch');
    expect(typeOf('compare.less', text('a'), text('b'))).toBe('not-ordered');
    expect(typeOf('compare.less', yes, no)).toBe('not-ordered');
  });
  it('is missing with a missing argument', () => {
    expect(calculate('compare.less', missing, number('1', 'RUB'))).toBe('missing');
  });
  it('compares three in a row', () => {
    expect(calculate('compare.less', number('1'), number('2'), number('3'))).toBe('true');
    expect(calculate('compare.less', number('1'), number('1'), number('3'))).toBe('false');
    expect(calculate('compare.less', number('1'), number('4'), number('3'))).toBe('false');
  });
});
