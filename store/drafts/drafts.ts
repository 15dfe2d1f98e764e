import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** A regulation in the list. */
export interface RegulationEntry {
  readonly id: string;
  readonly title: string;
  readonly origin: string;
  readonly revision: number;
  readonly savedAt: Date;
  readonly savedBy: string;
}

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
  readonly by: string;
}

export interface Save {
  readonly id: string;
  /** The revision that the text is based on. */
  readonly revision: number;
  readonly text: string;
  readonly title: string;
  readonly by: string;
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

/** All regulations, the last saved first. */
export const listRegulations = (db: Kysely<Tables>): Promise<RegulationEntry[]> =>
  db
    .selectFrom('regulation')
    .innerJoin('draft', 'draft.regulation_id', 'regulation.id')
    .select(['regulation.id', 'regulation.title', 'regulation.origin', 'draft.revision', 'draft.saved_at as savedAt', 'draft.saved_by as savedBy'])
    .orderBy('draft.saved_at', 'desc')
    .orderBy('regulation.id')
    .execute();

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
    await transaction.insertInto('draft').values({ regulation_id: id, revision: 1, text, saved_by: by }).execute();
    await transaction.insertInto('draft_revision').values({ regulation_id: id, revision: 1, text, saved_by: by, note: null }).execute();
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
    last !== undefined && last.revision > 1 && last.note === null && last.saved_by === by && savedAt.getTime() - last.saved_at.getTime() < MERGE_WITHIN_MS;
  if (merges) await transaction.deleteFrom('draft_revision').where('regulation_id', '=', id).where('revision', '=', last.revision).execute();
  await transaction
    .insertInto('draft_revision')
    .values({ regulation_id: id, revision, text, saved_by: by, saved_at: savedAt, note: note ?? null })
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
      .set({ revision, text: save.text, saved_by: save.by, saved_at: new Date() })
      .where('regulation_id', '=', save.id)
      .returning('saved_at')
      .executeTakeFirstOrThrow();
    await transaction.updateTable('regulation').set({ title: save.title }).where('id', '=', save.id).execute();
    await keepInHistory(transaction, save, revision, savedAt);
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

/** Removes a regulation with its draft and history. False when there was none. */
export async function removeRegulation(db: Kysely<Tables>, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('regulation').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}
