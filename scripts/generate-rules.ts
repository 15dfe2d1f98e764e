// Writes docs/rules: a page for every rule of the linter, with its bad and good example run for real, and the list of all rules.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { OWN_RULES } from '@scorewright/linter';
import { pageName, rulePage, rulesIndex } from './rules/page.ts';

const folder = path.join(import.meta.dirname, '../docs/rules');

/** The files of docs/rules with their texts. */
export const ruleFiles = (): ReadonlyMap<string, string> =>
  new Map([['README.md', rulesIndex(OWN_RULES)], ...OWN_RULES.map((rule) => [pageName(rule), rulePage(rule)] as const)]);

if (process.argv[1] === import.meta.filename) {
  const files = ruleFiles();
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(path.join(folder, name));
  for (const [name, text] of files) writeFileSync(path.join(folder, name), text);
}
