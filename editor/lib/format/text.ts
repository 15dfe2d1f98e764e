import type { Language } from '#lib/words/language.ts';

/** A text of a policy: one string, or one for each language. */
export type Text = string | { readonly [language: string]: string };

/** The text in the reader's language, else in the policy's leading one, else in any. Never fails on a document that is still being written. */
export function textIn(text: unknown, language: Language, languages: readonly string[] = []): string {
  if (typeof text === 'string') return text;
  if (typeof text !== 'object' || text === null) return '';
  const entries = new Map(Object.entries(text).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''));
  return [language, ...languages, ...entries.keys()].map((tag) => entries.get(tag)).find((found) => found !== undefined) ?? '';
}
