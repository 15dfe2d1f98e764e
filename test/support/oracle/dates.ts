import { sure } from '../sure.ts';
const DAY = 86_400_000;

/** The number of a calendar day, counted from 1970-01-01. */
export const dayNumber = (date: string): number => {
  const [year, month, day] = date.split('-').map(Number);
  return Date.UTC(sure(year), sure(month) - 1, sure(day)) / DAY;
};

/** A period of two dates, both included. ISO dates compare as texts. */
export interface Period {
  readonly from: string;
  readonly until: string;
}

/** Whether a stretch, open where an end is absent, covers the whole period. */
export const covers = (stretch: { readonly from?: string; readonly until?: string }, period: Period): boolean =>
  (stretch.from === undefined || stretch.from <= period.from) && (stretch.until === undefined || period.until <= stretch.until);

export const samePeriod = (a: Period, b: Period): boolean => a.from === b.from && a.until === b.until;
