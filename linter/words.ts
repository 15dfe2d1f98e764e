import { fillText, valueWords } from '@scorewright/engine';
import type { FindingData, Localized } from './finding.ts';
import { answersAbout } from './kept/answers.ts';

type Said = { readonly [name: string]: Localized };

const texts = answersAbout<Localized, Localized>();

const saidIn = (language: keyof Localized, said: Said): FindingData => Object.fromEntries(Object.entries(said).map(([name, words]) => [name, words[language]]));

/**
 * A text in both languages with its data put in: numbers (long fractions cut) and dates as the reader writes them, what stands in backticks as it was
 * written. `said`: what reads differently in each language.
 */
export const filled = (words: Localized, data: FindingData, said: Said = {}): Localized =>
  texts(words, JSON.stringify([data, said]), () => ({
    en: fillText(words.en, { ...data, ...saidIn('en', said) }, 'en', 'short'),
    ru: fillText(words.ru, { ...data, ...saidIn('ru', said) }, 'ru', 'short'),
  }));

/** What a value of a closed set is called, such as a method or a kind of line. */
export const inWords = (property: string, value: string): Localized => {
  const [en, ru] = valueWords(property, value) ?? [value, value];
  return { en, ru };
};
