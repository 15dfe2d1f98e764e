import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { correctionsProblems } from '../../../engine/problems/corrections.ts';
import { factsProblems } from '../../../engine/problems/facts.ts';
import { policyProblems } from '../../../engine/problems/policy.ts';

const root = path.join(import.meta.dirname, '../../..');
const textOf = (folder: string): string =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'))
    .join('\n');

const codes = Object.entries({ ...policyProblems, ...factsProblems, ...correctionsProblems });
const found = ['engine/2-check', 'engine/3-lower', 'engine/facts'].map(textOf).join('\n');
const tested = ['test/engine/check', 'test/engine/calculate', 'test/engine/lower'].map(textOf).join('\n');

describe('every problem of a policy, facts or a correction', () => {
  it('is found by the code and triggered by a test', () => {
    expect(codes.filter(([code]) => !found.includes(`'${code}'`)).map(([code]) => code)).toEqual([]);
    expect(codes.filter(([code]) => !new RegExp(`['\`]${code}[' ]`).test(tested)).map(([code]) => code)).toEqual([]);
  });

  it('has its cause and remedy in both languages, of one sentence, without a final period', () => {
    const texts = codes.flatMap(([code, { cause, remedy }]) => [cause.en, cause.ru, remedy.en, remedy.ru].map((text) => [code, text] as const));
    expect(texts.filter(([, text]) => text.trim() === '' || text.endsWith('.') || /^\p{Lu}/u.test(text))).toEqual([]);
  });

  it('says the same data in both languages', () => {
    const names = (text: string) => [...new Set([...text.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name]) => name))].sort();
    expect(
      codes.filter(([, { cause, remedy }]) => `${names(cause.en)}|${names(remedy.en)}` !== `${names(cause.ru)}|${names(remedy.ru)}`).map(([code]) => code),
    ).toEqual([]);
  });
});
