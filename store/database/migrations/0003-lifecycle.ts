import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { summaryOf } from '../../drafts/summary.ts';
import type { Tables } from '../tables.ts';
import { EMPLOYEE_STATEMENTS } from './0003-employees.ts';
import { GUARD_STATEMENTS } from './0003-guards.ts';
import { REVIEW_STATEMENTS } from './0003-reviews.ts';
import { TRAIL_STATEMENTS } from './0003-trail.ts';
import { VERSION_STATEMENTS } from './0003-versions.ts';

/** What lists say of a draft is kept beside it from now on; for the drafts that are there it is read out of their texts, a hundred at a time. */
async function fillSummaries(db: Kysely<Tables>): Promise<void> {
  for (let last = ''; ;) {
    const drafts = await db
      .selectFrom('draft')
      .select(['regulation_id', 'text'])
      .where('regulation_id', '>', last)
      .orderBy('regulation_id')
      .limit(100)
      .execute();
    for (const { regulation_id: id, text } of drafts) {
      await db
        .updateTable('draft')
        .set({ summary: JSON.stringify(summaryOf(text)) })
        .where('regulation_id', '=', id)
        .execute();
    }
    const next = drafts.at(-1);
    if (!next) return;
    last = next.regulation_id;
  }
}

/** Frozen versions, their states, signatures and acknowledgements, remarks, reviews, corrections, and the trail. */
export const lifecycle: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const statement of [...VERSION_STATEMENTS, ...EMPLOYEE_STATEMENTS, ...REVIEW_STATEMENTS, ...TRAIL_STATEMENTS, ...GUARD_STATEMENTS]) {
      await sql.raw(statement).execute(db);
    }
    await fillSummaries(db as Kysely<Tables>);
  },
};
