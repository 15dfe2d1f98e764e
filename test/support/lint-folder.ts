import { readFileSync } from 'node:fs';
import { applyPatch, lint, type LintReport, type PatchOperation } from '@scorewright/linter';
import { documentOf } from './linter.ts';

/** The day on which the templates of 2027 come into force. */
export const NEW_YEAR = '2027-01-01';

/** Runs one rule over a policy of the collection, with a patch applied. */
export function lintFolder(folder: string, rule: string, patch: readonly PatchOperation[] = []): LintReport {
  const policy: unknown = JSON.parse(readFileSync(`policies/${folder}/policy.json`, 'utf8'));
  return lint(documentOf(applyPatch(policy, patch)), { today: NEW_YEAR, only: [rule] });
}
