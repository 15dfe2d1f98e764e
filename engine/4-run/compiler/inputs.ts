import type { Input } from '../../3-lower/sheet.ts';
import { daysBetween } from '../../values/date.ts';
import { decimal } from '../../values/decimal.ts';
import type { Value } from '../../values/value.ts';
import { MISSING } from '../../values/value.ts';
import type { Column, FactRange, InputColumn } from './columns.ts';
import { exactOf, scaledWhole } from './exact/decimal.ts';
import type { RowValue } from './exact/operations.ts';
import { EPOCH } from './plan/rules/index.ts';
import { printScaled } from './scaled.ts';

/** Decimals of a fact about which nothing is said: kopecks, hundredths of a percent. */
const USUAL_SCALE = 2;
const MOST_SCALE = 15;

export const inputOf = ({ id, type, integer }: Input, range: FactRange | undefined): InputColumn => ({
  id,
  type,
  scale: type.kind !== 'number' ? 0 : Math.min(range?.scale ?? (integer === true ? 0 : USUAL_SCALE), MOST_SCALE),
});

/** The columns of the inputs in their order. Throws where a column is not what the sheet was compiled for. */
export function columnsOf(inputs: readonly InputColumn[], columns: ReadonlyMap<string, Column>, rows: number): readonly (Column | undefined)[] {
  return inputs.map(({ id, type, scale }) => {
    const column = columns.get(id);
    if (column === undefined) return undefined;
    const length = column.kind === 'number' ? column.values.length : column.codes.length;
    if (column.kind !== type.kind || length < rows || (column.kind === 'number' && column.scale !== scale))
      throw new Error(`the column ${id} must be of kind ${type.kind}, of scale ${scale}, and of ${rows} rows`);
    return column;
  });
}

/** Reads the rows from `from` of a column as a kernel has them: numbers as they are, days, codes among all texts, 0 and 1; NaN: no value. */
export type DoublesReader = (from: number, rows: number) => Float64Array;

export function doublesOf(column: Column | undefined, block: number, codeOf: (text: string) => number): DoublesReader {
  if (column?.kind === 'number') {
    const { values } = column;
    return (from, rows) => (rows === values.length ? values : values.subarray(from, from + rows));
  }
  const scratch = new Float64Array(block).fill(Number.NaN);
  if (column === undefined) return (_from, rows) => scratch.subarray(0, rows);
  const { kind, codes, dictionary } = column;
  const numbers = kind === 'boolean' ? [0, 1] : dictionary.map((text) => (kind === 'date' ? daysBetween(EPOCH, text) : codeOf(text)));
  return (from, rows) => {
    for (let row = 0; row < rows; row += 1) scratch[row] = numbers[codes[from + row] as number] ?? Number.NaN;
    return scratch.subarray(0, rows);
  };
}

/** The facts of one row, as the interpreter takes them. */
export function factsOfRow(inputs: readonly InputColumn[], columns: readonly (Column | undefined)[], row: number): ReadonlyMap<string, Value> {
  return new Map(
    inputs.flatMap(({ id }, place) => {
      const column = columns[place];
      const value = column === undefined ? undefined : plainAt(column, row);
      return value === undefined ? [] : [[id, column?.kind === 'number' ? decimal(String(value)) : value]];
    }),
  );
}

/** The facts of one row in the order of the inputs, exact. */
export const exactFacts = (columns: readonly (Column | undefined)[], row: number): readonly RowValue[] =>
  columns.map((column) => {
    if (column === undefined) return MISSING;
    if (column.kind !== 'number') return plainAt(column, row) ?? MISSING;
    const value = column.values[row] as number;
    if (!Number.isNaN(value)) return scaledWhole(value, column.scale);
    const text = column.escapes.get(row);
    return text === undefined ? MISSING : exactOf(text);
  });

/** The text, the decimal text or the boolean of a row. */
function plainAt(column: Column, row: number): string | boolean | undefined {
  if (column.kind === 'number') {
    const value = column.values[row] ?? Number.NaN;
    return Number.isNaN(value) ? column.escapes.get(row) : printScaled(value, column.scale);
  }
  const code = column.codes[row] ?? -1;
  if (code < 0) return undefined;
  return column.kind === 'boolean' ? code === 1 : column.dictionary[code];
}

/** What a column says in a row: a decimal text, a text, a date, `true` or `false`; undefined: no value. */
export function textAt(column: Column, row: number): string | undefined {
  const value = plainAt(column, row);
  return value === undefined ? undefined : String(value);
}
