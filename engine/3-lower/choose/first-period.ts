import type { Policy } from '@scorewright/schemas';
import { addDays, isCalendarDate } from '../../values/date.ts';
import type { Period } from '../draft/draft.ts';

const MONTHS: { readonly [kind in Exclude<Policy['period'], 'week'>]: number } = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
const MONTHS_IN_YEAR = 12;

/**
 * The first period of a policy: from its first day, as long as its kind says, and no longer than the policy is in force: a business year of 52 weeks ends a
 * day before the calendar's.
 */
export function firstPeriod({ effective: { from, until: last }, period }: Policy): Period {
  const until = period === 'week' ? addDays(from, 6) : addDays(monthsLater(from, MONTHS[period]), -1);
  return { from, until: last !== undefined && last >= from && last < until ? last : until };
}

/** The same day so many months later; the first of the next month where there is no such day. */
function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = '01'] = date.split('-').map((part, index) => (index < 2 ? Number(part) : part)) as [number, number, string];
  const count = year * MONTHS_IN_YEAR + month - 1 + months;
  const later = (monthCount: number, on: string): string =>
    `${String(Math.floor(monthCount / MONTHS_IN_YEAR)).padStart(4, '0')}-${String((monthCount % MONTHS_IN_YEAR) + 1).padStart(2, '0')}-${on}`;
  return isCalendarDate(later(count, day)) ? later(count, day) : later(count + 1, '01');
}
