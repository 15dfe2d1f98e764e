import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describe as described, LANGUAGES } from '../../../engine/5-tell/index.ts';
import { plainText } from '../../../engine/5-tell/numbers.ts';
import { PROBLEM_TEXTS, STAGES } from '../../../engine/problems/catalogue.ts';
import { problem } from '../../../engine/problems/problem.ts';
import { en } from '../../../engine/5-tell/words/en.ts';
import { ru } from '../../../engine/5-tell/words/ru.ts';

const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{[a-zA-Z0-9-]+\}/g) ?? [])].sort();

const ENGINE = new URL('../../../engine/', import.meta.url);
const sources = readdirSync(ENGINE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('analyse') && !name.includes('node_modules'))
  .map((name) => readFileSync(new URL(name, ENGINE), 'utf8'));

describe('the catalogue of problems', () => {
  it('has every code in one stage only', () => {
    const codes = STAGES.flatMap((texts) => Object.keys(texts));
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('has words for every code that the engine raises', () => {
    const raised = sources.flatMap((text) =>
      [...text.matchAll(/\b(?:problem|report|typeFault|new Fault|changeProblem|elapsedProblem)\((?:draft, )?'([a-z]+(?:-[a-z]+)+)'/g)].map(([, code]) => code),
    );
    expect(raised.length).toBeGreaterThan(30);
    expect(raised.filter((code) => code !== undefined && !PROBLEM_TEXTS.has(code))).toEqual([]);
  });

  it.each([...PROBLEM_TEXTS])('%s: says cause and remedy in both languages, with the same data', (_code, { cause, remedy }) => {
    for (const words of [cause, remedy]) {
      for (const language of LANGUAGES) {
        expect(words[language].trim()).not.toBe('');
        expect(words[language]).not.toMatch(/[.;]$/);
        expect(words[language]).not.toMatch(/^[A-ZА-ЯЁ][a-zа-яё]/);
      }
      expect(words.ru).toMatch(/[а-яё]/);
      expect(words.en).not.toMatch(/[а-яё]/i);
      expect(placeholders(words.ru)).toEqual(placeholders(words.en));
    }
  });
});

describe('a described problem', () => {
  it('joins cause and remedy', () => {
    const { message, cause, remedy } = described(problem('elapsed-missing', 'facts', ''), 'en');
    expect(message).toBe(`${cause}; ${remedy}`);
  });

  it('repeats user input as it was written, and cuts what is endless', () => {
    const wanted = (input: string): string => described(problem('wanted-not-a-number', 'call', '', { wanted: input }), 'ru').cause;
    expect(wanted('1 200,50')).toContain('`1 200,50`');
    expect(wanted('1200.50')).toContain('`1200.50`');
    expect(wanted('a`b')).toContain("`a'b`");
    expect(wanted('x'.repeat(1000)).length).toBeLessThan(300);
  });

  it('says of an unknown code that it is our error', () => {
    expect(described(problem('no-such-code', 'policy', ''), 'en').message).toContain('internal error: there are no words for the problem `no-such-code`');
    expect(described(problem('no-such-code', 'policy', ''), 'ru').message).toContain('внутренняя ошибка');
  });

  it('is not fooled by names of things that every object has', () => {
    expect(described(problem('constructor', 'policy', '', { toString: 'x' }), 'en').message).toContain('`constructor`');
  });

  it('writes numbers and dates as the reader writes them', () => {
    const { cause } = described(problem('weights-not-100', 'policy', '', { sum: '1200.5', difference: '-1100.5' }), 'ru');
    expect(plainText(cause)).toContain('1 200,5');
    expect(plainText(cause)).toContain('-1 100,5');
  });
});

describe('the words of the explanation', () => {
  it('are there in both languages, one to one, with the same data', () => {
    expect(Object.keys(ru).sort()).toEqual(Object.keys(en).sort());
    for (const [key, text] of Object.entries(en)) expect([key, placeholders(ru[key as keyof typeof ru])]).toEqual([key, placeholders(text)]);
  });
});
