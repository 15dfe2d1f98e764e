import { describe, expect, it } from 'vitest';
import { calculate, date, missing, number, text, typeOf, yes, no } from '../calculate.ts';

describe('compare.equal', () => {
  it.each([
    ['1', '2.0', false],
    ['2', '2.0', true],
    ['3', '2.0', false],
    ['-0', '0', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(calculate('compare.equal', number(a), number(b))).toBe(String(expected));
  });
  it('compares dates by the calendar', () => {
    expect(calculate('compare.equal', date('2026-02-09'), date('2026-10-01'))).toBe('false');
    expect(calculate('compare.equal', date('2026-10-01'), date('2026-10-01'))).toBe('true');
  });
  it('compares what is of one type and unit', () => {
    expect(typeOf('compare.equal', number('1', 'RUB'), number('2', 'RUB'))).toBe('boolean');
    expect(typeOf('compare.equal', number('1', 'RUB'), number('2', 'USD'))).toBe('unit-mismatch');
    expect(typeOf('compare.equal', number('1'), text('1'))).toBe('type-mismatch');
    expect(typeOf('compare.equal', text('a'), text('b'))).toBe('boolean');
    expect(typeOf('compare.equal', yes, no)).toBe('boolean');
  });
  it('is missing with a missing argument', () => {
    expect(calculate('compare.equal', missing, number('1', 'RUB'))).toBe('missing');
  });
  it('compares texts letter by letter, and booleans', () => {
    expect(calculate('compare.equal', text('senior'), text('senior'))).toBe('true');
    expect(calculate('compare.equal', text('senior'), text('Senior'))).toBe('false');
    expect(calculate('compare.equal', yes, no)).toBe('false');
  });
});
