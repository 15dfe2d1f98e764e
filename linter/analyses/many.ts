import { compileSheet, parseScaled, type Column, type Input, type Sheet } from '@scorewright/engine';
import type { CardView, FactSet } from '../context.ts';
import { exactOf, isLess, placesOf } from './exact.ts';
import { lineNumber } from './past.ts';

/** Decimals that a column of doubles can have, well below what it holds. */
const MOST_PLACES = 9;

/** Whether the engine takes the value as it is: it would refuse one outside the declared domain. */
function isTaken({ min, max, integer }: Input, value: string): boolean {
  const exact = exactOf(value);
  return !(min !== undefined && isLess(exact, exactOf(min))) && !(max !== undefined && isLess(exactOf(max), exact)) && !(integer === true && exact.d !== 1n);
}

/** The values of a fact that is a number, in all rows; undefined where one of them is not to be had in doubles. */
function numbersOf(input: Input, values: readonly string[], scale: number): Column | undefined {
  const each = new Map([...new Set(values)].map((value) => [value, isTaken(input, value) ? parseScaled(value, scale) : Number.NaN]));
  const numbers = Float64Array.from(values, (value) => each.get(value) ?? Number.NaN);
  return numbers.some(Number.isNaN) ? undefined : { kind: 'number', scale, values: numbers, escapes: new Map() };
}

/** The same for a fact that is yes or no, a text or a date: in all rows the one of the plan. */
function sameInAll({ type: { kind }, values }: Input, value: string | boolean, rows: number): Column | undefined {
  if (kind === 'boolean') return typeof value === 'boolean' ? { kind, codes: new Int32Array(rows).fill(Number(value)), dictionary: [] } : undefined;
  if ((kind !== 'text' && kind !== 'date') || typeof value !== 'string' || (values && !values.includes(value))) return undefined;
  return { kind, codes: new Int32Array(rows), dictionary: [value] };
}

function columnOf(input: Input, base: FactSet, rows: readonly FactSet[]): Column | undefined {
  const constant = base[input.id];
  if (input.type.kind !== 'number') return constant === undefined ? undefined : sameInAll(input, constant, rows.length);
  const values = rows.map((facts) => facts[input.id] ?? constant);
  if (!values.every((value) => typeof value === 'string')) return undefined;
  const scale = Math.max(...[...new Set(values)].map(placesOf));
  return scale > MOST_PLACES ? undefined : numbersOf(input, values, scale);
}

function columnsOf(sheet: Sheet, base: FactSet, rows: readonly FactSet[]): ReadonlyMap<string, Column> | undefined {
  const columns = new Map<string, Column>();
  for (const input of sheet.inputs) {
    if (base[input.id] === undefined && rows.every((facts) => facts[input.id] === undefined)) continue;
    const column = columnOf(input, base, rows);
    if (!column) return undefined;
    columns.set(input.id, column);
  }
  return columns;
}

/**
 * A line of the card for many sets of facts over those on plan, as plain numbers for statistics; what the card refuses is left out. The same as
 * `lineNumber` of each, and many times as fast where all facts are plain numbers in their domains.
 */
export function linesOfMany(view: CardView, rows: readonly FactSet[], line: string): readonly number[] {
  const onPlan = view.calculate({});
  const sheet = 'value' in onPlan ? onPlan.value.sheet : undefined;
  const columns = sheet && 'value' in view.onPlan ? columnsOf(sheet, view.onPlan.value, rows) : undefined;
  if (!sheet || !columns) return rows.flatMap((facts) => lineNumber(view, facts, line) ?? []);
  const ranges = new Map([...columns].flatMap(([id, column]) => (column.kind === 'number' ? [[id, { scale: column.scale }]] : [])));
  // A few hundred rows are too few for generated code to be worth making.
  const found = compileSheet(sheet, { outputs: [line], ranges, mode: 'blocks' })
    .run(columns, rows.length)
    .lines.get(line);
  if (found?.kind !== 'number') return [];
  return Array.from(found.values, (value, row) => (Number.isNaN(value) ? Number(found.escapes.get(row) ?? Number.NaN) : value / 10 ** found.scale)).filter(
    (value) => !Number.isNaN(value),
  );
}
