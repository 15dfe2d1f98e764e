import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The page of people is read in the order of names: with twenty thousand of them it was sorted anew at every look. */
export const lists: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.createIndex('person_by_name').on('person').columns(['name', 'id']).execute();
  },
};
