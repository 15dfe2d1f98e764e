import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { calculate, hasErrors, readFacts, readPolicy } from '@scorewright/engine';
import type { CardOutcome, FactsDocument, LineValue, PolicyDocument } from '@scorewright/engine';
import type { Example } from '@scorewright/schemas';

/** What facts.json of a folder must give: every number as an exact decimal text. */
export interface Expected {
  readonly scorecard: string;
  readonly variant?: string | null;
  readonly payable?: boolean;
  readonly corrections?: readonly string[];
  readonly totals?: { readonly [total: string]: string };
  readonly lines: { readonly [line: string]: string | boolean };
  readonly forecast?: { readonly rows: { readonly [indicator: string]: string }; readonly totals: { readonly [total: string]: string } };
}

const POLICIES = fileURLToPath(new URL('../../policies/', import.meta.url));

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(path.join(POLICIES, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(folder, name))
    .sort();

/** The folders of the worked cases, `m01-weighted-inverse` and on. */
export const CASES: readonly string[] = foldersIn('').filter((folder) => /^m\d\d-/.test(folder));
export const TEMPLATES: readonly string[] = foldersIn('templates');
/** Plans after published ones of companies. */
export const COMPANIES: readonly string[] = foldersIn('companies');

const textOf = (folder: string, file: string): string => readFileSync(path.join(POLICIES, folder, file), 'utf8');

/** Throws with the problems when the file does not conform: a golden file that cannot be read is a failed test. */
const sure = <T>(file: string, { document, problems }: { readonly document?: T; readonly problems: readonly unknown[] }): T => {
  if (document === undefined) throw new Error(`${file}: ${JSON.stringify(problems)}`);
  return document;
};

export const policyOf = (folder: string): PolicyDocument => sure(`${folder}/policy.json`, readPolicy(textOf(folder, 'policy.json')));
export const factsOf = (folder: string): FactsDocument => sure(`${folder}/facts.json`, readFacts(textOf(folder, 'facts.json')));
export const expectedOf = (folder: string): Expected => JSON.parse(textOf(folder, 'expected.json')) as Expected;

/** Calculates a worked example by the document's own facts, as an outsider would. */
export const calculateExample = (document: PolicyDocument, { scorecard, period, facts, corrections }: Example): CardOutcome =>
  calculate(document, sure('example', readFacts(JSON.stringify({ format: 'scorewright-facts/1', scorecard, period, facts, corrections }))));

const valueText = (line: LineValue): string | boolean => {
  if (line.state !== 'value') return line.state;
  return typeof line.value === 'object' ? line.value.toFixed() : line.value;
};

/** The lines that came out, as they are written in expected.json: `missing`, `failed` or `not-calculated` where there is no value. */
export const linesOf = (outcome: CardOutcome): { readonly [line: string]: string | boolean } => {
  if (hasErrors(outcome.problems)) throw new Error(JSON.stringify(outcome.problems));
  return Object.fromEntries([...(outcome.trace?.byId ?? [])].map(([id, line]) => [id, valueText(line)]));
};

export const totalsOf = ({ totals }: CardOutcome): { readonly [total: string]: string } =>
  Object.fromEntries(Object.entries(totals ?? {}).map(([name, amount]) => [name, amount.toFixed()]));
