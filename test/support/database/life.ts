import { readFileSync } from 'node:fs';
import path from 'node:path';
import { approveVersion, createRegulation, readDraft, saveDraft, signVersion, submitVersion, type Database, type Version } from '@scorewright/store';

/** The day on which the tests live. */
export const TODAY = '2026-11-27';

const person = (id: string, name: string, roles: readonly string[], signsFor: readonly string[] = []) => ({ id, name, roles, signsFor });

/** A company in small. */
export const ANNA = person('anna', 'Anna Author', ['author']);
export const BORIS = person('boris', 'Boris Reviewer', ['reviewer']);
export const HR = person('hr', 'Helena Personnel', ['approver'], ['Директор по персоналу']);
export const FINANCE = person('finance', 'Fyodor Finance', ['approver'], ['Финансовый директор']);
export const EVA = person('eva', 'Eva Employee', ['employee']);

const clean = readFileSync(path.join(import.meta.dirname, '../../../policies/templates/head-of-sales/policy.json'), 'utf8');

/** A regulation that nothing is wrong with, for another period where one is given. */
export function cleanText(period?: { readonly from: string; readonly until?: string }): string {
  const policy = JSON.parse(clean) as Record<string, unknown>;
  return JSON.stringify(period ? { ...policy, effective: period } : policy, null, 2);
}

/** A draft of Anna's; saved over where it is there already. Its revision. */
export async function draftOf(db: Database['db'], id: string, text = cleanText()): Promise<number> {
  if ((await createRegulation(db, { id, title: '"T"', origin: 'blank', text, by: ANNA })) === 'created') return 1;
  const revision = (await readDraft(db, id))?.revision ?? 0;
  await saveDraft(db, { id, revision, text, title: '"T"', by: ANNA });
  return revision + 1;
}

/** A version in review. */
export async function submitted(db: Database['db'], id: string, text?: string): Promise<Version> {
  const done = await submitVersion(db, ANNA, { regulation: id, revision: await draftOf(db, id, text) });
  if (done.outcome !== 'submitted') throw new Error(JSON.stringify(done));
  return done.version;
}

/** Signs it for both positions that the text names. */
export async function signed(db: Database['db'], { id, hash }: Version): Promise<void> {
  for (const actor of [HR, FINANCE]) {
    const done = await signVersion(db, actor, { version: id, hash, position: actor.signsFor[0] ?? '' });
    if (done.outcome !== 'signed') throw new Error(JSON.stringify(done));
  }
}

/** An approved version. */
export async function approved(db: Database['db'], id: string, text?: string): Promise<Version> {
  const version = await submitted(db, id, text);
  await signed(db, version);
  const done = await approveVersion(db, HR, { version: version.id, hash: version.hash }, TODAY);
  if (done.outcome !== 'approved') throw new Error(JSON.stringify(done));
  return version;
}
