import type { Words, WordData } from './words.ts';

/** The command was called wrongly, or a file cannot be opened: ends with exit code 2 and one line in the user's language. */
export class WrongUse extends Error {
  readonly words: Words;
  readonly data: WordData;

  constructor(words: Words, data: WordData = {}) {
    super(words.en);
    this.words = words;
    this.data = data;
  }
}
