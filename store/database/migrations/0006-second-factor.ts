import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A second factor: its secret, encrypted, its recovery codes, hashed, and what was tried. A step is looked up while somebody signs in. */
export const secondFactor: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .alterTable('person')
      .addColumn('has_second_factor', 'boolean', (column) => column.notNull().defaultTo(false))
      .execute();
    await db.schema
      .createTable('second_factor')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('person_id', 'text', (column) => column.notNull().unique().references('person.id').onDelete('cascade'))
      .addColumn('secret', 'text', (column) => column.notNull())
      .addColumn('recovery_codes', 'text', (column) => column.notNull())
      .addColumn('confirmed', 'boolean', (column) => column.notNull().defaultTo(false))
      .addColumn('used_step', 'bigint')
      .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('locked_until', 'timestamptz')
      .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .execute();
    await db.schema.createIndex('verification_by_identifier').on('verification').column('identifier').execute();
  },
};
