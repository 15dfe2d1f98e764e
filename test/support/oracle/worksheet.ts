import type { Rounding } from '@scorewright/schemas';
import type { Rational } from './rational.ts';
import { rational, textOf } from './rational.ts';
import type { AnswerLine } from './outcome.ts';
import { roundTo } from './rounding.ts';
import type { Known, Maybe } from './value.ts';
import { Blocked, Fault, MISSING, isNumber, required } from './value.ts';

/** What stands on a line: a value, nothing because a fact is missing, a fault, or nothing because of a fault elsewhere. */
export type Entry =
  | { readonly state: 'value'; readonly value: Known; readonly before?: Rational }
  | { readonly state: 'missing' }
  | { readonly state: 'failed'; readonly code: string }
  | { readonly state: 'not-calculated' };

/** The lines in the order they were written, as a person writes them down one below the other. */
export interface Worksheet {
  readonly lines: Map<string, Entry>;
}

export const emptyWorksheet = (): Worksheet => ({ lines: new Map() });

const entryOf = (calculate: () => Maybe, rounding: Rounding | undefined): Entry => {
  try {
    const value = calculate();
    if (value === MISSING) return { state: 'missing' };
    if (!rounding || !isNumber(value)) return { state: 'value', value };
    return { state: 'value', value: roundTo(value, rational(rounding.to), rounding.mode), before: value };
  } catch (reason) {
    if (reason instanceof Fault) return { state: 'failed', code: reason.code };
    if (reason instanceof Blocked) return { state: 'not-calculated' };
    throw reason;
  }
};

/** Reads a line. A line that has no value because of a fault blocks the reader. */
export const readLine = (sheet: Worksheet, id: string): Maybe => {
  const entry = sheet.lines.get(id);
  if (!entry) throw new Error(`line not written yet: ${id}`);
  if (entry.state === 'value') return entry.value;
  if (entry.state === 'missing') return MISSING;
  throw new Blocked();
};

/** Writes a line whose value may stay missing. Returns how later lines read it. */
export const writeOptional = (sheet: Worksheet, id: string, calculate: () => Maybe, rounding?: Rounding): (() => Maybe) => {
  if (sheet.lines.has(id)) throw new Error(`line written twice: ${id}`);
  sheet.lines.set(id, entryOf(calculate, rounding));
  return () => readLine(sheet, id);
};

/** Writes a line that must have a value. */
export const write = (sheet: Worksheet, id: string, calculate: () => Maybe, rounding?: Rounding): (() => Maybe) =>
  writeOptional(sheet, id, () => required(calculate()), rounding);

/** An entry as people compare it. */
export const shown = (entry: Entry): AnswerLine => {
  if (entry.state !== 'value') return entry;
  const { value, before } = entry;
  return { state: 'value', value: isNumber(value) ? textOf(value) : value, isNumber: isNumber(value), ...(before && { before: textOf(before) }) };
};
