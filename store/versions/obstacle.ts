/** A text in both languages. */
export interface BothWords {
  readonly en: string;
  readonly ru: string;
}

/** What an obstacle is about: exact texts and names. */
export type ObstacleData = { readonly [name: string]: string | number | readonly string[] };

/** One thing that stands in the way of a move. `code` is stable; `text` says what it is and what to do, one sentence. */
export interface Obstacle {
  readonly code: string;
  readonly data: ObstacleData;
  readonly text: BothWords;
  /** JSON pointer of the place in the document, where there is one. */
  readonly pointer?: string;
}

const fill = (words: string, data: ObstacleData): string =>
  words.replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(data, name) ? data[name] : whole;
    return typeof value === 'object' ? value.join(', ') : String(value);
  });

/** Words with their data put in, in both languages. */
export const worded = (words: BothWords, data: ObstacleData): BothWords => ({ en: fill(words.en, data), ru: fill(words.ru, data) });

/** An obstacle, said with its data. */
export const obstacle = (code: string, words: BothWords, data: ObstacleData = {}, pointer?: string): Obstacle => ({
  code,
  data,
  text: worded(words, data),
  ...(pointer !== undefined && { pointer }),
});
