import type { Language } from '#lib/words/language.ts';

/** `impossible`: it has the form of a date, and there is no such day. `ambiguous`: the two days, YYYY-MM-DD, as which it can be read. */
export type TypedDate =
  | { readonly value: string }
  | { readonly fault: 'empty' | 'unfinished' | 'impossible' }
  | { readonly fault: 'ambiguous'; readonly readings: readonly [string, string] };

const MONTHS: { readonly [language in Language]: readonly string[] } = {
  en: ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'],
  ru: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
};
const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const padded = (part: string | number, length: number): string => String(part).padStart(length, '0');

/** The day as YYYY-MM-DD, where the calendar has it. Years have four digits. */
function dayOf(year: number, month: number, day: number): string | undefined {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  const isThere = year >= 1000 && moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return isThere ? `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` : undefined;
}

const dated = (year: string | undefined, month: string | number | undefined, day: string | undefined): TypedDate => {
  const value = dayOf(Number(year), Number(month), Number(day));
  return value === undefined ? { fault: 'impossible' } : { value };
};

/** The number of a month by its name, or the first letters of it, in any language of the interface. */
function monthOf(word = ''): number | undefined {
  const letters = word.toLowerCase().replace(/^май$/, 'мая').replace(/[ьй]$/, '').replace(/\.$/, '');
  if (letters.length < 3) return undefined;
  const index = Object.values(MONTHS)
    .map((names) => names.findIndex((name) => name.startsWith(letters)))
    .find((found) => found >= 0);
  return index === undefined ? undefined : index + 1;
}

/** `3/4/2026` is the third of April to some who write English, and the fourth of March to others. */
function slashed(day: string, month: string, year: string, language: Language): TypedDate {
  const [one, other] = [dayOf(Number(year), Number(month), Number(day)), dayOf(Number(year), Number(day), Number(month))];
  if (language === 'en' && one !== undefined && other !== undefined && one !== other) return { fault: 'ambiguous', readings: [one, other] };
  return dated(year, month, day);
}

/**
 * A date as somebody types it: 31.12.2026, 31/12/2026, 2026-12-31, 31 Dec 2026, December 31, 2026, 31 декабря 2026 г. The day comes first in numbers; a year has
 * four digits, so that nothing is a date before it is finished.
 */
export function parseDate(typed: string, language: Language): TypedDate {
  const text = typed.trim().replace(/\s*г(\.|ода)?$/i, '');
  if (text === '') return { fault: 'empty' };
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return dated(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})[.\s]\s*(\d{1,2})[.\s]\s*(\d{4})$/.exec(text);
  if (dotted) return dated(dotted[3], dotted[2], dotted[1]);
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (year !== '') return slashed(day, month, year, language);
  const named = /^(\d{1,2})\s+(\p{L}+\.?)\s+(\d{4})$/u.exec(text);
  if (named && monthOf(named[2]) !== undefined) return dated(named[3], monthOf(named[2]), named[1]);
  const american = /^(\p{L}+\.?)\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text);
  if (american && monthOf(american[1]) !== undefined) return dated(american[3], monthOf(american[1]), american[2]);
  return { fault: 'unfinished' };
}

/** A date (YYYY-MM-DD) as a field shows it, and as it can be typed: 31.12.2026, 31 Dec 2026. What is no date stays as it is. */
export function shownDate(date: string, language: Language): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (dayOf(Number(year), Number(month), Number(day)) === undefined) return date;
  return language === 'ru' ? `${day}.${month}.${year}` : `${Number(day)} ${SHORT[Number(month) - 1] ?? ''} ${year}`;
}
