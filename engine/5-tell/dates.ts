import type { Language } from './language.ts';
import { NO_BREAK_SPACE } from './numbers.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

export const isDateText = (text: string): boolean => ISO.test(text);

/** A date for a reader: `31 January 2026`, in Russian `31.01.2026`. What is no ISO date stays as it is. */
export const dateText = (iso: string, language: Language): string => {
  const [, year, month, day] = ISO.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || month === undefined || day === undefined || name === undefined) return iso;
  return language === 'ru' ? `${day}.${month}.${year}` : [String(Number(day)), name, year].join(NO_BREAK_SPACE);
};
