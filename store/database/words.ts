import { sql, type RawBuilder } from 'kysely';

/** Longest word that is kept, and looked for: more does not narrow a search. In UTF-16 units. */
const LONGEST = 80;

/** One letter in all its spellings: `Ё` is found by `е`, a full-width digit by a usual one. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');

const parts = (text: string): readonly string[] => folded(text).split(/[\s\p{Cc}]+/u);

/** A lexeme as PostgreSQL reads it. */
const quoted = (word: string): string => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;

/** A word, and what is left of it from each further letter or digit that follows another sign: of `head-of-sales` also `of-sales` and `sales`. */
const startsIn = (part: string): readonly string[] => [...part.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => part.slice(index, index + LONGEST));

/**
 * Everything by which a row can be found, as the text of a tsvector. It is made here and not by the database, which in the locale C folds only the Latin
 * alphabet; and it is a list of beginnings of words, so that its index answers for thousands of rows as it does for ten.
 */
export const wordsOf = (...texts: readonly string[]): string => [...new Set(texts.flatMap((text) => parts(text).flatMap(startsIn)))].map(quoted).join(' ');

/**
 * What is looked for, as the text of a tsquery: each word of it, set apart by blanks, has to begin a word of the row. Undefined where there is nothing that
 * could: then nothing is found.
 */
export function lookedFor(search: string): string | undefined {
  const words = parts(search)
    .map((part) => part.replace(/^[^\p{L}\p{N}]+/u, '').slice(0, LONGEST))
    .filter((word) => word !== '');
  return words.length === 0 ? undefined : words.map((word) => `${quoted(word)}:*`).join(' & ');
}

/** Whether the words of a row are what is looked for. */
export const isFoundBy = (column: string, query: string): RawBuilder<boolean> => sql<boolean>`${sql.ref(column)} @@ ${query}::tsquery`;
