import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, compareDates, daysBetween, isCalendarDate } from '../../../engine/values/date.ts';

const DAY_MS = 86_400_000;
const iso = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);
/** Days since 1970 of dates from 0001-01-01 to 9999-12-31. */
const day = fc.integer({ min: -719_162, max: 2_932_896 });

describe('dates', () => {
  it.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-02-30',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '2026-1-1',
    '01.03.2026',
    '2026-03-01T00:00',
    ' 2026-03-01',
    '2026-03-01\n',
    '20260301',
    '',
  ])('%j does not', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it('are counted as the calendar counts them', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(isCalendarDate(iso(a))).toBe(true);
        expect(daysBetween(iso(a), iso(b))).toBe(b - a);
        expect(addDays(iso(a), b - a)).toBe(iso(b));
        expect(Math.sign(compareDates(iso(a), iso(b)))).toBe(Math.sign(a - b));
      }),
    );
  });
});
