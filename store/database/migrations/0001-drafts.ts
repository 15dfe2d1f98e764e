import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Regulations, their drafts, and the history of saved states. */
export const drafts: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('regulation')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .execute();
    await db.schema
      .createTable('draft')
      .addColumn('regulation_id', 'text', (column) => column.primaryKey().references('regulation.id').onDelete('cascade'))
      .addColumn('revision', 'integer', (column) => column.notNull().check(sql`revision > 0`))
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('saved_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addColumn('saved_by', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('draft_revision')
      .addColumn('regulation_id', 'text', (column) => column.notNull().references('regulation.id').onDelete('cascade'))
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('saved_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addColumn('saved_by', 'text', (column) => column.notNull())
      .addColumn('note', 'text')
      .addPrimaryKeyConstraint('draft_revision_key', ['regulation_id', 'revision'])
      .execute();
  },
};
