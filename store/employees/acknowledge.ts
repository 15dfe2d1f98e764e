import { sql, type Kysely } from 'kysely';
import type { State } from '../database/tables-lifecycle.ts';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { Acting } from '../trail/entry.ts';
import { record } from '../trail/record.ts';
import { NOT_FOUND, orRefusal, type NotFound, type Refused } from '../versions/refusals.ts';
import type { Covered } from './cover.ts';

/** A covered person, and when they acknowledged the version; `at` is null where they have not. */
export interface Acknowledging extends Covered {
  readonly at: Date | null;
}

/** A version that decides the pay of a person. */
export interface OwnVersion {
  readonly version: string;
  readonly regulation: string;
  /** JSON of a Text. */
  readonly title: string;
  readonly scorecard: string;
  readonly hash: string;
  readonly state: State;
  readonly from: string;
  readonly until: string | null;
  readonly acknowledgedAt: Date | null;
}

/** Signs that one has read a version. `hash`: of the text that was shown. Only who is covered, and only for themselves: `actor` is the person. */
export function acknowledgeVersion(
  db: Kysely<Tables>,
  actor: Acting,
  { version, hash }: { readonly version: string; readonly hash: string },
): Promise<{ readonly outcome: 'acknowledged' } | NotFound | Refused> {
  return orRefusal(
    transact(db, async (transaction) => {
      const found = await transaction.selectFrom('version').select('id').where('id', '=', version).executeTakeFirst();
      if (!found) return NOT_FOUND;
      const row = { version_id: version, person_id: actor.id, person_name: actor.name, hash, made_at: new Date() };
      await transaction.insertInto('acknowledgement').values(row).execute();
      await record(transaction, { actor, action: 'version.acknowledge', subject: { kind: 'version', id: version }, data: { hash } });
      return { outcome: 'acknowledged' } as const;
    }),
  );
}

/** Everybody whom a version covers, with their acknowledgements; `open`: only who has not. Those who have not come first; then by card and name. */
export function listAcknowledgements(
  db: Kysely<Tables>,
  version: string,
  { open = false, limit = 200, offset = 0 }: { readonly open?: boolean; readonly limit?: number; readonly offset?: number } = {},
): Promise<readonly Acknowledging[]> {
  return db
    .selectFrom('version')
    .innerJoin('covered_person as covered', 'covered.regulation_id', 'version.regulation_id')
    .leftJoin('acknowledgement as given', (join) => join.onRef('given.version_id', '=', 'version.id').onRef('given.person_id', '=', 'covered.person_id'))
    .select(['covered.person_id as person', 'covered.person_name as name', 'covered.scorecard', 'given.made_at as at'])
    .where('version.id', '=', version)
    .$if(open, (query) => query.where('given.person_id', 'is', null))
    .orderBy(sql`given.made_at is not null`)
    .orderBy('covered.scorecard')
    .orderBy('covered.person_name')
    .orderBy('covered.person_id')
    .limit(limit)
    .offset(offset)
    .execute();
}

/** How many are covered by a version, and how many of them have acknowledged it. */
export async function countAcknowledgements(db: Kysely<Tables>, version: string): Promise<{ readonly covered: number; readonly acknowledged: number }> {
  return db
    .selectFrom('version')
    .innerJoin('covered_person as covered', 'covered.regulation_id', 'version.regulation_id')
    .leftJoin('acknowledgement as given', (join) => join.onRef('given.version_id', '=', 'version.id').onRef('given.person_id', '=', 'covered.person_id'))
    .select((select) => [select.fn.countAll<number>().as('covered'), select.fn.count<number>('given.person_id').as('acknowledged')])
    .where('version.id', '=', version)
    .executeTakeFirstOrThrow();
}

/** The approved versions and those in force that decide the pay of a person, the newest first. */
export function listOwnVersions(db: Kysely<Tables>, person: string): Promise<readonly OwnVersion[]> {
  return db
    .selectFrom('covered_person as covered')
    .innerJoin('version', 'version.regulation_id', 'covered.regulation_id')
    .innerJoin('version_state as state', 'state.version_id', 'version.id')
    .innerJoin('regulation', 'regulation.id', 'covered.regulation_id')
    .leftJoin('acknowledgement as given', (join) => join.onRef('given.version_id', '=', 'version.id').onRef('given.person_id', '=', 'covered.person_id'))
    .select(['version.id as version', 'version.regulation_id as regulation', 'regulation.title', 'covered.scorecard', 'version.hash', 'state.state'])
    .select(['version.effective_from as from', 'state.holds_until as until', 'given.made_at as acknowledgedAt'])
    .where('covered.person_id', '=', person)
    .where('state.state', 'in', ['approved', 'in-force'])
    .orderBy('version.effective_from', 'desc')
    .orderBy('version.id')
    .execute();
}

/** Ids of everybody whom a regulation covers. */
export async function coveredBy(db: Kysely<Tables>, regulation: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('covered_person').select('person_id').where('regulation_id', '=', regulation).orderBy('person_id').execute();
  return rows.map(({ person_id: id }) => id);
}

/** Whether a regulation covers a person: for the check of one page, without a list of thousands. */
export async function covers(db: Kysely<Tables>, regulation: string, person: string): Promise<boolean> {
  const row = await db
    .selectFrom('covered_person')
    .select('person_id')
    .where('regulation_id', '=', regulation)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return row !== undefined;
}
