/** Calendar dates as texts, YYYY-MM-DD, in whole-number arithmetic of the Gregorian calendar: no time of day, no time zone. */

const DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/** Whether the text is a date that exists: `2026-02-28` is one, `2026-02-30` and `28.02.2026` are none. */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** Days from the first date to the second, negative when it is earlier. Both are calendar dates. */
export const daysBetween = (from: string, until: string): number => dayNumber(until) - dayNumber(from);

/** Below zero when the first is earlier, zero when they are the same day, above zero when it is later. */
export const compareDates = (a: string, b: string): number => dayNumber(a) - dayNumber(b);

/** The date a number of days later (earlier when negative). */
export const addDays = (date: string, days: number): string => dateOfDay(dayNumber(date) + days);

// The year is counted from March, so that the leap day is its last day; 400 years are one era of 146,097 days.

/** Days since 0000-03-01. */
function dayNumber(date: string): number {
  const [calendarYear = 0, month = 0, day = 0] = date.split('-').map(Number);
  const year = month > 2 ? calendarYear : calendarYear - 1;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

function dateOfDay(number: number): string {
  const era = Math.floor(number / 146_097);
  const dayOfEra = number - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
