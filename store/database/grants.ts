import { sql, type Kysely } from 'kysely';
import { INSERT_ONLY } from './migrations/0003-guards.ts';
import type { Tables } from './tables.ts';

/**
 * Gives a role of a PostgreSQL server what the application needs, and no more: it reads everything, and cannot change or remove versions, signatures,
 * acknowledgements, remarks, reviews or the trail, nor switch off the guards, because it does not own the tables. To be called by their owner, and again
 * after an update. The role has to exist. Throws what the server says.
 */
export async function grantApplication(db: Kysely<Tables>, role: string): Promise<void> {
  const to = sql.id(role);
  const kept = sql.join(INSERT_ONLY.map((table) => sql.id(table)));
  await db.transaction().execute(async (transaction) => {
    for (const statement of [
      sql`grant usage on schema public to ${to}`,
      sql`grant select, insert, update, delete on all tables in schema public to ${to}`,
      sql`grant usage, select on all sequences in schema public to ${to}`,
      sql`revoke update, delete, truncate on ${kept} from ${to}`,
      sql`revoke delete, truncate on version_state from ${to}`,
      sql`revoke insert, delete, truncate on trail_state from ${to}`,
      sql`revoke insert, update, delete, truncate on kysely_migration, kysely_migration_lock from ${to}`,
    ])
      await statement.execute(transaction);
  });
}
