import type { Line, Span, Style } from './span.ts';
import { styled, textOf } from './span.ts';
import { padEnd, padStart, widthOf, wrap } from './width.ts';

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** The column that is wrapped when the table is wider than the terminal. */
  readonly flexible?: true;
}

/** The cells of a row; a single one is a heading that stands across all columns. */
export type Row = readonly Span[];

const GAP = '  ';
const NARROWEST = 20;

const isHeading = (row: Row, columns: readonly Column[]): boolean => row.length === 1 && columns.length > 1;

/** Widths of the columns; the flexible ones share what the terminal leaves, by their contents, none below a readable width. */
function widthsOf(columns: readonly Column[], rows: readonly Row[], available: number | undefined): readonly number[] {
  const cells = rows.filter((row) => !isHeading(row, columns));
  const natural = columns.map(({ title }, index) => Math.max(widthOf(title), ...cells.map((row) => widthOf(textOf(row[index] ?? '')))));
  const total = natural.reduce((sum, width) => sum + width + GAP.length, -GAP.length);
  if (available === undefined || total <= available) return natural;
  const widths = [...natural];
  const flexible = natural.flatMap((width, index) => (columns[index]?.flexible ? [{ index, width }] : [])).sort((one, other) => one.width - other.width);
  let wanted = flexible.reduce((sum, { width }) => sum + width, 0);
  let left = available - (total - wanted);
  for (const { index, width } of flexible) {
    const share = Math.min(width, Math.max(NARROWEST, Math.floor((width * left) / wanted)));
    widths[index] = share;
    left -= share;
    wanted -= width;
  }
  return widths;
}

interface Cell {
  readonly text: string;
  readonly style: Style | undefined;
}

/** One line of a row; nothing stands after its last word. */
function lineOf(cells: readonly Cell[], columns: readonly Column[], widths: readonly number[]): Line {
  const last = cells.findLastIndex(({ text }) => text !== '');
  return cells.slice(0, last + 1).flatMap(({ text, style }, index): Line => {
    const width = widths[index] ?? 0;
    const padded = columns[index]?.align === 'right' ? padStart(text, width) : index === last ? text : padEnd(text, width);
    return [...(index === 0 ? [] : [GAP]), style === undefined ? padded : styled(style, padded)];
  });
}

/** A heading in as many lines as it needs. */
function linesOfHeading([span = '']: Row, available: number | undefined): readonly Line[] {
  const texts = available === undefined ? [textOf(span)] : wrap(textOf(span), available);
  return texts.map((text) => [typeof span === 'string' ? text : styled(span.style, text)]);
}

function linesOfRow(row: Row, columns: readonly Column[], widths: readonly number[], style?: Style): readonly Line[] {
  const cells = row.map((span, index) => ({
    lines: columns[index]?.flexible ? wrap(textOf(span), widths[index] ?? 0) : [textOf(span)],
    style: style ?? (typeof span === 'string' ? undefined : span.style),
  }));
  const height = Math.max(...cells.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    lineOf(
      cells.map(({ lines, style: own }) => ({ text: lines[line] ?? '', style: own })),
      columns,
      widths,
    ),
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
  return [
    ...(columns.some(({ title }) => title !== '') ? head : []),
    ...rows.flatMap((row) => (isHeading(row, columns) ? linesOfHeading(row, available) : linesOfRow(row, columns, widths))),
  ];
}
