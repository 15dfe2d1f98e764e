/** A formula or condition as it is typed, or why it cannot be taken as it stands. */
export type ReadLogic = { readonly logic: unknown } | { readonly fault: 'unfinished' | 'inexact' };

const DIGITS_OF_A_DOUBLE = 15;

/** Whether JavaScript holds the number as it is written. Fifteen digits always are. */
const isHeld = (literal: string): boolean =>
  literal.replace(/e.*$/i, '').replace(/[-.]/g, '').replace(/^0+/, '').length <= DIGITS_OF_A_DOUBLE || String(Number(literal)) === literal;

const numbersIn = (text: string): readonly string[] => text.replace(/"(?:[^"\\]|\\.)*"/g, '""').match(/-?\d[\d.eE+-]*/g) ?? [];

/** Reads typed JSON. A number with more digits than JavaScript holds would be another one in the document: it is to be written as text. */
export function readLogic(text: string): ReadLogic {
  try {
    const logic: unknown = JSON.parse(text);
    return numbersIn(text).every(isHeld) ? { logic } : { fault: 'inexact' };
  } catch {
    return { fault: 'unfinished' };
  }
}
