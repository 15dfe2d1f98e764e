import { nearest } from '../../arguments/nearest.ts';
import type { Target } from './targets.ts';

/** What is understood of a column: its target, or why it has none. */
export interface MatchedColumn {
  readonly column: number;
  readonly name: string;
  readonly target?: Target;
  readonly by?: 'id' | 'name' | 'mapping';
  /** Nothing fits; the mapping says that it is of no interest. */
  readonly ignored?: true;
  /** Nothing fits; this target is meant most likely. */
  readonly near?: Target;
}

export type MatchFault =
  | { readonly code: 'column-without-name'; readonly column: number }
  | { readonly code: 'repeated-column'; readonly column: number; readonly name: string }
  | { readonly code: 'two-columns-for-one'; readonly column: number; readonly name: string; readonly target: string; readonly other: string }
  | { readonly code: 'name-of-two'; readonly column: number; readonly name: string; readonly targets: readonly string[] }
  | { readonly code: 'unknown-target'; readonly name: string; readonly target: string; readonly near?: string }
  | { readonly code: 'mapped-column-absent'; readonly name: string; readonly near?: string };

export interface Matched {
  readonly columns: readonly MatchedColumn[];
  readonly faults: readonly MatchFault[];
}

/** The names of columns to the ids of targets; null: of no interest. */
export type ColumnMapping = ReadonlyMap<string, string | null>;

/** Names that people take for the same: case, ё and е, and the signs between words do not count. */
export const plainName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s_.\-–—№#:,()/\\]+/g, ' ')
    .trim();

interface Names {
  readonly byId: ReadonlyMap<string, Target>;
  readonly byName: ReadonlyMap<string, readonly Target[]>;
}

function namesOf(targets: readonly Target[]): Names {
  const byName = new Map<string, Target[]>();
  for (const target of targets) {
    for (const name of new Set([target.id, ...target.names].map(plainName))) byName.set(name, [...(byName.get(name) ?? []), target]);
  }
  return { byId: new Map(targets.map((target) => [target.id, target])), byName };
}

function nearTarget(name: string, { byName }: Names): Target | undefined {
  const near = nearest(plainName(name), [...byName.keys()]);
  return near === undefined ? undefined : byName.get(near)?.[0];
}

/** A fact goes before a property of the row of the same name: the policy's own words count more than our list. */
function byName(name: string, names: Names): readonly Target[] {
  const found = names.byName.get(plainName(name)) ?? [];
  const facts = found.filter(({ is }) => is === 'fact');
  return facts.length > 0 ? facts : found;
}

/** The one target that a heading is the id or a name of. */
export function targetBy(targets: readonly Target[]): (heading: string) => Target | undefined {
  const names = namesOf(targets);
  return (heading) => {
    const [first, ...others] = byName(heading, names);
    return names.byId.get(heading) ?? (others.length === 0 ? first : undefined);
  };
}

function matchOne(column: number, name: string, names: Names, mapping: ColumnMapping): MatchedColumn | MatchFault {
  if (name === '') return { code: 'column-without-name', column };
  const mapped = mapping.get(name);
  if (mapped === null) return { column, name, ignored: true };
  if (mapped !== undefined) {
    const target = names.byId.get(mapped);
    if (target !== undefined) return { column, name, target, by: 'mapping' };
    const near = nearTarget(mapped, names);
    return { code: 'unknown-target', name, target: mapped, ...(near !== undefined && { near: near.id }) };
  }
  const own = names.byId.get(name);
  if (own !== undefined) return { column, name, target: own, by: 'id' };
  const [first, ...others] = byName(name, names);
  if (first !== undefined && others.length > 0) return { code: 'name-of-two', column, name, targets: [first, ...others].map(({ id }) => id) };
  if (first !== undefined) return { column, name, target: first, by: 'name' };
  const near = nearTarget(name, names);
  return { column, name, ...(near !== undefined && { near }) };
}

/**
 * Finds what each column is: by the mapping, by id, by a name in any language. What only resembles a name is not taken, but suggested. Columns
 * without a name, and with nothing below the head, are no fault: spreadsheets leave them at the edge. `isEmpty`: whether a column has no values in the sample.
 */
export function matchColumns(names: readonly string[], targets: readonly Target[], mapping: ColumnMapping, isEmpty: (column: number) => boolean): Matched {
  const known = namesOf(targets);
  const columns: MatchedColumn[] = [];
  const faults: MatchFault[] = absent(names, mapping);
  const seen = new Set<string>();
  const taken = new Map<string, string>();
  for (const [column, name] of names.entries()) {
    if (name === '' && isEmpty(column)) continue;
    if (name !== '' && seen.has(name)) {
      faults.push({ code: 'repeated-column', column, name });
      continue;
    }
    seen.add(name);
    const match = matchOne(column, name, known, mapping);
    if ('code' in match) faults.push(match);
    else if (match.target !== undefined && taken.has(match.target.id)) {
      faults.push({ code: 'two-columns-for-one', column, name, target: match.target.id, other: taken.get(match.target.id) ?? '' });
    } else {
      if (match.target !== undefined) taken.set(match.target.id, name);
      columns.push(match);
    }
  }
  return { columns, faults };
}

/** Columns that the mapping names and the file does not have: a mapping of another file, or a head that was renamed. */
const absent = (names: readonly string[], mapping: ColumnMapping): MatchFault[] =>
  [...mapping]
    .filter(([name, target]) => target !== null && !names.includes(name))
    .map(([name]) => {
      const near = nearest(name, names);
      return { code: 'mapped-column-absent', name, ...(near !== undefined && { near }) };
    });
