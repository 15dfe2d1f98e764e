import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const now = sql`now()`;

/** People, how they sign in, their roles, invitations and tokens. */
export const people: Migration = {
  up: async (db: Kysely<unknown>) => {
    const ofPerson = (name: string): CreateTableBuilder<string, 'person_id'> =>
      db.schema.createTable(name).addColumn('person_id', 'text', (column) => column.notNull().references('person.id').onDelete('cascade'));
    await db.schema
      .createTable('person')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('email', 'text', (column) =>
        column
          .notNull()
          .unique()
          .check(sql`email = lower(email)`),
      )
      .addColumn('email_verified', 'boolean', (column) => column.notNull().defaultTo(false))
      .addColumn('image', 'text')
      .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(now))
      .addColumn('updated_at', 'timestamptz', (column) => column.notNull().defaultTo(now))
      .addColumn('suspended_at', 'timestamptz')
      .execute();
    await ofPerson('person_role')
      .addColumn('role', 'text', (column) => column.notNull().check(sql`role in ('author', 'reviewer', 'approver', 'auditor', 'employee', 'administrator')`))
      .addPrimaryKeyConstraint('person_role_key', ['person_id', 'role'])
      .execute();
    await ofPerson('person_position')
      .addColumn('position', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('person_position_key', ['person_id', 'position'])
      .execute();
    await ofPerson('credential')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('account_id', 'text', (column) => column.notNull())
      .addColumn('provider_id', 'text', (column) => column.notNull())
      .addColumn('password', 'text')
      .addColumn('access_token', 'text')
      .addColumn('refresh_token', 'text')
      .addColumn('id_token', 'text')
      .addColumn('access_token_expires_at', 'timestamptz')
      .addColumn('refresh_token_expires_at', 'timestamptz')
      .addColumn('scope', 'text')
      .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(now))
      .addColumn('updated_at', 'timestamptz', (column) => column.notNull().defaultTo(now))
      .addUniqueConstraint('credential_account', ['provider_id', 'account_id'])
      .execute();
    await db.schema.createIndex('credential_person').on('credential').column('person_id').execute();
    await ofPerson('session')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('token', 'text', (column) => column.notNull().unique())
      .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
      .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(now))
      .addColumn('updated_at', 'timestamptz', (column) => column.notNull().defaultTo(now))
      .addColumn('ip_address', 'text')
      .addColumn('user_agent', 'text')
      .addColumn('confirmed_at', 'timestamptz', (column) => column.notNull().defaultTo(now))
      .execute();
    await db.schema.createIndex('session_person').on('session').column('person_id').execute();
    await db.schema
      .createTable('verification')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('identifier', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
      .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(now))
      .addColumn('updated_at', 'timestamptz', (column) => column.notNull().defaultTo(now))
      .execute();
    await db.schema
      .createTable('invitation')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('hash', 'text', (column) => column.notNull().unique())
      .addColumn('email', 'text', (column) => column.notNull().check(sql`email = lower(email)`))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('roles', 'text', (column) => column.notNull())
      .addColumn('positions', 'text', (column) => column.notNull())
      .addColumn('invited_by', 'text', (column) => column.notNull())
      .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(now))
      .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
      .addColumn('accepted_at', 'timestamptz')
      .addColumn('revoked_at', 'timestamptz')
      .execute();
    await ofPerson('token')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .addColumn('scopes', 'text', (column) => column.notNull())
      .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(now))
      .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
      .addColumn('last_used_at', 'timestamptz')
      .addColumn('revoked_at', 'timestamptz')
      .execute();
    await db.schema.createIndex('token_person').on('token').column('person_id').execute();
  },
};
