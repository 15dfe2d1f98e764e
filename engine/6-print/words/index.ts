import type { Language } from '../../5-tell/language.ts';
import { fill } from '../../5-tell/words/index.ts';
import type { WordData } from '../../5-tell/words/index.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

/** A key of the words of the printed regulation. */
export type Word = keyof typeof en;

const CATALOGUE: Readonly<Record<Language, Readonly<Record<Word, string>>>> = { en, ru };

/** Words of the printed regulation in the reader's language. */
export const say = (language: Language, word: Word, data: WordData = {}): string => fill(CATALOGUE[language][word], data);
