import { CompiledQuery, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** What a library that counts in PostgreSQL asks of a client; the table is `ATTEMPTS`. */
export interface AttemptsClient {
  readonly query: (asked: {
    readonly text: string;
    readonly values: readonly unknown[];
  }) => Promise<{ readonly rows: readonly unknown[]; readonly rowCount: number }>;
}

/** The table in which attempts are counted: for every process on the database, and across its restarts. */
export const ATTEMPTS = 'attempts';

/** A client over the database, embedded or not, that is opened when it is first asked. What fails is thrown: nothing is let through uncounted. */
export const attemptsClient = (database: () => Promise<Kysely<Tables>>): AttemptsClient => ({
  query: async ({ text, values }) => {
    const { rows, numAffectedRows } = await (await database()).executeQuery(CompiledQuery.raw(text, [...values]));
    return { rows, rowCount: Math.max(rows.length, Number(numAffectedRows ?? 0)) };
  },
});

/** Deletes the counts whose time is over; how many there were. They are nobody's business, so the trail does not tell of it. */
export async function forgetOldAttempts(db: Kysely<Tables>, now = Date.now()): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('attempts').where('expire', '<', now).executeTakeFirst();
  return Number(numDeletedRows);
}
