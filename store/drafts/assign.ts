import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import { LOCAL_ACTOR } from '../people/roles.ts';
import type { Acting } from '../trail/entry.ts';
import { record } from '../trail/record.ts';
import { addAuthor } from './authors.ts';

/** So many go into one entry of the trail. */
const AT_ONCE = 500;

/**
 * Gives drafts that were written before there were accounts, and which therefore every author could go on with, to the person who wrote them: from then on
 * they are that person's, and nobody else's but of those who saved them since. `regulations`: their ids; all of them when absent. Who saved what stays in the history. The
 * person has to be an author, which the caller checks.
 */
export function assignLocalDrafts(db: Kysely<Tables>, actor: Acting, person: string, regulations?: readonly string[]): Promise<{ readonly count: number }> {
  return transact(db, async (transaction) => {
    const rows = await transaction
      .deleteFrom('regulation_author')
      .where('person_id', '=', LOCAL_ACTOR.id)
      .$if(regulations !== undefined, (query) => query.where('regulation_id', 'in', [...(regulations ?? []), '']))
      .returning('regulation_id as id')
      .execute();
    const ids = rows.map(({ id }) => id).toSorted();
    for (const id of ids) await addAuthor(transaction, id, person);
    for (let from = 0; from < ids.length; from += AT_ONCE)
      await record(transaction, {
        actor,
        action: 'people.assign',
        subject: { kind: 'person', id: person },
        data: { regulations: ids.slice(from, from + AT_ONCE) },
      });
    return { count: ids.length };
  });
}
