import { shortened, unitBehind, unitName } from '@scorewright/engine';
import type { Language } from '#lib/words/language.ts';

const NBSP = '\u00a0';

/** Digits in groups of three, from the right, as in every sentence of the engine: amounts below each other stand in line. */
const grouped = (whole: string, language: Language): string => whole.replace(/\B(?=(\d{3})+$)/g, language === 'ru' ? NBSP : ',');

/** An exact decimal text as the reader writes numbers: no digit is lost, none is added. Anything else stays as it is. */
export function formatNumber(value: string | number, language: Language): string {
  const text = String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', fraction] = match;
  return `${sign === '-' ? '−' : ''}${grouped(whole, language)}${fraction === undefined ? '' : `${language === 'ru' ? ',' : '.'}${fraction}`}`;
}

/** What a person typed as an exact decimal text, or why not. */
export type Typed = { readonly value: string } | { readonly fault: 'empty' | 'not-a-number' | 'ambiguous' };

const plain = (sign: string, whole: string, fraction = ''): Typed => {
  const digits = whole.replace(/^0+(?=\d)/, '');
  const rest = fraction.replace(/0+$/, '');
  const text = rest === '' ? digits : `${digits}.${rest}`;
  return { value: sign === '' || /^0(\.0*)?$/.test(text) ? text : `-${text}` };
};

/**
 * Reads a typed number: a comma or a point before the fraction, spaces between groups, any minus sign. In English `1,200` could be either
 * number: it is asked about rather than guessed; with two separators the meaning is plain.
 */
export function parseNumber(typed: string, language: Language): Typed {
  const text = typed
    .replace(/[\s\u00a0\u202f\u2009']/g, '')
    .replace(/^[−–]/, '-')
    .replace(/^\+/, '');
  if (text === '') return { fault: 'empty' };
  const groups = /^(-?)(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text);
  if (groups && (groups[2]?.split(',').length !== 2 || groups[3] !== undefined)) return plain(groups[1] ?? '', groups[2]?.replaceAll(',', '') ?? '', groups[3]);
  if (groups && language === 'en') return { fault: 'ambiguous' };
  const simple = /^(-?)(\d*)(?:[.,](\d*))?$/.exec(text);
  if (!simple || !/\d/.test(text)) return { fault: 'not-a-number' };
  return plain(simple[1] ?? '', simple[2] === '' ? '0' : (simple[2] ?? '0'), simple[3]);
}

/** How a number is written into the document: as a number where JavaScript prints it the same, else as decimal text. */
export const documentNumber = (text: string): number | string => (String(Number(text)) === text ? Number(text) : text);

/** Signs that stand for a currency on a screen in both languages; in a sentence the engine writes English ones as codes. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['RUB', '₽'],
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['SEK', 'kr'],
]);

/** A unit for a reader: `₽/лид`; behind a number, `лидов` or `leads`. Nothing for a plain number. */
export function unitText(unit: string | undefined, language: Language, value?: string | number): string {
  if (unit === undefined || unit === '1') return '';
  const [first = '', ...below] = unit.split('/');
  const sign = SIGNS.get(first);
  const head = sign ?? (value === undefined ? unitName(first, language) : unitBehind(String(value), first, language));
  return [head, ...below.map((part) => SIGNS.get(part) ?? unitName(part, language))].join('/');
}

/** A number to be read, not to be typed over: of a quotient that goes on as many digits as a sentence of the engine shows, and `…`. */
function readable(value: string | number, language: Language): string {
  const [, whole = '', digits = '', fraction = ''] = /^(-?(\d+))\.(\d+)$/.exec(String(value)) ?? [];
  const shown = shortened(digits, fraction);
  return shown === fraction ? formatNumber(value, language) : `${formatNumber(`${whole}.${shown.slice(0, -1)}`, language)}…`;
}

/** A number with its unit, for reading: `4 714,28… ₽`. */
export function formatQuantity(value: string | number, unit: string | undefined, language: Language): string {
  const shown = unitText(unit, language, value);
  return shown === '' ? readable(value, language) : `${readable(value, language)}${NBSP}${shown}`;
}

const SHORT = {
  en: new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 }),
  ru: new Intl.NumberFormat('ru', { notation: 'compact', maximumFractionDigits: 2 }),
};

/** A number beside an axis, which is as wide as its longest one: `2.5M`, `40 тыс.`; below ten thousand it is written out. */
export const formatTick = (value: number, language: Language): string =>
  Math.abs(value) >= 10_000 ? SHORT[language].format(value).replace('-', '−') : formatNumber(Number(value.toFixed(2)), language);
