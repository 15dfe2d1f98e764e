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
  /** What a kernel writes the rows from `from` to, as it is in the plan. */
  doubles(from: number, rows: number): Float64Array;
  /** Takes over what a kernel wrote. `texts`: by code. */
  takeDoubles(from: number, rows: number, texts: readonly string[]): void;
  setLine(row: number, line: LineValue | undefined): void;
  setExact(row: number, value: RowValue): void;
  readonly column: Column;
}

/** `used`: a column of an earlier batch whose memory is taken again. */
export const writerOf = ({ type, scale }: OutputColumn, rows: number, used: Column | undefined): Writer =>
  type.kind === 'number'
    ? numberWriter(scale, memoryOf(Float64Array, used?.kind === 'number' ? used.values : undefined, rows))
    : codeWriter(type.kind, memoryOf(Int32Array, used !== undefined && used.kind !== 'number' ? used.codes : undefined, rows));

const memoryOf = <T extends Float64Array | Int32Array>(kind: new (length: number) => T, used: T | undefined, rows: number): T =>
  used === undefined || used.length < rows ? new kind(rows) : used.length === rows ? used : (used.subarray(0, rows) as T);

function numberWriter(scale: number, values: Float64Array): Writer {
  const escapes = new Map<number, string>();
  const set = (row: number, value: number, text: () => string): void => {
    values[row] = value;
    if (Number.isNaN(value)) escapes.set(row, text());
  };
  return {
    column: { kind: 'number', scale, values, escapes },
    doubles: (from, rows) => (rows === values.length ? values : values.subarray(from, from + rows)),
    takeDoubles: () => undefined,
    setLine: (row, line) => {
      values[row] = Number.NaN;
      if (line?.state !== 'value') return;
      const text = printDecimal(line.value as Decimal);
      set(row, parseScaled(text, scale), () => text);
    },
    setExact: (row, value) => {
      values[row] = Number.NaN;
      if (typeof value === 'object') set(row, toScaled(value, scale), () => printExact(value));
    },
  };
}

function codeWriter(kind: Exclude<ValueType['kind'], 'number'>, codes: Int32Array): Writer {
  const dictionary: string[] = [];
  const known = new Map<string, number>();
  const codeOf = (text: string): number => {
    const code = known.get(text) ?? dictionary.push(text) - 1;
    known.set(text, code);
    return code;
  };
  const set = (row: number, value: unknown): void => {
    codes[row] = typeof value === 'boolean' ? Number(value) : typeof value === 'string' ? codeOf(value) : -1;
  };
  let scratch = new Float64Array(0);
  return {
    column: { kind, codes, dictionary },
    doubles: (_from, rows) => (scratch = scratch.length === rows ? scratch : new Float64Array(rows)),
    takeDoubles: (from, rows, texts) => {
      const turn =
        kind === 'boolean'
          ? (value: number) => value
          : kind === 'date'
            ? (day: number) => codeOf(addDays(EPOCH, day))
            : (code: number) => codeOf(texts[code] as string);
      take(scratch, codes.subarray(from, from + rows), turn);
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
