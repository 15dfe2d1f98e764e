import type { Input } from '../../3-lower/sheet.ts';
import { decimal } from '../../values/decimal.ts';
import type { Value } from '../../values/value.ts';
import type { Column, FactRange, InputColumn } from './columns.ts';
import { printScaled } from './scaled.ts';

/** Decimals of a fact about which nothing is said: kopecks, hundredths of a percent. */
const USUAL_SCALE = 2;
const MOST_SCALE = 15;

export const inputOf = ({ id, type, integer }: Input, range: FactRange | undefined): InputColumn => ({
  id,
  type,
  scale: type.kind !== 'number' ? 0 : Math.min(range?.scale ?? (integer === true ? 0 : USUAL_SCALE), MOST_SCALE),
});

/** The facts of one row, as the interpreter takes them. A column that is not there is missing in every row. */
export function factsOfRow(inputs: readonly InputColumn[], columns: ReadonlyMap<string, Column>, row: number): ReadonlyMap<string, Value> {
  const facts = new Map<string, Value>();
  for (const { id } of inputs) {
    const column = columns.get(id);
    const value = column === undefined ? undefined : valueAt(column, row);
    if (value !== undefined) facts.set(id, value);
  }
  return facts;
}

function valueAt(column: Column, row: number): Exclude<Value, symbol> | undefined {
  if (column.kind === 'number') {
    const text = textAt(column, row);
    return text === undefined ? undefined : decimal(text);
  }
  const code = column.codes[row] ?? -1;
  if (code < 0) return undefined;
  return column.kind === 'boolean' ? code === 1 : column.dictionary[code];
}

/** The decimal text or the text of a row; undefined: no value. */
export function textAt(column: Column, row: number): string | undefined {
  if (column.kind === 'number') {
    const value = column.values[row] ?? Number.NaN;
    return Number.isNaN(value) ? column.escapes.get(row) : printScaled(value, column.scale);
  }
  const code = column.codes[row] ?? -1;
  if (code < 0) return undefined;
  return column.kind === 'boolean' ? String(code === 1) : column.dictionary[code];
}
