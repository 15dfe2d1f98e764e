import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { lint, type Finding, type LintReport, type PersonResult } from '@scorewright/linter';
import { readPolicy } from '@scorewright/engine';
import { NEW_YEAR } from './lint-folder.ts';

const root = path.join(import.meta.dirname, '../..');

/** A real regulation, or one of test/linter/fixtures, with what the linter says of it. */
export interface LintedPolicy {
  readonly name: string;
  readonly report: LintReport;
}

function lintFile(name: string, file: string): LintedPolicy {
  const { document } = readPolicy(readFileSync(file));
  if (!document) throw new Error(`${file} does not conform`);
  const results = file.replace(/policy\.json$/, 'results.json');
  const people = existsSync(results) ? (JSON.parse(readFileSync(results, 'utf8')) as readonly PersonResult[]) : [];
  return { name, report: lint(document, { today: NEW_YEAR, results: people }) };
}

/** The folders with a policy below a folder of the project. */
const policiesIn = (folder: string): readonly string[] => {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full)
    .filter((name) => existsSync(path.join(full, name, 'policy.json')))
    .map((name) => `${folder}/${name}`);
};

/** The worked cases M01 to M19. */
export const lintCases = (): readonly LintedPolicy[] => policiesIn('policies').map((name) => lintFile(name, path.join(root, name, 'policy.json')));

/** The role templates. */
export const lintTemplates = (): readonly LintedPolicy[] =>
  policiesIn('policies/templates').map((name) => lintFile(name, path.join(root, name, 'policy.json')));

/** Regulations made for the linter alone, where no worked case has the defect. */
export const lintFixtures = (): readonly LintedPolicy[] =>
  policiesIn('test/linter/fixtures').map((name) => lintFile(name, path.join(root, name, 'policy.json')));

/** Rules with the policies on which they fail, for lack of evidence not counted. */
export function firing(policies: readonly LintedPolicy[]): ReadonlyMap<string, readonly string[]> {
  const fired = new Map<string, string[]>();
  const failed = (findings: readonly Finding[]): ReadonlySet<string> => new Set(findings.filter(({ verdict }) => verdict === 'fail').map(({ rule }) => rule));
  for (const { name, report } of policies) for (const rule of failed(report.findings)) fired.set(rule, [...(fired.get(rule) ?? []), name]);
  return fired;
}
