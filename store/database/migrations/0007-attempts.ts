import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How often something that guards a secret was tried. The names of the columns are those of the library that counts (rate-limiter-flexible). */
export const attempts: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('attempts')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('points', 'integer', (column) => column.notNull())
      .addColumn('expire', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('attempts_by_expire').on('attempts').column('expire').execute();
  },
};
