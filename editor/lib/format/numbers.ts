import { isCurrency, shortened, unitBehind, unitName } from '@scorewright/engine';
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

/** A unit for a reader: `₽/лид`, `RUB/lead`; behind a number, `лидов` or `leads`. Nothing for a plain number. */
export const unitText = (unit: string | undefined, language: Language, value?: string | number): string =>
  unit === undefined || unit === '1' ? '' : value === undefined ? unitName(unit, language) : unitBehind(String(value), unit, language);

/** A number to be read, not to be typed over: of a quotient that goes on as many digits as a sentence of the engine shows, and `…`. */
function readable(value: string | number, language: Language): string {
  const [, whole = '', digits = '', fraction = ''] = /^(-?(\d+))\.(\d+)$/.exec(String(value)) ?? [];
  const shown = shortened(digits, fraction);
  return shown === fraction ? formatNumber(value, language) : `${formatNumber(`${whole}.${shown.slice(0, -1)}`, language)}…`;
}

/** Money stands behind its code in English, as in every sentence of the engine. */
const isBehindCode = (unit: string | undefined, language: Language): unit is string =>
  language === 'en' && unit !== undefined && isCurrency(unit.split('/')[0] ?? '');

function withUnit(number: string, value: string | number, unit: string | undefined, language: Language): string {
  if (isBehindCode(unit, language)) {
    const [code = '', ...below] = unit.split('/');
    return [`${code}${NBSP}${number}`, ...below.map((part) => unitName(part, language))].join('/');
  }
  const shown = unitText(unit, language, value);
  return shown === '' ? number : `${number}${NBSP}${shown}`;
}

/** A number with its unit, for reading: `4 714,28… ₽`, `RUB 4,714.28…`. */
export const formatQuantity = (value: string | number, unit: string | undefined, language: Language): string =>
  withUnit(readable(value, language), value, unit, language);

/** A change with its unit and sign: `+10 840 ₽`, `RUB +10,840`. */
export const formatChange = (value: string, unit: string | undefined, language: Language): string =>
  withUnit(`${/^-|^0(\.0*)?$/.test(value) ? '' : '+'}${readable(value, language)}`, value, unit, language);

const SHORT = {
  en: new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 }),
  ru: new Intl.NumberFormat('ru', { notation: 'compact', maximumFractionDigits: 2 }),
};

/** A number beside an axis, which is as wide as its longest one: `2.5M`, `40 тыс.`; below ten thousand it is written out. */
export const formatTick = (value: number, language: Language): string =>
  Math.abs(value) >= 10_000 ? SHORT[language].format(value).replace('-', '−') : formatNumber(Number(value.toFixed(2)), language);
