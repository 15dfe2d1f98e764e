import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Acting } from '../trail/entry.ts';
import { record } from '../trail/record.ts';
import { addAuthor } from './authors.ts';
import { draftWords, summaryOf } from './summary.ts';

/** A draft as it was last saved. */
export interface Draft {
  readonly id: string;
  readonly revision: number;
  readonly text: string;
  readonly savedAt: Date;
  readonly savedBy: string;
}

/** A saved state, without its text. */
export interface RevisionEntry {
  readonly revision: number;
  readonly savedAt: Date;
  readonly savedBy: string;
  readonly note: string | null;
}

export interface NewRegulation {
  readonly id: string;
  readonly title: string;
  readonly origin: string;
  readonly text: string;
  readonly by: Acting;
}

export interface Save {
  readonly id: string;
  /** The revision that the text is based on. */
  readonly revision: number;
  readonly text: string;
  readonly title: string;
  readonly by: Acting;
  /** A name for this state: it is kept in the history under it. */
  readonly note?: string;
}

/** `conflict`: somebody else saved since; nothing was overwritten, and their draft comes back. */
export type Saved =
  | { readonly outcome: 'saved'; readonly revision: number; readonly savedAt: Date }
  | { readonly outcome: 'conflict'; readonly current: Draft }
  | { readonly outcome: 'not-found' };

/** Saves of one person within this time become one entry of the history, unless one was given a name. */
const MERGE_WITHIN_MS = 10 * 60 * 1000;

const draftColumns = ['regulation_id as id', 'revision', 'text', 'saved_at as savedAt', 'saved_by as savedBy'] as const;

/** What lists say of a text, and by what they find it. */
function listed(id: string, text: string): { readonly summary: string; readonly words: string } {
  const summary = summaryOf(text);
  return { summary: JSON.stringify(summary), words: draftWords(id, summary) };
}

/** Which text it was, for the trail: the text itself is in the history. */
const textHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const readDraft = (db: Kysely<Tables>, id: string): Promise<Draft | undefined> =>
  db.selectFrom('draft').select(draftColumns).where('regulation_id', '=', id).executeTakeFirst();

/** Creates a regulation with its first draft. `taken` when the id exists. */
export function createRegulation(db: Kysely<Tables>, { id, title, origin, text, by }: NewRegulation): Promise<'created' | 'taken'> {
  return db.transaction().execute(async (transaction) => {
    const inserted = await transaction
      .insertInto('regulation')
      .values({ id, title, origin })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) return 'taken';
    const first = { regulation_id: id, revision: 1, text, saved_by: by.id };
    await transaction
      .insertInto('draft')
      .values({ ...first, ...listed(id, text) })
      .execute();
    await transaction
      .insertInto('draft_revision')
      .values({ ...first, note: null })
      .execute();
    await addAuthor(transaction, id, by.id);
    await record(transaction, { actor: by, action: 'draft.create', subject: { kind: 'regulation', id }, data: { origin, revision: 1, text: textHash(text) } });
    return 'created';
  });
}

async function keepInHistory(transaction: Transaction<Tables>, { id, text, by, note }: Save, revision: number, savedAt: Date): Promise<void> {
  const last = await transaction
    .selectFrom('draft_revision')
    .select(['revision', 'saved_at', 'saved_by', 'note'])
    .where('regulation_id', '=', id)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  const merges =
    last !== undefined && last.revision > 1 && last.note === null && last.saved_by === by.id && savedAt.getTime() - last.saved_at.getTime() < MERGE_WITHIN_MS;
  if (merges) await transaction.deleteFrom('draft_revision').where('regulation_id', '=', id).where('revision', '=', last.revision).execute();
  await transaction
    .insertInto('draft_revision')
    .values({ regulation_id: id, revision, text, saved_by: by.id, saved_at: savedAt, note: note ?? null })
    .execute();
}

/** Saves a draft over the revision that it is based on, and only over that one. */
export function saveDraft(db: Kysely<Tables>, save: Save): Promise<Saved> {
  return db.transaction().execute(async (transaction): Promise<Saved> => {
    const current = await transaction.selectFrom('draft').select(draftColumns).where('regulation_id', '=', save.id).forUpdate().executeTakeFirst();
    if (!current) return { outcome: 'not-found' };
    if (current.revision !== save.revision) return { outcome: 'conflict', current };
    const revision = current.revision + 1;
    const { saved_at: savedAt } = await transaction
      .updateTable('draft')
      .set({ revision, text: save.text, ...listed(save.id, save.text), saved_by: save.by.id, saved_at: new Date() })
      .where('regulation_id', '=', save.id)
      .returning('saved_at')
      .executeTakeFirstOrThrow();
    await transaction.updateTable('regulation').set({ title: save.title }).where('id', '=', save.id).execute();
    await keepInHistory(transaction, save, revision, savedAt);
    await addAuthor(transaction, save.id, save.by.id);
    await record(transaction, {
      actor: save.by,
      action: 'draft.edit',
      subject: { kind: 'regulation', id: save.id },
      data: { revision, text: textHash(save.text), ...(save.note !== undefined && { note: save.note }) },
    });
    return { outcome: 'saved', revision, savedAt };
  });
}

/** The saved states of a regulation, the newest first. */
export const listRevisions = (db: Kysely<Tables>, id: string): Promise<RevisionEntry[]> =>
  db
    .selectFrom('draft_revision')
    .select(['revision', 'saved_at as savedAt', 'saved_by as savedBy', 'note'])
    .where('regulation_id', '=', id)
    .orderBy('revision', 'desc')
    .execute();

export const readRevision = (db: Kysely<Tables>, id: string, revision: number): Promise<Draft | undefined> =>
  db.selectFrom('draft_revision').select(draftColumns).where('regulation_id', '=', id).where('revision', '=', revision).executeTakeFirst();

/** Removes a regulation that has only a draft, with its history. One of which a version was ever submitted stays: people signed it, or refused to. */
export function removeRegulation(db: Kysely<Tables>, id: string, by: Acting): Promise<'removed' | 'not-found' | 'has-versions'> {
  return db.transaction().execute(async (transaction) => {
    const found = await transaction.selectFrom('draft').select('revision').where('regulation_id', '=', id).forUpdate().executeTakeFirst();
    if (!found) return 'not-found';
    const version = await transaction.selectFrom('version').select('id').where('regulation_id', '=', id).limit(1).executeTakeFirst();
    if (version) return 'has-versions';
    await transaction.deleteFrom('regulation').where('id', '=', id).execute();
    await record(transaction, { actor: by, action: 'draft.remove', subject: { kind: 'regulation', id } });
    return 'removed';
  });
}
