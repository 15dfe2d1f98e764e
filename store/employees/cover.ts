import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { Acting } from '../trail/entry.ts';
import { record } from '../trail/record.ts';
import { NOT_FOUND, orRefusal, type NotFound, type Refused } from '../versions/refusals.ts';

/** Somebody whose pay a regulation decides, by one of its cards. */
export interface Covered {
  readonly person: string;
  readonly name: string;
  readonly scorecard: string;
}

/** So many persons go into one statement, and into one entry of the trail. */
const AT_ONCE = 500;

const chunks = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, index) => items.slice(index * AT_ONCE, (index + 1) * AT_ONCE));

/** The last that was said about a person counts. */
const distinct = (persons: readonly Covered[]): readonly Covered[] => [...new Map(persons.map((one) => [one.person, one])).values()];

/** Says whom a regulation covers, in addition to those it covers already; a person who is there gets the new card. */
export function coverPersons(
  db: Kysely<Tables>,
  actor: Acting,
  regulation: string,
  persons: readonly Covered[],
): Promise<{ readonly outcome: 'covered'; readonly count: number } | NotFound | Refused> {
  const all = distinct(persons);
  return orRefusal(
    transact(db, async (transaction) => {
      const found = await transaction.selectFrom('regulation').select('id').where('id', '=', regulation).forShare().executeTakeFirst();
      if (!found) return NOT_FOUND;
      for (const part of chunks(all)) {
        await transaction
          .insertInto('covered_person')
          .values(part.map(({ person, name, scorecard }) => ({ regulation_id: regulation, person_id: person, person_name: name, scorecard })))
          .onConflict((conflict) =>
            conflict.columns(['regulation_id', 'person_id']).doUpdateSet((set) => ({
              person_name: set.ref('excluded.person_name'),
              scorecard: set.ref('excluded.scorecard'),
            })),
          )
          .execute();
      }
      for (const part of chunks(all)) {
        const data = { persons: part.map(({ person, scorecard }) => ({ person, scorecard })) };
        await record(transaction, { actor, action: 'version.cover', subject: { kind: 'regulation', id: regulation }, data });
      }
      return { outcome: 'covered', count: all.length } as const;
    }),
  );
}

/** Takes persons out whom a regulation no longer covers. What they acknowledged stays. */
export function uncoverPersons(
  db: Kysely<Tables>,
  actor: Acting,
  regulation: string,
  persons: readonly string[],
): Promise<{ readonly outcome: 'uncovered'; readonly count: number }> {
  return transact(db, async (transaction) => {
    const removed: string[] = [];
    for (const part of chunks([...new Set(persons)])) {
      const rows = await transaction
        .deleteFrom('covered_person')
        .where('regulation_id', '=', regulation)
        .where('person_id', 'in', part)
        .returning('person_id')
        .execute();
      removed.push(...rows.map(({ person_id: id }) => id));
    }
    for (const part of chunks(removed)) {
      await record(transaction, { actor, action: 'version.uncover', subject: { kind: 'regulation', id: regulation }, data: { persons: part } });
    }
    return { outcome: 'uncovered', count: removed.length } as const;
  });
}

/** Whom a regulation covers, by card, then by name. */
export const listCovered = (db: Kysely<Tables>, regulation: string, { limit = 200, offset = 0 } = {}): Promise<readonly Covered[]> =>
  db
    .selectFrom('covered_person')
    .select(['person_id as person', 'person_name as name', 'scorecard'])
    .where('regulation_id', '=', regulation)
    .orderBy('scorecard')
    .orderBy('person_name')
    .orderBy('person_id')
    .limit(limit)
    .offset(offset)
    .execute();
