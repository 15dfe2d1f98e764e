import { readPolicy, type PolicyDocument } from '@scorewright/engine';
import {
  applyPatch,
  baseRegulation,
  BASE_TODAY,
  lint,
  RULES,
  type Finding,
  type LintOptions,
  type LintReport,
  type PatchOperation,
  type Rule,
} from '@scorewright/linter';
import { describe, expect, it } from 'vitest';

export type RowOptions = Partial<Omit<LintOptions, 'only'>>;

/** What one finding must say; what is left out is not compared. `data`, `money` and `witness` are compared in the parts given. */
export interface Expected {
  readonly message: string;
  readonly at: string;
  readonly data?: Finding['data'];
  readonly severity?: Finding['severity'];
  readonly verdict?: Finding['verdict'];
  /** Amount, exact decimal text. */
  readonly money?: string;
  readonly witness?: readonly { readonly scorecard?: string; readonly facts?: Finding['data']; readonly pay?: string }[];
  readonly fix?: { readonly safe?: boolean } | null;
}

export interface ReportRow {
  readonly name: string;
  readonly patch: readonly PatchOperation[];
  readonly finds: readonly Expected[];
  readonly options?: RowOptions;
  readonly more?: true;
}
export interface AcceptRow {
  readonly name: string;
  readonly patch: readonly PatchOperation[];
  readonly options?: RowOptions;
}

/** Reads a policy through the real reader, so that findings have lines and columns. A document that does not conform is a mistake of the test. */
export function documentOf(policy: unknown): PolicyDocument {
  const { document, problems } = readPolicy(JSON.stringify(policy, null, 2));
  if (!document) throw new Error(`the edited regulation does not conform: ${JSON.stringify(problems.slice(0, 3))}`);
  return document;
}

/** The base regulation with a patch applied. */
export const edited = (patch: readonly PatchOperation[] = []): PolicyDocument => documentOf(applyPatch(baseRegulation(), patch));

/** Runs one rule, by id or itself, over the base regulation with a patch applied, through the real `lint`. */
export function lintRule(rule: string | Rule, patch: readonly PatchOperation[] = [], options: RowOptions = {}): LintReport {
  const id = typeof rule === 'string' ? rule : rule.id;
  if (!RULES.some((known) => known.id === id)) throw new Error(`rule ${id} is not in the registry`);
  return lint(edited(patch), { today: BASE_TODAY, ...options, only: [id] });
}

const told = (findings: readonly Finding[]): string => findings.map((finding) => `${finding.message} at ${finding.pointer}: ${finding.text.en}`).join('\n');

function matches(found: Finding, { message, at, data, severity, verdict, money, witness, fix }: Expected): void {
  expect({ message: found.message, at: found.pointer }).toEqual({ message, at });
  if (data) expect(found.data).toMatchObject(data);
  if (severity) expect(found.severity).toBe(severity);
  if (verdict) expect(found.verdict).toBe(verdict);
  if (money !== undefined) expect(found.money?.amount).toBe(money);
  if (witness) expect(found.witness).toMatchObject(witness);
  if (fix === null) expect(found.fix).toBeUndefined();
  else if (fix) expect(found.fix).toMatchObject(fix);
}

function reports(rule: Rule, { patch, finds, options, more }: ReportRow): void {
  const { findings } = lintRule(rule, patch, options);
  for (const expected of finds) {
    const found = findings.find((one) => one.message === expected.message && one.pointer === expected.at);
    expect(found, `no ${expected.message} at ${expected.at}; there is\n${told(findings)}`).toBeDefined();
    if (found) matches(found, expected);
    for (const language of ['en', 'ru'] as const) if (found) expect(found.text[language]).not.toMatch(/[{}]/);
  }
  if (more === undefined) expect(findings.length, told(findings)).toBe(finds.length);
  for (const { fix } of findings) if (fix) fixes(rule, patch, fix.patch, options);
}

/** Applying a fix takes the finding away that offered it; whatever the rule then says, it says less. */
function fixes(rule: Rule, patch: readonly PatchOperation[], fix: readonly PatchOperation[], options: RowOptions | undefined): void {
  const [before, after] = [lintRule(rule, patch, options), lintRule(rule, [...patch, ...fix], options)];
  expect(after.findings.length, `the fix leaves\n${told(after.findings)}`).toBeLessThan(before.findings.length);
}

/**
 * The test of a rule: a table of what it reports and what it accepts, each row a small change of the base regulation. `more` in a row permits findings
 * beside those named. An accepted row has no finding and a recorded pass.
 */
export function describeRule(rule: Rule, table: { readonly reports: readonly ReportRow[]; readonly accepts: readonly AcceptRow[] }): void {
  describe(`${rule.id} ${rule.name}`, () => {
    it('accepts the base regulation', () => expect(told(lintRule(rule).findings)).toBe(''));
    it.each(table.reports)('reports $name', (row) => reports(rule, row));
    it.each(table.accepts)('accepts $name', ({ patch, options }) => expect(told(lintRule(rule, patch, options).findings)).toBe(''));
    it('has five rows of each kind at least', () => expect([table.reports.length, table.accepts.length].every((count) => count >= 5)).toBe(true));
  });
}
