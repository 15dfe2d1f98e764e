import { below } from '#lib/document/pointer.ts';
import type { Session } from '#lib/document/session.svelte.ts';
import { provideReading } from '#lib/text/context.ts';
import { rolesIn } from '#lib/text/read.ts';
import { provideFaults } from '#lib/ui/faults.ts';
import { language, words } from '#lib/words/index.ts';
import { calledIn, withNames } from './called.ts';
import { factFields, fieldsOf, type ConditionField } from './conditions.ts';
import { provideCard, type CardPlace } from './context.ts';
import { indicatorsOf, readDocument } from './read.ts';

/** A text in the languages of the policy that are shown now: one string where there is only one. */
export const textNamed = (name: string, languages: readonly string[], shown: readonly string[]): unknown =>
  languages.length > 1 ? { [shown[0] ?? languages[0] ?? 'en']: name } : name;

/** The language that texts are shown in where a page has no choice of its own. */
export const shownLanguages = (languages: readonly string[]): readonly string[] => (languages.includes(language()) ? [language()] : languages.slice(0, 1));

/**
 * Gives the parts of a page what they read of the document. `card`: index of the card that the page is about, undefined for a page about the
 * whole regulation. `shown`: languages of texts, where the page has a choice. Call it while the page is being made.
 */
export function providePlace(session: Session, card: () => number | undefined, shown?: () => readonly string[]): CardPlace {
  const reader = $derived(readDocument(session.value, language()));
  const pointer = $derived.by(() => {
    const index = card();
    return index === undefined ? '' : below('/scorecards', index);
  });
  const indicators = $derived(
    pointer === '' ? reader.cards.flatMap(({ entry }) => indicatorsOf(entry, reader, language())) : indicatorsOf(session.at(pointer), reader, language()),
  );
  const fields: readonly ConditionField[] = $derived(
    pointer === '' ? factFields(reader, words().cards.lines) : fieldsOf(reader, indicators, words().cards.lines, language()),
  );
  const roles = $derived(rolesIn(session.value));
  const place: CardPlace = {
    get pointer() {
      return pointer;
    },
    get id() {
      return pointer === '' ? undefined : (reader.cards.find((one) => one.index === card())?.id ?? '');
    },
    get reader() {
      return reader;
    },
    get indicators() {
      return indicators;
    },
    get fields() {
      return fields;
    },
  };
  provideCard(place);
  provideReading({
    get languages() {
      return reader.languages;
    },
    get shown() {
      return shown?.() ?? shownLanguages(reader.languages);
    },
    get roles() {
      return roles;
    },
  });
  const faults = $derived(new Map((session.analysis?.problems ?? []).map((found) => [found.pointer, found.cause[language()]])));
  const called = $derived(calledIn(session.value, words(), language(), place.id));
  provideFaults((at) => {
    const fault = at === undefined ? undefined : faults.get(at);
    return fault === undefined ? undefined : withNames(fault, called, language());
  });
  return place;
}
