import type { Facts } from '@scorewright/schemas';
import { problem, type Problem } from '../problems/problem.ts';
import { decode } from './decode.ts';
import type { FactsDocument, JsonSource, Position } from './document.ts';
import { DEFAULT_LIMITS, MAX_NAMES, MAX_PROBLEMS, type ReadLimits } from './limits.ts';
import { indexLines, type LineIndex } from './lines.ts';
import { conform } from './schema/conform.ts';
import { FACTS } from './schema/facts-form.ts';
import { separatorOf, takeApart, type Cell } from './table/cells.ts';
import { cellPointer, columnOf, readHeader } from './table/columns.ts';
import type { FactType } from './table/fact-types.ts';
import { readRow, type RowContext, type TableDefaults } from './table/row.ts';

export interface TableOptions extends ReadLimits {
  readonly defaults?: TableDefaults;
  /** Types by fact id (`factTypes` of the policy). Without them a cell that can only be a misspelt number is refused. */
  readonly types?: ReadonlyMap<string, FactType>;
  /** The column or the fact that people mean by a heading, such as the name of a metric; undefined: it is the id itself, or a mistake. */
  readonly meantBy?: (heading: string) => string | undefined;
}

interface Table {
  readonly text: string;
  readonly lines: LineIndex;
  readonly names: readonly string[];
}

/** What was read of a table. */
interface TableRead {
  readonly documents: readonly FactsDocument[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the facts of many people from CSV: a header, then one row a person. Columns `scorecard`, `employee.id`, `employee.name`,
 * `period.from`, `period.until`, `elapsed`, `policy`; every other column is a fact under its id; an empty cell is a missing fact. The
 * separator is found by itself; a byte order mark, which spreadsheets write, is skipped. Rows with problems give no document; problems
 * point at `/rows/3/revenue`, rows counted from 0, with line and column.
 */
export function readFactsTable(csv: string | Uint8Array, options: TableOptions = {}): TableRead {
  const { text, fault } = decode(csv, options.maxBytes ?? DEFAULT_LIMITS.maxBytes);
  const lines = indexLines(text);
  const refuse = (code: string, offset: number, data: Problem['data'] = {}): TableRead => ({
    documents: [],
    problems: [{ ...problem(code, 'facts', '', data), ...lines.placeAt(offset) }],
  });
  if (fault) return refuse(fault.code, fault.offset, fault.data);
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const { rows: all, fault: quotes } = takeApart(text, separatorOf(text.slice(start)), start);
  const [header, ...rows] = all;
  if (header === undefined) return quotes ? refuse(quotes.code, quotes.offset) : refuse('empty-table', 0);
  if (header.length > MAX_NAMES) return refuse('too-many-columns', start, { most: MAX_NAMES });
  const { names, problems } = readHeader(header, { facts: [...(options.types?.keys() ?? [])], meantBy: options.meantBy ?? (() => undefined) });
  if (problems.length > 0)
    return {
      documents: [],
      problems: cut(problems.map(({ column, ...found }) => ({ ...found, ...lines.placeAt(header[column]?.offset ?? 0) }))),
    };
  if (rows.length === 0 && quotes === undefined) return refuse('table-without-rows', 0);
  const context = { names, types: options.types ?? new Map<string, FactType>(), defaults: options.defaults ?? {} };
  const read = readRows({ text, lines, names }, rows, context);
  return { documents: read.documents, problems: cut([...read.problems, ...(quotes ? refuse(quotes.code, quotes.offset).problems : [])]) };
}

/** The documents of the rows; no more rows are read when there are more problems than anybody reads. */
function readRows(table: Table, rows: readonly (readonly Cell[])[], context: RowContext): TableRead {
  const documents: FactsDocument[] = [];
  const problems: Problem[] = [];
  for (const [row, cells] of rows.entries()) {
    const read = readDocument(table, cells, row, context);
    problems.push(...read.problems);
    if (read.document) documents.push(read.document);
    if (problems.length > MAX_PROBLEMS) break;
  }
  return { documents, problems };
}

const cut = (problems: readonly Problem[]): readonly Problem[] =>
  problems.length <= MAX_PROBLEMS ? problems : [...problems.slice(0, MAX_PROBLEMS), problem('too-many-problems', 'facts', '', { most: MAX_PROBLEMS })];

function readDocument(
  table: Table,
  cells: readonly Cell[],
  row: number,
  context: RowContext,
): { readonly document?: FactsDocument; readonly problems: readonly Problem[] } {
  const locate = (column: string): Position => placeOf(table, cells, column);
  const { names } = table;
  const extra = cells.slice(names.length).some(({ text }) => text !== '');
  if (cells.length < names.length || extra) {
    const width = problem('row-width', 'facts', cellPointer(row, ''), { cells: cells.length, columns: names.length });
    return { problems: [withPlace(width, locate(''))] };
  }
  const { value, problems } = readRow(cells, row, context);
  const nonconforming = conform(value, 'facts', FACTS).map((found) => inTable(found, row));
  const all = [...problems, ...nonconforming].map((found) => withPlace(found, locate(found.pointer.split('/')[3] ?? '')));
  if (all.length > 0) return { problems: all };
  const source: JsonSource = { text: table.text, value, literals: new Map(), row, locate: (pointer) => locate(columnOf(pointer)) };
  return { document: { facts: value as Facts, source }, problems: [] };
}

const withPlace = (found: Problem, { line, column }: Position): Problem => ({ ...found, line, column });

/** A problem of the document that a row makes, as one of the table; a missing property is a missing column or an empty cell. */
function inTable(found: Problem, row: number): Problem {
  const missing = found.code === 'missing-property' ? `/${String(found.data['name'])}` : '';
  const column = columnOf(found.pointer + missing);
  return { ...found, pointer: cellPointer(row, column), data: missing === '' ? found.data : { ...found.data, name: column } };
}

/** The cell under a column, or the first one of the row. */
function placeOf({ lines, names }: Table, cells: readonly Cell[], column: string): Position {
  const { offset, length } = cells[Math.max(0, names.indexOf(column))] ?? { offset: 0, length: 0 };
  return { ...lines.placeAt(offset), offset, length };
}
