import { describe, expect, it } from 'vitest';
import { en } from '../../editor/lib/words/en.ts';
import { languageOf } from '../../editor/lib/words/language.ts';
import { ru } from '../../editor/lib/words/ru.ts';
import { plural } from '../../editor/lib/words/words.ts';

type Entry = readonly [string, unknown];
const entries = (words: object, prefix = ''): Entry[] =>
  Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? entries(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value] as const],
  );

describe('the words of the interface', () => {
  it('are the same in both languages, key for key', () => {
    expect(
      entries(ru)
        .map(([key]) => key)
        .sort(),
    ).toEqual(
      entries(en)
        .map(([key]) => key)
        .sort(),
    );
  });

  it('are never empty, and in Russian they are Russian', () => {
    const texts = entries(ru).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
    const latin = texts.filter(([, text]) => /[a-z]{3}/i.test(text) && !/[а-яё]/i.test(text)).map(([, text]) => text);
    expect(latin.filter((text) => !/^(Scorewright|English|HR|CSV|JSON|CRM|SMART|KPI)/.test(text))).toEqual([]);
  });

  it('decline nouns', () => {
    expect([1, 2, 5, 11, 21, 22, 112, 0].map((count) => plural(count, 'карта', 'карты', 'карт'))).toEqual([
      'карта',
      'карты',
      'карт',
      'карт',
      'карта',
      'карты',
      'карт',
      'карт',
    ]);
  });

  it('are in the language that the browser asks for', () => {
    expect([languageOf('ru-RU,ru;q=0.9,en;q=0.8'), languageOf('sv,en;q=0.7'), languageOf(null), languageOf('de,ru;q=0.5')]).toEqual(['ru', 'en', 'en', 'ru']);
  });
});
