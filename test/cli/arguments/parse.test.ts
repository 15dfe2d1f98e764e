import { describe, expect, it } from 'vitest';
import type { Option } from '../../../cli/arguments/option.ts';
import { nearest } from '../../../cli/arguments/nearest.ts';
import { languageIn, splitArguments } from '../../../cli/arguments/parse.ts';
import { WrongUse } from '../../../cli/shell/wrong-use.ts';

const words = { en: '', ru: '' };
const options: readonly Option[] = [
  { name: 'facts', value: 'FILE', many: true, words },
  { name: 'line', short: 'l', value: 'ID', words },
  { name: 'format', value: 'FORMAT', choices: ['text', 'json'], words },
  { name: 'totals', words },
];
const split = (...args: string[]) => {
  const { operands, values } = splitArguments(args, options);
  return { operands, values: Object.fromEntries(values) };
};

describe('arguments', () => {
  it('takes values after a space and after an equals sign, operands in between', () => {
    expect(split('--facts', 'a.json', 'policy', '--facts=b=c.csv', '-l', 'total')).toEqual({
      operands: ['policy'],
      values: { facts: ['a.json', 'b=c.csv'], line: ['total'] },
    });
  });

  it('takes a single hyphen as a value and as an operand, and everything after two as operands', () => {
    expect(split('--facts', '-', '-', '--', '--totals')).toEqual({ operands: ['-', '--totals'], values: { facts: ['-'] } });
  });

  it.each([
    ['an unknown option', ['--nothing']],
    ['an option without its value', ['--line']],
    ['an option in place of a value', ['--line', '--totals']],
    ['an empty value', ['--line=']],
    ['a value for a switch', ['--totals=yes']],
    ['a value that is not a choice', ['--format', 'yaml']],
    ['an option twice', ['--line', 'a', '--line', 'b']],
    ['a bundle of short options', ['-lx']],
    ['a name of JavaScript', ['--constructor', 'x']],
  ])('refuses %s', (_what, args) => {
    expect(() => splitArguments(args, options)).toThrow(WrongUse);
  });
});

describe('the nearest word', () => {
  const verbs = ['validate', 'calc', 'explain', 'forecast', 'test', 'schema', 'init'];
  it.each([
    ['vlaidate', 'validate'],
    ['calculate', 'calc'],
    ['cacl', 'calc'],
    ['forcast', 'forecast'],
    ['val', 'validate'],
    ['tset', 'test'],
    ['zzz', undefined],
    ['x'.repeat(10_000), undefined],
  ])('to %s is %s', (word, expected) => {
    expect(nearest(word, verbs)).toBe(expected);
  });
});

describe('the language of a complaint', () => {
  it('is the one asked for, even where the arguments are wrong', () => {
    expect(languageIn(['calc', '--wrong', '--lang', 'ru'], 'en')).toBe('ru');
    expect(languageIn(['calc', '--lang=en'], 'ru')).toBe('en');
    expect(languageIn(['calc', '--lang', 'fr'], 'ru')).toBe('ru');
    expect(languageIn(['calc', '--lang'], 'en')).toBe('en');
  });
});
