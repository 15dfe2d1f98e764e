import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Acting } from '../trail/entry.ts';
import { record } from '../trail/record.ts';

/** Somebody who wrote in the text, or may. Without a record of its own: whoever calls it records what made the person an author. */
export const addAuthor = (transaction: Transaction<Tables>, regulation: string, person: string): Promise<unknown> =>
  transaction
    .insertInto('regulation_author')
    .values({ regulation_id: regulation, person_id: person })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

/** Ids of everybody who wrote in the text of a regulation, or was let in to write. None of them signs it. */
export async function authorsOf(db: Kysely<Tables>, regulation: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('regulation_author')
    .select('person_id')
    .where('regulation_id', '=', regulation)
    .orderBy('since')
    .orderBy('person_id')
    .execute();
  return rows.map(({ person_id: id }) => id);
}

/** Lets somebody write in a draft. */
export function shareDraft(db: Kysely<Tables>, actor: Acting, regulation: string, person: string): Promise<'shared' | 'not-found'> {
  return db.transaction().execute(async (transaction) => {
    const found = await transaction.selectFrom('regulation').select('id').where('id', '=', regulation).forShare().executeTakeFirst();
    if (!found) return 'not-found';
    await addAuthor(transaction, regulation, person);
    await record(transaction, { actor, action: 'draft.share', subject: { kind: 'regulation', id: regulation }, data: { person } });
    return 'shared';
  });
}

/** Takes somebody out again who never saved anything; `wrote`: who did stays an author. */
export function unshareDraft(db: Kysely<Tables>, actor: Acting, regulation: string, person: string): Promise<'unshared' | 'wrote' | 'not-found'> {
  return db.transaction().execute(async (transaction) => {
    const wrote = await transaction
      .selectFrom('draft_revision')
      .select('revision')
      .where('regulation_id', '=', regulation)
      .where('saved_by', '=', person)
      .limit(1)
      .executeTakeFirst();
    if (wrote) return 'wrote';
    const { numDeletedRows } = await transaction
      .deleteFrom('regulation_author')
      .where('regulation_id', '=', regulation)
      .where('person_id', '=', person)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return 'not-found';
    await record(transaction, { actor, action: 'draft.unshare', subject: { kind: 'regulation', id: regulation }, data: { person } });
    return 'unshared';
  });
}
