import type { Policy } from '@scorewright/schemas';

/** Days from Monday to Friday in one period: the most that a five-day week has, before holidays are taken off. */
export interface PeriodDays {
  readonly from: string;
  readonly weekdays: number;
  readonly days: number;
}

const DAY = 86_400_000;
const MONTHS: ReadonlyMap<Policy['period'], number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['half-year', 6],
  ['year', 12],
]);
const WEEK = 7;
const WORKING = 5;
const MOST_PERIODS = 60;

/** The day of 1 January 1970 was a Thursday; Monday is 0. */
const FIRST_WEEKDAY = 3;

const dayOf = (iso: string): number => Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / DAY;
const firstOf = (year: number, month: number): number => Date.UTC(year, month, 1) / DAY;
const two = (value: number): string => String(value).padStart(2, '0');

function weekdaysBetween(from: number, until: number): number {
  const whole = Math.floor((until - from) / WEEK);
  let count = whole * WORKING;
  for (let day = from + whole * WEEK; day < until; day += 1) if ((day + FIRST_WEEKDAY) % WEEK < WORKING) count += 1;
  return count;
}

/** The calendar periods of a policy that lie wholly within its effective dates; those of the first year where it is open-ended. */
export function periodsOf({ period, effective: { from, until } }: Pick<Policy, 'period' | 'effective'>): readonly PeriodDays[] {
  const length = MONTHS.get(period);
  if (length === undefined) return [{ from, weekdays: WORKING, days: WEEK }];
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1];
  const end = until === undefined ? firstOf(year + 1, month) : dayOf(until) + 1;
  const first = from.endsWith('-01') ? month : month + 1;
  const found: PeriodDays[] = [];
  for (let start = first; found.length < MOST_PERIODS; start += length) {
    const [a, b] = [firstOf(year, start), firstOf(year, start + length)];
    if (b > end) break;
    found.push({ from: `${year + Math.floor(start / 12)}-${two((start % 12) + 1)}-01`, weekdays: weekdaysBetween(a, b), days: b - a });
  }
  return found;
}

/** The period with the fewest weekdays; the first of several. */
export const shortestPeriod = (periods: readonly PeriodDays[]): PeriodDays | undefined =>
  periods.reduce<PeriodDays | undefined>((shortest, period) => (!shortest || period.weekdays < shortest.weekdays ? period : shortest), undefined);
