import { readFileSync } from 'node:fs';
import type { PolicyDocument } from '@scorewright/engine';
import { applyPatch, lint, type LintReport, type PatchOperation } from '@scorewright/linter';
import { documentOf } from './linter.ts';

/** The day on which the templates of 2027 come into force. */
export const NEW_YEAR = '2027-01-01';

/** A policy of the collection, with a patch applied. */
export function folderDocument(folder: string, patch: readonly PatchOperation[] = []): PolicyDocument {
  const policy: unknown = JSON.parse(readFileSync(`policies/${folder}/policy.json`, 'utf8'));
  return documentOf(applyPatch(policy, patch));
}

/** Runs one rule over a policy of the collection, with a patch applied. */
export const lintFolder = (folder: string, rule: string, patch: readonly PatchOperation[] = []): LintReport =>
  lint(folderDocument(folder, patch), { today: NEW_YEAR, only: [rule] });
