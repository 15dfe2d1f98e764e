import type { FactText } from './cell.ts';

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets. Their leap day of 1900 never was, so that days before March 1900 are not read. */
const SPREADSHEET_ZERO = Date.UTC(1899, 11, 30);

const pad = (part: string): string => part.padStart(2, '0');
const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** The date of a day number of spreadsheets: 46327 is 2026-11-01. */
export const dateOfSerial = (serial: number): string => isoOf(SPREADSHEET_ZERO + Math.floor(serial) * DAY_MS);

/** Days since 1970-01-01 of an ISO date. */
export const dayOf = (iso: string): number => Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10))) / DAY_MS;

/** Whether the text is a date that exists, YYYY-MM-DD. */
export const isIsoDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayOf(text)) && isoOf(dayOf(text) * DAY_MS) === text;

/**
 * An ISO date of what stands in a cell: ISO itself (a time of midnight is left out), 31.10.2026, or a day number of spreadsheets (46326).
 * `10/11/2026` is the tenth of November for one reader and the eleventh of October for another: a fault.
 */
export function dateText(written: string): FactText {
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(written) ?? [];
  if (iso !== undefined) return { text: iso };
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written) ?? [];
  if (year !== '') return { text: `${year}-${pad(month)}-${pad(day)}` };
  if (/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(written)) return { fault: 'ambiguous-date' };
  const serial = /^\d{3,6}(?:[.,]0+)?$/.test(written) ? Number.parseInt(written, 10) : 0;
  return serial > 60 ? { text: dateOfSerial(serial) } : { text: written };
}
