import type { Language } from '#lib/words/language.ts';

const LOCALE: { readonly [language in Language]: string } = { ru: 'ru-RU', en: 'en-GB' };

/** Making a formatter takes longer than formatting a whole page of dates: each is made once. */
const made = (options: Intl.DateTimeFormatOptions): { readonly [language in Language]: Intl.DateTimeFormat } => ({
  ru: new Intl.DateTimeFormat(LOCALE.ru, options),
  en: new Intl.DateTimeFormat(LOCALE.en, options),
});
const DAY = made({ dateStyle: 'long', timeZone: 'UTC' });
const MOMENT = made({ dateStyle: 'medium', timeStyle: 'short' });
const TIME = made({ timeStyle: 'short' });

/** A calendar date (YYYY-MM-DD) in words: 1 января 2026 г., 1 January 2026. What is no date stays as it is. */
export function formatDate(date: string, language: Language): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  const moment = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) ? date : DAY[language].format(moment);
}

/** A moment as a reader says it, in the machine's own time zone. */
export const formatMoment = (moment: Date, language: Language): string => MOMENT[language].format(moment);

export const formatTime = (moment: Date, language: Language): string => TIME[language].format(moment);

/** Today in the reader's time zone, YYYY-MM-DD: the linter has no clock of its own. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}
