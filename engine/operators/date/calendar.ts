const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Whether a text is a day of the Gregorian calendar, YYYY-MM-DD, from year 1. */
export function isCalendarDate(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = (DATE.exec(text) ?? []).map(Number);
  const last = month === 2 && isLeap(year) ? 29 : DAYS[month - 1] ?? 0;
  return year >= 1 && day >= 1 && day <= last;
}

/** Days since 1 March of year 0; differences of these are days between dates. */
export function dayNumber(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  // Years are counted from March, so that the leap day is the last of its year.
  const shifted = month > 2 ? year : year - 1;
  const fromMarch = (month + 9) % 12;
  return 365 * shifted + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + Math.floor((153 * fromMarch + 2) / 5) + day - 1;
}
