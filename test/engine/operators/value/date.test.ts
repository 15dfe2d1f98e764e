import { describe, expect, it } from 'vitest';
import { calculate, typeOf } from '../calculate.ts';

describe('value.date', () => {
  it('is itself', () => {
    expect(calculate('value.date', '2026-02-28')).toBe('2026-02-28');
  });
  it('is a day of the calendar', () => {
    expect(typeOf('value.date', '2024-02-29')).toBe('date');
    expect(typeOf('value.date', '2026-02-29')).toBe('malformed-date');
    expect(typeOf('value.date', '01.02.2026')).toBe('malformed-date');
  });
});
