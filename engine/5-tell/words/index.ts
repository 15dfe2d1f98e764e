import type { Language } from '../language.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

/** A key of the catalogue of words. */
export type Word = keyof typeof en;
export type WordData = { readonly [name: string]: string };

const CATALOGUE: Readonly<Record<Language, Readonly<Record<Word, string>>>> = { en, ru };

/** Puts data into a text: `{name}`. A name that the data does not have stays as it is, so that it is seen. */
export const fill = (text: string, data: WordData): string =>
  text.replace(/\{([a-z0-9-]+)\}/gi, (whole, name: string) => (Object.hasOwn(data, name) ? (data[name] ?? whole) : whole));

/** Words of the engine in the reader's language. */
export const say = (language: Language, word: Word, data: WordData = {}): string => fill(CATALOGUE[language][word], data);

/** The word of a key that is put together, if the catalogue has it. */
export const wordFor = (key: string): Word | undefined => (Object.hasOwn(en, key) ? (key as Word) : undefined);
