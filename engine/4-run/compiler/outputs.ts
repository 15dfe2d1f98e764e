import type { Decimal } from 'decimal.js';
import type { Line } from '../../3-lower/sheet.ts';
import { printDecimal } from '../../values/decimal.ts';
import type { LineValue } from '../trace.ts';
import type { Column, OutputColumn } from './columns.ts';
import { parseScaled } from './scaled.ts';

/** Decimals of a line that is not rounded: results with more of them come out as texts. */
const USUAL_SCALE = 2;

/** The decimals of a step: `0.01` has 2, `50` none. */
const decimalsOf = (step: string): number => (step.split('.')[1] ?? '').replace(/0+$/, '').length;

export const outputOf = ({ id, type, rounding }: Line): OutputColumn => ({
  id,
  type,
  scale: type.kind !== 'number' ? 0 : rounding === undefined ? USUAL_SCALE : Math.min(decimalsOf(rounding.step), 15),
});

/** A column that is being filled. Every row has no value at first. */
export interface Filling {
  readonly column: Column;
  set(row: number, value: LineValue | undefined): void;
}

export const fillColumn = ({ type, scale }: OutputColumn, rows: number): Filling =>
  type.kind === 'number' ? fillNumbers(scale, rows) : fillCodes(type.kind, rows);

function fillNumbers(scale: number, rows: number): Filling {
  const values = new Float64Array(rows).fill(Number.NaN);
  const escapes = new Map<number, string>();
  return {
    column: { kind: 'number', scale, values, escapes },
    set: (row, line) => {
      if (line?.state !== 'value') return;
      const text = printDecimal(line.value as Decimal);
      const value = parseScaled(text, scale);
      values[row] = value;
      if (Number.isNaN(value)) escapes.set(row, text);
    },
  };
}

function fillCodes(kind: 'text' | 'date' | 'boolean', rows: number): Filling {
  const codes = new Int32Array(rows).fill(-1);
  const dictionary: string[] = [];
  const known = new Map<string, number>();
  const codeOf = (text: string): number => {
    const code = known.get(text) ?? dictionary.push(text) - 1;
    known.set(text, code);
    return code;
  };
  return {
    column: { kind, codes, dictionary },
    set: (row, line) => {
      if (line?.state !== 'value') return;
      codes[row] = kind === 'boolean' ? Number(line.value) : codeOf(String(line.value));
    },
  };
}
