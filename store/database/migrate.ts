import type { Kysely } from 'kysely';
import { Migrator, type Migration, type MigrationResultSet } from 'kysely/migration';
import { StoreUnavailable } from './errors.ts';
import { drafts } from './migrations/0001-drafts.ts';
import { people } from './migrations/0002-people.ts';
import { lifecycle } from './migrations/0003-lifecycle.ts';
import { lists } from './migrations/0004-lists.ts';
import { search } from './migrations/0005-search.ts';
import { secondFactor } from './migrations/0006-second-factor.ts';
import { attempts } from './migrations/0007-attempts.ts';
import type { Tables } from './tables.ts';

/** In order of name; a migration that has run anywhere is never edited. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-drafts': drafts,
  '0002-people': people,
  '0003-lifecycle': lifecycle,
  '0004-lists': lists,
  '0005-search': search,
  '0006-second-factor': secondFactor,
  '0007-attempts': attempts,
};

/** Whether these are the first so many migrations of ours, in their order: a database or backup of this version or an older one. */
export const knowsMigrations = (names: readonly string[]): boolean =>
  names.length > 0 && names.join() === Object.keys(MIGRATIONS).slice(0, names.length).join();

/** Going back is not offered: a database that is further than that is left alone. */
async function migrateTo(migrator: Migrator, name: string): Promise<MigrationResultSet> {
  const known = await migrator.getMigrations();
  if (known.some((one) => one.executedAt !== undefined && one.name > name)) throw new StoreUnavailable('newer-database');
  return migrator.migrateTo(name);
}

/** Brings the database to the newest form, or to that of one migration. Throws StoreUnavailable, naming the migration that failed. */
export async function migrate(db: Kysely<Tables>, upTo?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } });
  const { error, results } = upTo === undefined ? await migrator.migrateToLatest() : await migrateTo(migrator, upTo);
  const failed = results?.find(({ status }) => status === 'Error');
  if (error) throw new StoreUnavailable('migration-failed', { migration: failed?.migrationName ?? '?' }, { cause: error });
}
