import type { Decimal } from 'decimal.js';
import type { Line, ValueType } from '../../3-lower/sheet.ts';
import { addDays } from '../../values/date.ts';
import { printDecimal } from '../../values/decimal.ts';
import type { LineValue } from '../trace.ts';
import type { Column, OutputColumn } from './columns.ts';
import { printExact, toScaled } from './exact/decimal.ts';
import type { RowValue } from './exact/operations.ts';
import { EPOCH } from './plan/rules/index.ts';
import { parseScaled } from './scaled.ts';

/** Decimals of a line that is not rounded and not planned: results with more of them come out as texts. */
const USUAL_SCALE = 2;
const MOST_SCALE = 15;

/** The decimals of a step: `0.01` has 2, `50` none. */
const decimalsOf = (step: string): number => (step.split('.')[1] ?? '').replace(/0+$/, '').length;

export const outputOf = ({ id, type, rounding }: Line): OutputColumn => ({
  id,
  type,
  scale: type.kind !== 'number' ? 0 : rounding === undefined ? USUAL_SCALE : Math.min(decimalsOf(rounding.step), MOST_SCALE),
});

/** A line that is being written, row by row or from doubles. INVARIANT: every row is written. */
export interface Writer {
  /** What a kernel writes to, as it is in the plan. */
  readonly doubles: Float64Array;
  /** Takes over what a kernel wrote. `texts`: by code. */
  takeDoubles(texts: readonly string[]): void;
  /** Clears or overwrites a row. */
  setLine(row: number, line: LineValue | undefined): void;
  setExact(row: number, value: RowValue): void;
  readonly column: Column;
}

export const writerOf = ({ type, scale }: OutputColumn, rows: number): Writer =>
  type.kind === 'number' ? numberWriter(scale, rows) : codeWriter(type.kind, rows);

function numberWriter(scale: number, rows: number): Writer {
  const values = new Float64Array(rows);
  const escapes = new Map<number, string>();
  const set = (row: number, text: string | undefined): void => {
    const value = text === undefined ? Number.NaN : parseScaled(text, scale);
    values[row] = value;
    if (text !== undefined && Number.isNaN(value)) escapes.set(row, text);
  };
  return {
    column: { kind: 'number', scale, values, escapes },
    doubles: values,
    takeDoubles: () => undefined,
    setLine: (row, line) => {
      set(row, line?.state === 'value' ? printDecimal(line.value as Decimal) : undefined);
    },
    setExact: (row, value) => {
      const scaled = typeof value === 'object' ? toScaled(value, scale) : Number.NaN;
      values[row] = scaled;
      if (typeof value === 'object' && Number.isNaN(scaled)) escapes.set(row, printExact(value));
    },
  };
}

function codeWriter(kind: Exclude<ValueType['kind'], 'number'>, rows: number): Writer {
  const codes = new Int32Array(rows);
  const dictionary: string[] = [];
  const known = new Map<string, number>();
  const doubles = new Float64Array(rows);
  const codeOf = (text: string): number => {
    const code = known.get(text) ?? dictionary.push(text) - 1;
    known.set(text, code);
    return code;
  };
  const set = (row: number, value: unknown): void => {
    codes[row] = typeof value === 'boolean' ? Number(value) : typeof value === 'string' ? codeOf(value) : -1;
  };
  return {
    column: { kind, codes, dictionary },
    doubles,
    takeDoubles: (texts) => {
      take(
        doubles,
        codes,
        kind === 'boolean' ? (value) => value : kind === 'date' ? (day) => codeOf(addDays(EPOCH, day)) : (code) => codeOf(texts[code] as string),
      );
    },
    setLine: (row, line) => {
      set(row, line?.state === 'value' ? line.value : undefined);
    },
    setExact: set,
  };
}

/** Numbers as codes, each number turned into its code once. */
function take(doubles: Float64Array, codes: Int32Array, codeOf: (value: number) => number): void {
  const seen = new Map<number, number>();
  let [last, lastCode] = [Number.NaN, -1];
  for (let row = 0; row < doubles.length; row += 1) {
    const value = doubles[row] as number;
    if (value !== last) {
      last = value;
      lastCode = Number.isNaN(value) ? -1 : (seen.get(value) ?? codeOf(value));
      seen.set(value, lastCode);
    }
    codes[row] = lastCode;
  }
}
