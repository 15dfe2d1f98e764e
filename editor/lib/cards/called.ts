import { unitText } from '#lib/format/numbers.ts';
import type { Language, Words } from '#lib/words/index.ts';
import { fieldsOf } from './conditions.ts';
import { indicatorsOf, namedIn, readDocument } from './read.ts';

/** What people call what an id names; undefined for an id that names nothing. */
export type Called = (id: string) => string | undefined;

/** Parts of a card that lines are named after: `modifier.errors.when` is a line of the modifier `errors`. */
const PARTS = [
  ['cutOffs', 'cut-off'],
  ['modifiers', 'modifier'],
  ['extras', 'extra'],
  ['limits', 'limit'],
  ['figures', 'figure'],
] as const;

/** What ids of metrics and facts are called, and with a card also those of its lines: `cost.pay` is the pay for an indicator. */
export function calledIn(policy: unknown, t: Words, language: Language, scorecard?: string): Called {
  const reader = readDocument(policy, language);
  const card = reader.cards.find(({ id }) => id === scorecard);
  const lines = card === undefined ? [] : fieldsOf(reader, indicatorsOf(card.entry, reader, language), t.cards.lines, language);
  const parts = PARTS.flatMap(([list, prefix]) =>
    namedIn(card?.entry[list], language, reader.languages).map(({ id, name }) => ({ id: `${prefix}.${id}`, name })),
  );
  const names = new Map([...lines, ...parts, ...reader.facts, ...reader.metrics].map(({ id, name }) => [id, name]));
  return (id) => (card !== undefined && id === 'total' ? t.proof.examples.total : (names.get(id) ?? names.get(/^[a-z-]+\.[^.]+(?=\.)/.exec(id)?.[0] ?? '')));
}

/** A message that repeats ids and units in backticks, with the names that they go by. */
export const withNames = (message: string, called: Called, language: Language): string =>
  message.replace(/`([^`]+)`/g, (whole, id: string) => {
    const name = called(id);
    const unit = name === undefined ? unitText(id, language) : '';
    if (name === undefined) return unit === '' || unit === id ? whole : unit;
    return language === 'ru' ? `«${name}»` : `“${name}”`;
  });
