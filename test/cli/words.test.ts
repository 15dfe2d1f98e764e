import { describe, expect, it } from 'vitest';
import { languageOf } from '../../cli/shell/language.ts';
import { wantsColours } from '../../cli/shell/printer.ts';
import { counted, say } from '../../cli/shell/words.ts';
import { factText, numberText } from '../../cli/show/number.ts';

describe('the language of the locale', () => {
  it.each([
    [{ LANG: 'ru_RU.UTF-8' }, 'ru'],
    [{ LC_ALL: 'en_US.UTF-8', LANG: 'ru_RU.UTF-8' }, 'en'],
    [{ LC_ALL: '', LC_MESSAGES: 'ru', LANG: 'C' }, 'ru'],
    [{ LANG: 'run' }, 'en'],
    [{}, 'en'],
  ])('of %j is %s', (env, language) => {
    expect(languageOf(env)).toBe(language);
  });
});

describe('colours', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ TERM: 'dumb' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  ])('with %j, terminal %s: %s', (env, terminal, wanted) => {
    expect(wantsColours(env, terminal)).toBe(wanted);
  });
});

describe('words', () => {
  it('counts in both languages', () => {
    const words = { en: ['error', 'errors'], ru: ['ошибка', 'ошибки', 'ошибок'] } as const;
    expect([1, 2, 5, 11, 12, 21, 22, 111, 0].map((count) => counted(count, words, 'ru'))).toEqual([
      '1 ошибка',
      '2 ошибки',
      '5 ошибок',
      '11 ошибок',
      '12 ошибок',
      '21 ошибка',
      '22 ошибки',
      '111 ошибок',
      '0 ошибок',
    ]);
    expect([0, 1, 2].map((count) => counted(count, words, 'en'))).toEqual(['0 errors', '1 error', '2 errors']);
  });

  it('puts data in as it is, braces and dollar signs included', () => {
    expect(say({ en: '`{a}` and {b}', ru: '' }, 'en', { a: '{b} $& $1', b: 2 })).toBe('`{b} $& $1` and 2');
    expect(say({ en: '{constructor}', ru: '' }, 'en', {})).toBe('{constructor}');
  });

  it('shows exact numbers, every digit kept', () => {
    expect(numberText('-1234567.890123456789', 'en')).toBe('-1,234,567.890123456789');
    expect(numberText('253800', 'ru')).toBe('253\u00a0800');
    expect(factText('1e5', 'en')).toBe('1e5');
    expect(factText(false, 'ru')).toBe('нет');
  });
});
