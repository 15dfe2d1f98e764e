import type { Language } from '@scorewright/engine';

const NO_BREAK_SPACE = '\u00a0';

/** Digits after the point beyond which a number is one that does not end: people are shown its beginning. */
const LONGEST_FRACTION = 20;

/** A decimal text as a table shows it, every digit kept that a sum can have: `253800.50` is `253,800.50`, in Russian `253 800,50`; `0.333…`, of 40 digits, is `0.33…`. */
export function numberText(text: string, language: Language): string {
  const [whole = '', digits] = text.split('.');
  const fraction = digits !== undefined && digits.length > LONGEST_FRACTION ? `${digits.slice(0, 2)}…` : digits;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'en' ? ',' : NO_BREAK_SPACE);
  return fraction === undefined ? grouped : `${grouped}${language === 'en' ? '.' : ','}${fraction}`;
}

const YES_NO = { en: ['no', 'yes'], ru: ['нет', 'да'] } as const;

/** The value of a fact: a number, yes or no, or a text as it is. */
export function factText(value: string | boolean | undefined, language: Language): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return YES_NO[language][value ? 1 : 0];
  return /^-?\d+(\.\d+)?$/.test(value) ? numberText(value, language) : value;
}
