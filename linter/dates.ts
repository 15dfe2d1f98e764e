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
