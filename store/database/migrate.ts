import type { Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { StoreUnavailable } from './errors.ts';
import { drafts } from './migrations/0001-drafts.ts';
import { people } from './migrations/0002-people.ts';
import { lifecycle } from './migrations/0003-lifecycle.ts';
import type { Tables } from './tables.ts';

/** In order of name; a migration that has run anywhere is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = { '0001-drafts': drafts, '0002-people': people, '0003-lifecycle': lifecycle };

/** Brings the database to the newest form. Throws StoreUnavailable, naming the migration that failed. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } });
  const { error, results } = await migrator.migrateToLatest();
  const failed = results?.find(({ status }) => status === 'Error');
  if (error)
    throw new StoreUnavailable(`the database could not be brought to its newest form${failed ? ` (migration ${failed.migrationName})` : ''}`, { cause: error });
}
