import type { PatchOperation } from '@scorewright/linter';
import { textIn } from '#lib/format/text.ts';
import { listAt, recordAt, textAt, textsAt } from '#lib/text/read.ts';
import type { Language } from '#lib/words/language.ts';

type Entry = Readonly<Record<string, unknown>>;

/** A metric, or a fact that formulas read, as the library has it. */
export interface LibraryEntry {
  readonly id: string;
  readonly kind: 'raw' | 'calculated' | 'fact';
  readonly entry: Entry;
  /** Ids of what its formula reads. */
  readonly reads: readonly string[];
}

export interface Library {
  readonly currency: string;
  readonly entries: ReadonlyMap<string, LibraryEntry>;
  /** Sets for an occasion: an online shop, a service department. */
  readonly sets: readonly { readonly id: string; readonly name: unknown; readonly metrics: readonly string[] }[];
}

/** The names that an expression reads. */
function readsOf(logic: unknown): readonly string[] {
  if (Array.isArray(logic)) return logic.flatMap(readsOf);
  const entries = Object.entries(recordAt(logic));
  return entries.flatMap(([key, value]) => (key === 'var' ? (typeof value === 'string' ? [value] : textsAt(value).slice(0, 1)) : readsOf(value)));
}

/** Reads the library; what has no id is left out. */
export function readLibrary(value: unknown): Library {
  const { currency, raw, calculated, facts, sets } = recordAt(value);
  const entry = (one: Entry, kind: LibraryEntry['kind']): readonly (readonly [string, LibraryEntry])[] => {
    const id = textAt(one['id']);
    return id === undefined ? [] : [[id, { id, kind, entry: one, reads: [...new Set(readsOf(one['formula']))] }]];
  };
  return {
    currency: textAt(currency) ?? '',
    entries: new Map([
      ...listAt(facts).flatMap((one) => entry(recordAt(one), 'fact')),
      ...listAt(raw).flatMap((one) => entry(recordAt(one), 'raw')),
      ...listAt(calculated).flatMap((one) => entry(recordAt(recordAt(one)['metric']), 'calculated')),
    ]),
    sets: listAt(sets).map((one) => {
      const { id, name, metrics } = recordAt(one);
      return { id: textAt(id) ?? '', name, metrics: textsAt(metrics) };
    }),
  };
}

/** What has to be taken over with an entry: what its formula reads, and what that reads, deepest first; without what is there already. */
export function needed(library: Library, id: string, present: ReadonlySet<string>, way: ReadonlySet<string> = new Set()): readonly LibraryEntry[] {
  const found = library.entries.get(id);
  if (!found || present.has(id) || way.has(id)) return [];
  const inner = found.reads.flatMap((read) => needed(library, read, present, new Set([...way, id])));
  return [...new Map([...inner, found].map((one) => [one.id, one])).values()];
}

/** The entry for a policy: its currency, its languages, and only counter-indicators that the policy has. */
function takenOver({ entry }: LibraryEntry, from: string, currency: string, languages: readonly string[], ids: ReadonlySet<string>): Entry {
  const text = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (languages.length === 1) return textIn(value, (languages[0] ?? 'en') as Language);
    const kept = Object.entries(value).filter(([tag]) => languages.includes(tag));
    return kept.length > 0 ? Object.fromEntries(kept) : value;
  };
  const guards = textsAt(entry['guards']).filter((id) => ids.has(id));
  const unit = textAt(entry['unit'])
    ?.split('/')
    .map((part) => (part === from && currency !== '' ? currency : part))
    .join('/');
  return Object.fromEntries(
    Object.entries(entry).flatMap(([name, value]) => {
      if (name === 'unit') return [[name, unit]];
      if (name === 'guards') return guards.length > 0 ? [[name, guards]] : [];
      return [[name, name === 'name' || name === 'definition' ? text(value) : value]];
    }),
  );
}

/** The patch that takes entries of the library over into a policy, with all that they need. */
export function takeOver(library: Library, wanted: readonly string[], policy: unknown): readonly PatchOperation[] {
  const { metrics, facts, currency, languages } = recordAt(policy);
  const idsIn = (list: unknown): readonly string[] => listAt(list).flatMap((one) => textAt(recordAt(one)['id']) ?? []);
  const present = new Set([...idsIn(metrics), ...idsIn(facts)]);
  const added = [...new Map(wanted.flatMap((id) => needed(library, id, present)).map((one) => [one.id, one])).values()];
  const ids = new Set([...present, ...added.map(({ id }) => id)]);
  const patch = (list: 'facts' | 'metrics', isOf: (one: LibraryEntry) => boolean): readonly PatchOperation[] => {
    const entries = added.filter(isOf).map((one) => takenOver(one, library.currency, textAt(currency) ?? '', textsAt(languages), ids));
    if (entries.length === 0) return [];
    if (!Array.isArray(recordAt(policy)[list])) return [{ op: 'add', path: `/${list}`, value: entries }];
    return entries.map((value) => ({ op: 'add', path: `/${list}/-`, value }));
  };
  return [...patch('facts', ({ kind }) => kind === 'fact'), ...patch('metrics', ({ kind }) => kind !== 'fact')];
}
