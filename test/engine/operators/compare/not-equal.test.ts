import { describe, expect, it } from 'vitest';
import { calculate, date, missing, number, text, typeOf, yes, no } from '../calculate.ts';

describe('compare.not-equal', () => {
  it.each([
    ['1', '2.0', true],
    ['2', '2.0', false],
    ['3', '2.0', true],
    ['-0', '0', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(calculate('compare.not-equal', number(a), number(b))).toBe(String(expected));
  });
  it('compares dates by the calendar', () => {
    expect(calculate('compare.not-equal', date('2026-02-09'), date('2026-10-01'))).toBe('true');
    expect(calculate('compare.not-equal', date('2026-10-01'), date('2026-10-01'))).toBe('false');
  });
  it('compares what is of one type and unit', () => {
    expect(typeOf('compare.not-equal', number('1', 'RUB'), number('2', 'RUB'))).toBe('boolean');
    expect(typeOf('compare.not-equal', number('1', 'RUB'), number('2', 'USD'))).toBe('unit-mismatch');
    expect(typeOf('compare.not-equal', number('1'), text('1'))).toBe('type-mismatch');
    expect(typeOf('compare.not-equal', text('a'), text('b'))).toBe('boolean');
    expect(typeOf('compare.not-equal', yes, no)).toBe('boolean');
  });
  it('is missing with a missing argument', () => {
    expect(calculate('compare.not-equal', missing, number('1', 'RUB'))).toBe('missing');
  });
  it('compares texts letter by letter, and booleans', () => {
    expect(calculate('compare.not-equal', text('senior'), text('Senior'))).toBe('true');
    expect(calculate('compare.not-equal', no, no)).toBe('false');
  });
});
