import type { DecimalSign } from '@scorewright/engine';
import type { FactKind, FactText } from './cell.ts';
import { dateText } from './dates.ts';

const GROUPED = /^-?\d{1,3}(?:[ \u00a0\u2007\u2009\u202f'’]\d{3})+(?:[.,]\d+)?$/;
const GROUP_SIGNS = /[ \u00a0\u2007\u2009\u202f'’]/g;

/** A number with a point and without spaces between thousands; what is none stays as it is, for the engine to say what is wrong with it. */
export function numberText(written: string, decimal: DecimalSign): FactText {
  const signed = written.replace(/^[−–]/, '-');
  const joined = GROUPED.test(signed) ? signed.replace(GROUP_SIGNS, '') : signed;
  if (decimal === 'point') return { text: joined };
  if (/^-?\d+,\d+$/.test(joined)) return { text: joined.replace(',', '.') };
  return /^-?\d+\.\d+$/.test(joined) ? { fault: 'point-where-comma' } : { text: joined };
}

const TRUE = new Set(['true', 'yes', 'да', 'истина', '1']);
const FALSE = new Set(['false', 'no', 'нет', 'ложь', '0']);

/** `true` or `false`, as people and spreadsheets of both languages write them. */
export function booleanText(written: string): FactText {
  const word = written.toLowerCase();
  if (TRUE.has(word)) return { text: 'true' };
  return FALSE.has(word) ? { text: 'false' } : { fault: 'not-a-truth' };
}

/** A cell of a table as the text of a fact. Nothing is guessed: what can be read in two ways is a fault. */
export function factText(written: string, kind: FactKind, decimal: DecimalSign): FactText {
  switch (kind) {
    case 'number':
      return numberText(written, decimal);
    case 'date':
      return dateText(written);
    case 'boolean':
      return booleanText(written);
    case 'text':
      return { text: written };
  }
}
