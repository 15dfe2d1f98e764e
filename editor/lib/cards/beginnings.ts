import { documentNumber } from '#lib/format/numbers.ts';
import { en } from '#lib/words/en.ts';
import { isLanguage } from '#lib/words/language.ts';
import { ru } from '#lib/words/ru.ts';
import { exact, exactText, type Exact } from './exact.ts';

type CardWords = typeof ru.cards;
const WORDS = { en: en.cards, ru: ru.cards };

/** A name of ours in every language of the regulation that the program speaks: one string where there is one language. */
function named(languages: readonly string[], say: (words: CardWords) => string): { readonly name?: unknown } {
  const spoken = languages.filter(isLanguage);
  const [only = 'en'] = spoken;
  if (languages.length < 2) return { name: say(WORDS[only]) };
  return spoken.length === 0 ? {} : { name: Object.fromEntries(spoken.map((language) => [language, say(WORDS[language])])) };
}

const HUNDRED: Exact = { steps: 100n, scale: 0 };
const tenths = ({ steps, scale }: Exact, count: number): unknown => documentNumber(exactText({ steps: steps * BigInt(count), scale: scale + 1 }));

/** Levels to begin with: a fifth below the plan, the plan, a fifth above it; the other way round where lower is better. */
export function firstLevels(plan: unknown, lowerIsBetter: boolean, languages: readonly string[]): readonly unknown[] {
  const target = exact(plan) ?? HUNDRED;
  return (['threshold', 'target', 'stretch'] as const).map((id, index) => ({
    id,
    ...named(languages, ({ levelName }) => levelName[id]),
    at: tenths(target, lowerIsBetter ? 12 - 2 * index : 8 + 2 * index),
    score: [50, 100, 120][index],
  }));
}

/** A curve to begin with: nothing below 80 %, then in proportion, at most 120 %. */
export const firstCurve = (languages: readonly string[]): unknown => {
  const called = (id: keyof CardWords['bandName']): object => ({ id, ...named(languages, ({ bandName }) => bandName[id]) });
  return {
    gives: 'percent',
    bands: [
      { ...called('below'), to: 80, ends: '()', pays: { kind: 'nothing' } },
      { ...called('proportional'), from: 80, to: 120, ends: '[]', pays: { kind: 'proportional', factor: 1 } },
      { ...called('above'), from: 120, ends: '()', pays: { kind: 'constant', value: 120 } },
    ],
  };
};
