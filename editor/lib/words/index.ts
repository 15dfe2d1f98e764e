import { page } from '$app/state';
import { en } from './en.ts';
import { isLanguage, type Language } from './language.ts';
import { ru } from './ru.ts';

const CATALOGUE = { en, ru };
export type Words = typeof ru;

/** The reader's language. Reactive: read it in a component's template, in `$derived` or in an event handler. */
export const language = (): Language => (isLanguage(page.data.language) ? page.data.language : 'en');

/** The words of the interface in the reader's language: `const t = $derived(words())`, then `t.frame.save`. */
export const words = (): Words => CATALOGUE[language()];

/** The words of a language, where no component is around. */
export const wordsIn = (wanted: Language): Words => CATALOGUE[wanted];

export { LANGUAGES, THEMES, type Language, type Theme } from './language.ts';
export { plural } from './words.ts';
