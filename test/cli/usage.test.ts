import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, scorewright } from './support/command.ts';
import { FOLDER } from './support/documents.ts';

describe('the command', () => {
  it('tells its verbs and exit codes, and its version', () => {
    const { code, out, err } = scorewright(['--help']);
    expect(code).toBe(0);
    for (const verb of ['validate', 'calc', 'explain', 'forecast', 'test', 'schema', 'init']) expect(out).toContain(`  ${verb} `);
    expect(err).toBe('');
    const { version } = JSON.parse(readFileSync(path.join(root, 'cli/package.json'), 'utf8')) as { version: string };
    expect(scorewright(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    expect(scorewright([]).out).toBe(out);
    expect(scorewright(['help']).out).toBe(out);
    expect(scorewright(['help', 'calc']).out).toBe(scorewright(['calc', '--help']).out);
  });

  it.each([
    ['an unknown verb', ['vlidate'], 'did you mean `validate`?'],
    ['a verb that is like none', ['zzzz'], '`scorewright --help` lists them'],
    ['an unknown option', ['calc', FOLDER, '--fcats', 'x'], 'did you mean `--facts`?'],
    ['a missing operand', ['calc'], 'scorewright calc POLICY'],
    ['one operand too many', ['calc', FOLDER, 'other'], '`other` is one too many'],
    ['an unknown format', ['calc', FOLDER, '--format', 'xml'], 'text, json'],
    ['an unknown language', ['calc', FOLDER, '--lang', 'fr'], 'en, ru'],
    ['a period that is none', ['calc', FOLDER, '--period', '2026-13'], '2026-Q4'],
    ['a setting without a value', ['calc', FOLDER, '--set', 'leads'], 'name=value'],
    ['a fact set twice', ['calc', FOLDER, '--set', 'leads=1', '--set', 'leads=2'], 'set twice'],
    ['a total that is no amount', ['explain', FOLDER, '--required', 'many'], '260000'],
    ['a line that is not there', ['explain', FOLDER, '--line', 'totl'], 'did you mean `total`?'],
    ['an unknown schema', ['schema', 'polcy'], 'did you mean `policy`?'],
    ['an unknown template', ['init', 'head-of-sale'], 'did you mean `head-of-sales`?'],
    ['standard input twice', ['calc', FOLDER, '--facts', '-', '--facts', '-'], 'only once'],
  ])('refuses %s in one line, with code 2', (_what, args, part) => {
    const { code, out, err } = scorewright(args);
    expect(err).toContain(part);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  it('complains in Russian in a Russian locale, and when asked to', () => {
    expect(scorewright(['vlidate'], { env: { LC_ALL: 'ru_RU.UTF-8' } }).err).toContain('возможно, имелась в виду `validate`');
    expect(scorewright(['calc', '--lang', 'ru', '--wrong']).err).toContain('неизвестный параметр `--wrong`');
    expect(scorewright(['--help'], { env: { LC_ALL: 'ru_RU.UTF-8' } }).out).toContain('Команды');
  });

  it('never sends control characters of an argument to the terminal', () => {
    const { err } = scorewright(['calc', '\u001b[2J\u0007']);
    expect(err).toContain('\\u001b[2J\\u0007');
    expect(err).not.toContain('\u001b');
  });
});
