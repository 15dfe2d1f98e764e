import type { Decimal } from 'decimal.js';
import { fractionOf } from '../values/fraction.ts';
import type { Language } from './language.ts';

/** U+00A0. Between thousands in Russian and between a number and its unit, so that a number is never broken over two lines. */
export const NO_BREAK_SPACE = '\u00A0';
/** U+2212, the minus of typography. */
export const MINUS = '\u2212';
/** Shows that a number goes on. Only in sentences: data is always exact. */
export const ELLIPSIS = '…';

/** Longest fraction that a sentence shows in full. */
const FULL_FRACTION = 6;
/** Of a longer one it shows as many digits as make four significant ones, and two at least. */
const SHOWN_SIGNIFICANT = 4;
const SHOWN_FRACTION = 2;

const MARKS = { en: { thousands: ',', point: '.' }, ru: { thousands: NO_BREAK_SPACE, point: ',' } } as const;

/** An exact decimal as plain text with a point: `1200.5`. No exponent, no minus zero; it is what data and other programs get. */
export const plainNumber = (value: Decimal): string => (value.isZero() ? '0' : value.toFixed());

const grouped = (whole: string, separator: string): string => whole.replace(/\B(?=(\d{3})+$)/g, separator);

/** The digits of a fraction that a sentence shows, given those before the point: of more than six some, cut and not rounded, with `…`. */
export const shortened = (whole: string, fraction: string): string => {
  if (fraction.length <= FULL_FRACTION) return fraction;
  const leadingZeros = whole === '0' ? fraction.length - fraction.replace(/^0+/, '').length : 0;
  const significant = whole === '0' ? leadingZeros + SHOWN_SIGNIFICANT : SHOWN_SIGNIFICANT - whole.length;
  const shown = fraction.slice(0, Math.max(SHOWN_FRACTION, significant));
  return shown.length < fraction.length ? shown + ELLIPSIS : shown;
};

const written = (text: string, language: Language, fractionOf: (whole: string, fraction: string) => string): string => {
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const { thousands, point } = MARKS[language];
  const shown = fractionOf(whole, fraction);
  return (negative ? MINUS : '') + grouped(whole, thousands) + (shown === '' ? '' : point + shown);
};

/** A number for a table or a tooltip: every digit, `1,200.50`, in Russian `1 200,50`; of a fraction that does not end as many as a sentence shows. */
export const exactNumber = (value: Decimal, language: Language): string =>
  written(plainNumber(value), language, fractionOf(value) === undefined ? (_whole, fraction) => fraction : shortened);

const ofMoney = (fraction: string): string => (fraction.length === 1 ? `${fraction}0` : fraction);

/** A sum of money for a table: every digit, and two behind the point where it has one, `1,200.50`. */
export const exactMoney = (value: Decimal, language: Language): string =>
  written(plainNumber(value), language, fractionOf(value) === undefined ? (_whole, fraction) => ofMoney(fraction) : shortened);

/** A number for a sentence: a fraction of more than six digits is cut (not rounded) and ends with `…`. */
export const shortNumber = (value: Decimal, language: Language): string => written(plainNumber(value), language, shortened);

/** A sum of money for a sentence: a fraction has two digits at least, `272.50`. */
export const moneyNumber = (value: Decimal, language: Language): string =>
  written(plainNumber(value), language, (whole, fraction) => shortened(whole, ofMoney(fraction)));

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** Whether a text is a plain decimal number, as data of problems holds them. */
export const isNumberText = (text: string): boolean => NUMBER.test(text);

/** Text for a terminal or a search: ordinary spaces and hyphens for the typographic ones. */
export const plainText = (text: string): string => text.replaceAll(NO_BREAK_SPACE, ' ').replaceAll(MINUS, '-');
