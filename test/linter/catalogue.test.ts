import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPatch, baseRegulation, BASE_TODAY, lint, OWN_RULES, RULES, type Localized } from '@scorewright/linter';
import { LIFE } from '../../linter/rules/life.ts';
import { PAY } from '../../linter/rules/pay.ts';
import { SINS } from '../../linter/rules/sins.ts';
import { ruleFiles } from '../../scripts/generate-rules.ts';
import { pageName, runExample } from '../../scripts/rules/page.ts';
import { documentOf } from '../support/linter.ts';
import { firing, lintCases, lintFixtures } from '../support/firing.ts';

const root = path.join(import.meta.dirname, '../..');
const filesIn = (folder: string): readonly string[] => readdirSync(path.join(root, folder));

const idsFrom = (letter: string, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${letter}${String(from + index).padStart(2, '0')}`);

describe('the catalogue', () => {
  it('has the ten sins and every other rule, each once', () => {
    expect(RULES.map(({ id }) => id)).toEqual([...idsFrom('S', 1, 10), ...idsFrom('R', 11, 48)]);
    expect([...SINS, ...PAY, ...LIFE].length).toBe(RULES.length);
  });

  it('has a file for every rule and a rule for every file', () => {
    const files = filesIn('linter/rules')
      .filter((file) => /^[sr]\d/.test(file))
      .sort();
    expect(files).toEqual(RULES.map(({ id, name }) => `${id.toLowerCase()}-${name}.ts`).sort());
    for (const { id, name } of RULES) {
      const constant = name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
      expect(readFileSync(path.join(root, `linter/rules/${id.toLowerCase()}-${name}.ts`), 'utf8')).toContain(`export const ${constant} = defineRule({`);
    }
  });

  it('has a test for every rule and a rule for every test', () => {
    expect([...filesIn('test/linter/rules')].sort()).toEqual(RULES.map(({ id }) => `${id.toLowerCase()}.test.ts`).sort());
    for (const { id } of RULES) expect(readFileSync(path.join(root, `test/linter/rules/${id.toLowerCase()}.test.ts`), 'utf8')).toContain('describeRule(');
  });

  it('has a page for every rule and a rule for every page, as it is now', () => {
    const pages = ruleFiles();
    expect([...filesIn('docs/rules')].sort()).toEqual([...pages.keys()].sort());
    for (const [name, text] of pages)
      expect(readFileSync(path.join(root, 'docs/rules', name), 'utf8') === text, `${name} is stale: npm run generate`).toBe(true);
    expect([...pages.keys()].sort()).toEqual(['README.md', ...OWN_RULES.map(pageName)].sort());
  });
});

/** Placeholders of a text. */
const names = (text: string): readonly string[] => [...new Set([...text.matchAll(/\{([a-zA-Z0-9-]+)\}/g)].map(([, name = '']) => name))].sort();

const textsOf = (rule: (typeof OWN_RULES)[number]): readonly Localized[] => [
  rule.title,
  rule.why,
  rule.passed,
  rule.bad.title,
  rule.good.title,
  ...Object.values(rule.messages),
  ...Object.values(rule.limits ?? {}).map(({ what }) => what),
];

describe.each(OWN_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('speaks both languages, and says the same in both', () => {
    for (const text of textsOf(rule)) {
      expect(text.en).not.toMatch(/[а-яё]/i);
      expect(text.ru).toMatch(/[а-яё]/i);
      expect(names(text.ru)).toEqual(names(text.en));
    }
  });

  it('has messages of one sentence, lower case, without a period', () => {
    for (const { en, ru } of Object.values(rule.messages)) {
      expect([en, ru].filter((text) => text.endsWith('.') || /\. [A-ZА-Я]/.test(text))).toEqual([]);
      expect(en).toMatch(/^[`a-z{0-9]|^HR /);
    }
  });

  it('finds its bad example and accepts its good one', () => {
    expect(runExample(rule, rule.bad).findings.filter((finding) => finding.rule === id).length).toBeGreaterThan(0);
    expect(runExample(rule, rule.good).findings).toEqual([]);
  });
});

describe('the clean regulation', () => {
  it('passes every rule, or says why that could not be judged', () => {
    const { findings, passes, notAnalysed } = lint(documentOf(baseRegulation()), { today: BASE_TODAY });
    expect(findings).toEqual([]);
    expect(new Set([...passes, ...notAnalysed].map(({ rule }) => rule))).toEqual(new Set(OWN_RULES.map(({ id }) => id)));
  });

  it('stays as it is, whatever is done to its copies', () => {
    const before = JSON.stringify(baseRegulation());
    for (const { bad, good } of OWN_RULES) for (const { patch } of [bad, good]) applyPatch(baseRegulation(), patch);
    expect(JSON.stringify(baseRegulation())).toBe(before);
  });
});

describe('a rule on real regulations', () => {
  const fired = firing([...lintCases(), ...lintFixtures()]);

  it.each(RULES.map(({ id }) => id))('%s fires on a worked case or a fixture', (id) => expect(fired.get(id)?.length ?? 0).toBeGreaterThan(0));
});
