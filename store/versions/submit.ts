import type { Problem } from '@scorewright/engine';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import { addAuthor } from '../drafts/authors.ts';
import { summaryOf } from '../drafts/summary.ts';
import type { Acting } from '../trail/entry.ts';
import { record } from '../trail/record.ts';
import { freeze, type Frozen } from './freeze.ts';
import { NOT_FOUND, orRefusal, type NotFound, type Refused } from './refusals.ts';
import { requiredPositions } from './requirements.ts';
import { readVersion, type Version } from './version.ts';

export interface Submission {
  readonly regulation: string;
  /** The revision of the draft that the author read before submitting. */
  readonly revision: number;
  readonly note?: string;
  /** Leaves a version of the same regulation in review, for another period; by default the new one takes its place. */
  readonly keepsEarlier?: boolean;
}

/** `conflict`: the draft has another revision by now. `unreadable`: the text is not a policy document, and the problems say why. */
export type Submitted =
  | { readonly outcome: 'submitted'; readonly version: Version }
  | { readonly outcome: 'conflict'; readonly revision: number }
  | { readonly outcome: 'unreadable'; readonly problems: readonly Problem[] }
  | NotFound
  | Refused;

/** Versions that are in review make way for the new one: they were not approved, and their remarks were on another text. */
async function withdrawEarlier(transaction: Transaction<Tables>, actor: Acting, { regulation, keepsEarlier }: Submission): Promise<readonly string[]> {
  if (keepsEarlier) return [];
  const earlier = await transaction
    .updateTable('version_state')
    .set({ state: 'withdrawn', since: new Date(), changed_by: actor.id })
    .where('regulation_id', '=', regulation)
    .where('state', '=', 'in-review')
    .returning('version_id')
    .execute();
  return earlier.map(({ version_id: id }) => id);
}

async function insert(transaction: Transaction<Tables>, actor: Acting, { regulation, revision, note }: Submission, frozen: Frozen): Promise<string> {
  const { effective, cycle } = frozen.document.policy;
  const last = await transaction
    .selectFrom('version')
    .select('number')
    .where('regulation_id', '=', regulation)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  const id = `${regulation}.v${number}`;
  const version = {
    id,
    regulation_id: regulation,
    number,
    revision,
    document: frozen.text,
    hash: frozen.hash,
    summary: JSON.stringify(summaryOf(frozen.text)),
    effective_from: effective.from,
    effective_until: effective.until ?? null,
    trial_from: cycle?.trial?.from ?? null,
    trial_until: cycle?.trial?.until ?? null,
    submitted_by: actor.id,
    submitted_at: new Date(),
    note: note ?? null,
  };
  await transaction.insertInto('version').values(version).execute();
  return id;
}

/** Who wrote in it, and who has to sign it: both as of now. */
async function insertPeople(transaction: Transaction<Tables>, regulation: string, version: string, positions: readonly string[]): Promise<void> {
  await transaction
    .insertInto('version_author')
    .columns(['version_id', 'person_id'])
    .expression((query) =>
      query
        .selectFrom('regulation_author')
        .select((select) => [select.val(version).as('version_id'), 'person_id'])
        .where('regulation_id', '=', regulation),
    )
    .execute();
  if (positions.length === 0) return;
  await transaction
    .insertInto('version_requirement')
    .values(positions.map((position) => ({ version_id: version, position })))
    .execute();
}

async function submitFrozen(transaction: Transaction<Tables>, actor: Acting, submission: Submission, frozen: Frozen): Promise<Submitted> {
  const { regulation, revision } = submission;
  const draft = await transaction
    .selectFrom('draft')
    .innerJoin('regulation', 'regulation.id', 'draft.regulation_id')
    .select(['draft.revision', 'regulation.number'])
    .where('draft.regulation_id', '=', regulation)
    .forUpdate('draft')
    .executeTakeFirst();
  if (!draft) return NOT_FOUND;
  if (draft.revision !== revision) return { outcome: 'conflict', revision: draft.revision };
  await addAuthor(transaction, regulation, actor.id);
  const replaces = await withdrawEarlier(transaction, actor, submission);
  const id = await insert(transaction, actor, submission, frozen);
  const positions = await requiredPositions(transaction, frozen.document.policy);
  await insertPeople(transaction, regulation, id, positions);
  const state = { version_id: id, regulation_id: regulation, regulation_number: draft.number, state: 'in-review', since: new Date() } as const;
  await transaction
    .insertInto('version_state')
    .values({ ...state, changed_by: actor.id })
    .execute();
  const data = { revision, hash: frozen.hash, positions, replaces };
  await record(transaction, { actor, action: 'draft.submit', subject: { kind: 'version', id }, data });
  const version = await readVersion(transaction, id);
  if (!version) throw new Error('a version that was just inserted is not there');
  return { outcome: 'submitted', version };
}

/**
 * Freezes the draft as a version and puts it in review. Whoever wrote in it is its author from here on, the actor among them. A version of the same
 * regulation that is in review is withdrawn in the same move.
 */
export async function submitVersion(db: Kysely<Tables>, actor: Acting, submission: Submission): Promise<Submitted> {
  const draft = await db.selectFrom('draft').select(['text', 'revision']).where('regulation_id', '=', submission.regulation).executeTakeFirst();
  if (!draft) return NOT_FOUND;
  if (draft.revision !== submission.revision) return { outcome: 'conflict', revision: draft.revision };
  // Reading takes time: it is done before the transaction, in which the revision is looked at again.
  const result = freeze(draft.text);
  if ('problems' in result) return { outcome: 'unreadable', problems: result.problems };
  return orRefusal(transact(db, (transaction) => submitFrozen(transaction, actor, submission, result.frozen)));
}
