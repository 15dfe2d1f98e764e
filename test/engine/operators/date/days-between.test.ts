import { describe, expect, it } from 'vitest';
import { calculate, date, intervalOf, text, typeOf } from '../calculate.ts';

describe('date.days-between', () => {
  it.each([
    ['2026-01-01', '2026-01-31', '30'],
    ['2024-02-28', '2024-03-01', '2'],
    ['2026-02-28', '2026-03-01', '1'],
    ['1999-12-31', '2000-01-01', '1'],
    ['2026-03-01', '2026-02-01', '-28'],
    ['2000-01-01', '2400-01-01', '146097'],
  ])('from %s to %s: %s', (from, until, days) => {
    expect(calculate('date.days-between', date(from), date(until))).toBe(days);
  });
  it('is in days, of dates only', () => {
    expect(typeOf('date.days-between', date('2026-01-01'), date('2026-01-01'))).toBe('day');
    expect(typeOf('date.days-between', date('2026-01-01'), text('2026-01-01'))).toBe('type-mismatch');
  });
  it('can be any number', () => {
    expect(intervalOf('date.days-between', undefined, undefined)).toBe('-Infinity..Infinity');
  });
});
