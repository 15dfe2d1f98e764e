import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** The code that the database gave an error, if it was the database's. */
export const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Somebody else was in the way, and won: deadlock, serialisation failure. The same again has every chance. */
const PASSING: ReadonlySet<string | undefined> = new Set(['40P01', '40001']);
const ATTEMPTS = 5;

/** One transaction, begun again where the database broke it off because of another one. `work` must do nothing outside of it. */
export async function transact<T>(db: Kysely<Tables>, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (!PASSING.has(codeOf(error)) || attempt === ATTEMPTS) throw error;
    }
  }
}
