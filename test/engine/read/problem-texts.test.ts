import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProblems } from '../../../engine/problems/read.ts';
import { HOSTILE_TEXTS } from '../../support/hostile/json-texts.ts';

const folder = path.join(import.meta.dirname, '../../../engine/1-read');
const code = globSync('**/*.ts', { cwd: folder })
  .map((file) => readFileSync(path.join(folder, file), 'utf8'))
  .join('\n');

describe('the texts of the problems of reading', () => {
  it('are all used', () => {
    expect(Object.keys(readProblems).filter((name) => !code.includes(`'${name}'`))).toEqual([]);
  });

  it('cover every problem of the hostile texts', () => {
    const codes = new Set(HOSTILE_TEXTS.flatMap((hostile) => hostile.codes));
    expect([...codes].filter((name) => !Object.hasOwn(readProblems, name))).toEqual([]);
  });

  it.each(Object.entries(readProblems))('%s is one sentence of cause and one of remedy, in both languages', (_code, { cause, remedy }) => {
    for (const text of [cause.en, cause.ru, remedy.en, remedy.ru]) expect(text).toMatch(/^[^A-ZА-Я].*[^.!]$|^JSON .*[^.!]$/);
    for (const text of [cause, remedy]) expect(placeholders(text.ru)).toEqual(placeholders(text.en));
  });
});

const placeholders = (text: string): string[] => [...text.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name = '']) => name).toSorted();
