/** Days since 1970-01-01 of a calendar date, YYYY-MM-DD (proleptic Gregorian; after Howard Hinnant's days_from_civil). */
export function dayNumber(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** until - from in days. */
export const daysBetween = (from: string, until: string): number => dayNumber(until) - dayNumber(from);

/** Typical length of a period in days. */
export const PERIOD_DAYS = { week: 7, month: 30, quarter: 91, 'half-year': 182, year: 365 } as const;

const two = (value: number): string => String(value).padStart(2, '0');
const daysIn = (year: number, month: number): number =>
  dayNumber(month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`) - dayNumber(`${year}-${two(month)}-01`);

/** The same day of the month so many months later; the last day of a shorter month. */
export function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return `${String(toYear).padStart(4, '0')}-${two(toMonth)}-${two(Math.min(day, daysIn(toYear, toMonth)))}`;
}

/** So many days later, or earlier when negative (the inverse of dayNumber, after Howard Hinnant's civil_from_days). */
export function daysLater(date: string, days: number): string {
  const shifted = dayNumber(date) + days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1)}`;
}

/** The day before. */
export const dayBefore = (date: string): string => daysLater(date, -1);
