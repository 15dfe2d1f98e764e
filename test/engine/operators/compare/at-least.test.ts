import { describe, expect, it } from 'vitest';
import { calculate, date, missing, number, text, typeOf, yes, no } from '../calculate.ts';

describe('compare.at-least', () => {
  it.each([
    ['1', '2.0', false],
    ['2', '2.0', true],
    ['3', '2.0', true],
    ['-0', '0', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(calculate('compare.at-least', number(a), number(b))).toBe(String(expected));
  });
  it('compares dates by the calendar', () => {
    expect(calculate('compare.at-least', date('2026-02-09'), date('2026-10-01'))).toBe('false');
    expect(calculate('compare.at-least', date('2026-10-01'), date('2026-10-01'))).toBe('true');
  });
  it('compares what is of one type and unit', () => {
    expect(typeOf('compare.at-least', number('1', 'RUB'), number('2', 'RUB'))).toBe('boolean');
    expect(typeOf('compare.at-least', number('1', 'RUB'), number('2', 'USD'))).toBe('unit-mismatch');
    expect(typeOf('compare.at-least', number('1'), text('1'))).toBe('type-mismatch');
    expect(typeOf('compare.at-least', text('a'), text('b'))).toBe('not-ordered');
    expect(typeOf('compare.at-least', yes, no)).toBe('not-ordered');
  });
  it('is missing with a missing argument', () => {
    expect(calculate('compare.at-least', missing, number('1', 'RUB'))).toBe('missing');
  });
});
