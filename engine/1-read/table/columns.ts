import { problem, type Problem } from '../../problems/problem.ts';
import { nearest } from '../../values/nearest.ts';
import { escapeToken } from '../json/reading.ts';
import { RESERVED_NAMES } from '../json/reserved.ts';
import { shortened } from '../json/shown.ts';
import type { Cell } from './cells.ts';

/** Columns that are not facts. */
export const DOCUMENT_COLUMNS: readonly string[] = ['scorecard', 'employee.id', 'employee.name', 'period.from', 'period.until', 'elapsed', 'policy'];

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A problem with the index of its column. */
type HeaderProblem = Problem & { readonly column: number };

/** What is known of the columns besides their ids. */
export interface KnownColumns {
  /** Ids of the facts that the policy reads. */
  readonly facts: readonly string[];
  /** The column or the fact that people mean by a heading, such as the name of a metric. */
  readonly meantBy: (heading: string) => string | undefined;
}

/** The names in the header row, and what is wrong with them. */
export function readHeader(header: readonly Cell[], known: KnownColumns): { readonly names: readonly string[]; readonly problems: readonly HeaderProblem[] } {
  const names = header.map(({ text }) => known.meantBy(text.trim()) ?? text.trim());
  const all = [...DOCUMENT_COLUMNS, ...known.facts];
  const seen = new Set<string>();
  const problems = names.flatMap((name, column) => {
    const code = headerFault(name, seen.has(name));
    seen.add(name);
    if (code === undefined) return [];
    const near = nearest(name, all) ?? nearest(idLike(name) ?? name, all);
    const example = idLike(name) ?? known.facts[0] ?? 'sales-plan';
    const data = { name: shortened(name), known: near === undefined ? DOCUMENT_COLUMNS : [near], example };
    return [{ ...problem(code, 'facts', `/columns/${column}`, data), column }];
  });
  return { names, problems };
}

/** What the id of such a fact would be: `Ad_Spend` is `ad-spend`. Undefined where nothing of the name can stand in an id. */
function idLike(name: string): string | undefined {
  const id = name
    .slice(0, 64)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return ID.test(id) ? id : undefined;
}

function headerFault(name: string, repeated: boolean): string | undefined {
  if (name === '') return 'column-without-name';
  if (RESERVED_NAMES.has(name)) return 'reserved-name';
  if (repeated) return 'repeated-column';
  return DOCUMENT_COLUMNS.includes(name) || ID.test(name) ? undefined : 'unknown-column';
}

/** The column that a place in a facts document was read from: `/facts/revenue` is `revenue`, `/period/from` is `period.from`. */
export const columnOf = (pointer: string): string => pointer.replace(/^\/(facts\/)?/, '').replaceAll('/', '.');

/** Pointer of a cell of the table, rows counted from 0 after the header. */
export const cellPointer = (row: number, column: string): string => (column === '' ? `/rows/${row}` : `/rows/${row}/${escapeToken(column)}`);
