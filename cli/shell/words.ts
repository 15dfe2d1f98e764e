import type { Language } from '@scorewright/engine';

/** A text of the command line in both languages; `{name}` stands for data. */
export interface Words {
  readonly en: string;
  readonly ru: string;
}

export type WordData = { readonly [name: string]: string | number };

/** The text in the language, with its data put in. */
export const say = (words: Words, language: Language, data: WordData = {}): string =>
  words[language].replace(/\{([a-zA-Z]+)\}/g, (whole, name: string) => (Object.hasOwn(data, name) ? String(data[name]) : whole));

/** Russian needs three forms after a number (1 строка, 2 строки, 5 строк); English two. */
export interface CountedWords {
  readonly en: readonly [one: string, many: string];
  readonly ru: readonly [one: string, few: string, many: string];
}

/** `3 errors`, `3 ошибки`. */
export function counted(count: number, words: CountedWords, language: Language): string {
  if (language === 'en') return `${count} ${count === 1 ? words.en[0] : words.en[1]}`;
  const tens = count % 100;
  const ones = count % 10;
  if (ones === 1 && tens !== 11) return `${count} ${words.ru[0]}`;
  return `${count} ${ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? words.ru[1] : words.ru[2]}`;
}
