import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Ends what the person has open: sessions, but for one that is named, and sign-ins that wait for a code. */
export async function endSessions(transaction: Transaction<Tables>, personId: string, but?: string): Promise<void> {
  await transaction
    .deleteFrom('session')
    .where('person_id', '=', personId)
    .$if(but !== undefined, (query) => query.where('id', '!=', but ?? ''))
    .execute();
  await transaction.deleteFrom('verification').where('value', '=', personId).execute();
}
