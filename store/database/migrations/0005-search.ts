import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { draftWords, summaryOf } from '../../drafts/summary.ts';
import { personWords } from '../../people/people.ts';
import { trailWords, type Entry } from '../../trail/entry.ts';
import { append, completedBy, type Frontier } from '../../trail/merkle.ts';
import type { Tables } from '../tables.ts';

const AT_ONCE = 500;

/** Entries stay as they are; what is added beside them is made of them. The guards let nobody do so later. */
async function fillTrail(db: Kysely<Tables>): Promise<void> {
  let frontier: Frontier = [];
  for (let from = 0; ; from += AT_ONCE) {
    const rows = await db
      .selectFrom('trail_entry')
      .select(['position', 'entry', 'leaf'])
      .where('position', '>=', from)
      .where('position', '<', from + AT_ONCE)
      .orderBy('position')
      .execute();
    if (rows.length === 0) return;
    const made = rows.map(({ position, entry, leaf }) => {
      const subtrees = completedBy(frontier, position, leaf).join(',');
      frontier = append(frontier, position, leaf);
      return { position, subtrees, words: trailWords(JSON.parse(entry) as Entry) };
    });
    await sql`update trail_entry set words = made.words::tsvector, subtrees = made.subtrees
      from json_to_recordset(${JSON.stringify(made)}::json) as made(position bigint, subtrees text, words text)
      where trail_entry.position = made.position`.execute(db);
  }
}

async function fillPeople(db: Kysely<Tables>): Promise<void> {
  for (let last = ''; ;) {
    const rows = await db.selectFrom('person').select(['id', 'name', 'email']).where('id', '>', last).orderBy('id').limit(AT_ONCE).execute();
    const made = rows.map((person) => ({ id: person.id, words: personWords(person) }));
    await sql`update person set words = made.words::tsvector
      from json_to_recordset(${JSON.stringify(made)}::json) as made(id text, words text) where person.id = made.id`.execute(db);
    const next = rows.at(-1);
    if (!next) return;
    last = next.id;
  }
}

async function fillDrafts(db: Kysely<Tables>): Promise<void> {
  for (let last = ''; ;) {
    const rows = await db
      .selectFrom('draft')
      .select(['regulation_id as id', 'text'])
      .where('regulation_id', '>', last)
      .orderBy('regulation_id')
      .limit(100)
      .execute();
    const made = rows.map(({ id, text }) => ({ id, words: draftWords(id, summaryOf(text)) }));
    await sql`update draft set words = made.words::tsvector
      from json_to_recordset(${JSON.stringify(made)}::json) as made(id text, words text) where draft.regulation_id = made.id`.execute(db);
    const next = rows.at(-1);
    if (!next) return;
    last = next.id;
  }
}

/** An index over the words by which rows are found. What was written last is looked through one by one: not more than fits in so many kilobytes. */
const index = (table: string): string => `create index ${table}_by_words on ${table} using gin (words) with (gin_pending_list_limit = 256)`;

/**
 * What is searched is found by an index, and a proof of the trail is made of a few rows: with every entry are kept the roots of the whole subtrees of the
 * Merkle tree that it completes.
 */
export const search: Migration = {
  up: async (db: Kysely<unknown>) => {
    const run = async (...statements: readonly string[]): Promise<void> => {
      for (const statement of statements) await sql.raw(statement).execute(db);
    };
    await run(
      `alter table person add column words tsvector not null default ''`,
      `alter table draft add column words tsvector not null default ''`,
      `alter table trail_entry add column words tsvector not null default '', add column subtrees text not null default ''`,
      `alter table trail_entry disable trigger guard_insert_only_of_trail_entry`,
    );
    const tables = db as Kysely<Tables>;
    await fillTrail(tables);
    await fillPeople(tables);
    await fillDrafts(tables);
    await run(
      `alter table trail_entry enable trigger guard_insert_only_of_trail_entry`,
      `alter table trail_entry alter column words drop default, alter column subtrees drop default`,
      ...['person', 'draft', 'trail_entry'].map(index),
    );
  },
};
