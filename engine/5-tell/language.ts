import type { Text } from '@scorewright/schemas';

/** Languages that the engine speaks itself. The texts of a policy may be in others too. */
export type Language = 'en' | 'ru';

export const LANGUAGES: readonly Language[] = ['en', 'ru'];

/**
 * A policy's text in the reader's language: that language, else a regional form of it (`en-GB` for `en`), else the policy's leading
 * language (the first of `languages`), else whatever there is.
 */
export const textIn = (text: Text, language: Language, languages: readonly string[]): string => {
  if (typeof text === 'string') return text;
  const entries = new Map(Object.entries(text));
  const regional = [...entries.keys()].find((tag) => tag.toLowerCase().startsWith(`${language}-`));
  const candidates = [language, ...(regional === undefined ? [] : [regional]), ...languages, ...entries.keys()];
  return candidates.map((tag) => entries.get(tag)).find((found) => found !== undefined) ?? '';
};
