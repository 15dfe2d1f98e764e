import { textIn } from '#lib/format/text.ts';
import { unitText } from '#lib/format/numbers.ts';
import { listAt, recordAt, textAt, textsAt } from '#lib/text/read.ts';
import type { Language } from '#lib/words/language.ts';

/** Something with an id and a name, at its place in a list of the document. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly index: number;
  readonly entry: Readonly<Record<string, unknown>>;
}

const known = new WeakMap<object, { readonly way: string; readonly named: readonly Named[] }>();

/** The entries of a list that have an id, named in the reader's language. As long as the list is the same, so are they. */
export function namedIn(list: unknown, language: Language, languages: readonly string[], property = 'name'): readonly Named[] {
  if (!Array.isArray(list)) return [];
  const way = [language, property, ...languages].join(' ');
  const before = known.get(list);
  if (before?.way === way) return before.named;
  const named = nameAll(list, language, languages, property);
  known.set(list, { way, named });
  return named;
}

function nameAll(list: readonly unknown[], language: Language, languages: readonly string[], property: string): readonly Named[] {
  return list.flatMap((value, index) => {
    const entry = recordAt(value);
    const id = textAt(entry['id']);
    return id === undefined ? [] : [{ id, name: textIn(entry[property], language, languages) || id, index, entry }];
  });
}

/** What the card pages read of a document, in whatever state it is. */
export interface Reader {
  readonly languages: readonly string[];
  readonly metrics: readonly Named[];
  readonly facts: readonly Named[];
  readonly goals: readonly Named[];
  readonly cards: readonly Named[];
  readonly currency: string;
}

let last: { readonly value: unknown; readonly language: Language; readonly reader: Reader } | undefined;

/** The last answer is kept: many parts of a page ask. */
export function readDocument(value: unknown, language: Language): Reader {
  if (!last || last.value !== value || last.language !== language) last = { value, language, reader: read(value, language) };
  return last.reader;
}

function read(value: unknown, language: Language): Reader {
  const policy = recordAt(value);
  const languages = textsAt(policy['languages']);
  const named = (part: string, property?: string): readonly Named[] => namedIn(policy[part], language, languages, property);
  return {
    languages,
    metrics: named('metrics'),
    facts: named('facts'),
    goals: named('goals'),
    cards: named('scorecards', 'title'),
    currency: textAt(policy['currency']) ?? '',
  };
}

export const optionsOf = (list: readonly Named[]): readonly { readonly value: string; readonly label: string }[] =>
  list.map(({ id, name }) => ({ value: id, label: name }));

/** The indicators of a card; the name is that of the metric where it has none of its own. */
export function indicatorsOf(card: unknown, { metrics, languages }: Reader, language: Language): readonly Named[] {
  return listAt(recordAt(card)['indicators']).map((value, index) => {
    const entry = recordAt(value);
    const metric = metrics.find(({ id }) => id === entry['metric']);
    const id = textAt(entry['id']) ?? String(index);
    return { id, index, entry, name: textIn(entry['name'], language, languages) || metric?.name || textAt(entry['metric']) || id };
  });
}

/** The unit of an indicator's metric, as the document writes it. */
export const unitOf = (indicator: Readonly<Record<string, unknown>>, { metrics }: Reader): string | undefined =>
  textAt(metrics.find(({ id }) => id === indicator['metric'])?.entry['unit']);

/** With a number, as it stands behind that number. */
export const shownUnit = (unit: string | undefined, language: Language, value?: string | number): string => unitText(unit, language, value);

/** An id that the list does not have yet: the wish itself, or numbered. */
export function freeId(wish: string, taken: readonly string[]): string {
  if (!taken.includes(wish)) return wish;
  for (let number = 2; ; number += 1) if (!taken.includes(`${wish}-${number}`)) return `${wish}-${number}`;
}
