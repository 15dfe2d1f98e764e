import type { Line, Span, Style } from './span.ts';
import { styled, textOf } from './span.ts';
import { padEnd, padStart, widthOf, wrap } from './width.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** The column that is wrapped when the table is wider than the terminal. */
  readonly flexible?: true;
}

export type Row = readonly Span[];

const GAP = '  ';
const NARROWEST = 20;

/** Widths of the columns; the flexible ones share what the terminal leaves. */
function widthsOf(columns: readonly Column[], rows: readonly Row[], available: number | undefined): readonly number[] {
  const natural = columns.map(({ title }, index) => Math.max(widthOf(title), ...rows.map((row) => widthOf(textOf(row[index] ?? '')))));
  const total = natural.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
  if (available === undefined || total <= available) return natural;
  const flexible = columns.map(({ flexible }, index) => (flexible ? index : -1)).filter((index) => index >= 0);
  const wanted = flexible.reduce((sum, index) => sum + (natural[index] ?? 0), 0);
  const left = available - (total - wanted);
  return natural.map((width, index) =>
    flexible.includes(index) ? Math.min(width, Math.max(NARROWEST, Math.floor((width * left) / wanted))) : width,
  );
}

function linesOfRow(row: Row, columns: readonly Column[], widths: readonly number[], style?: Style): readonly Line[] {
  const cells = row.map((span, index) => (columns[index]?.flexible ? wrap(textOf(span), widths[index] ?? 0) : [textOf(span)]));
  const height = Math.max(...cells.map(({ length }) => length));
  const last = cells.length - 1;
  return Array.from({ length: height }, (_, line) =>
    cells.flatMap((cell, index): Line => {
      const text = cell[line] ?? '';
      const width = widths[index] ?? 0;
      const padded = columns[index]?.align === 'right' ? padStart(text, width) : index === last ? text : padEnd(text, width);
      const span = row[index] ?? '';
      const own = style ?? (typeof span === 'string' ? undefined : span.style);
      return [...(index === 0 ? [] : [GAP]), own === undefined ? padded : styled(own, padded)];
    }),
  );
}

/** A table without a frame. `available`: columns of the terminal, undefined where nothing has to fit (a file, a pipe). */
export function table(columns: readonly Column[], rows: readonly Row[], available: number | undefined): readonly Line[] {
  const widths = widthsOf(columns, rows, available);
  const head = linesOfRow(
    columns.map(({ title }) => title),
    columns,
    widths,
    'dim',
  );
  return [...(columns.some(({ title }) => title !== '') ? head : []), ...rows.flatMap((row) => linesOfRow(row, columns, widths))];
}
