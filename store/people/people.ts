import { sql, type Kysely, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import { isFoundBy, lookedFor, wordsOf } from '../database/words.ts';
import { record } from '../trail/record.ts';
import { endSessions } from './end-sessions.ts';
import { isRole, type Actor, type Role } from './roles.ts';

/** A person with an account. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly signsFor: readonly string[];
  readonly suspended: boolean;
  /** Whether a code is asked for after the password. */
  readonly secondFactor: boolean;
  readonly since: Date;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly created_at: Date;
  readonly suspended_at: Date | null;
  readonly has_second_factor: boolean;
  readonly roles: string;
  readonly positions: string;
}

const listed = (text: string): readonly string[] => JSON.parse(text) as readonly string[];

/** The roles and positions of a person as JSON lists, for a select on `person`. */
export const rolesOfPerson = sql<string>`(select coalesce(json_agg(role order by role), '[]')::text from person_role where person_id = person.id)`;
export const positionsOfPerson = sql<string>`(select coalesce(json_agg(position order by position), '[]')::text from person_position where person_id = person.id)`;

const personOf = ({ id, name, email, created_at, suspended_at, has_second_factor, roles, positions }: Row): Person => ({
  id,
  name,
  email,
  roles: listed(roles).filter(isRole),
  signsFor: listed(positions),
  suspended: suspended_at !== null,
  secondFactor: has_second_factor,
  since: created_at,
});

const selectPeople = (db: Kysely<Tables>) =>
  db
    .selectFrom('person')
    .select(['person.id', 'person.name', 'person.email', 'person.created_at', 'person.suspended_at', 'person.has_second_factor'])
    .select([rolesOfPerson.as('roles'), positionsOfPerson.as('positions')]);

/** By what a person is found. */
export const personWords = ({ name, email }: { readonly name: string; readonly email: string }): string => wordsOf(name, email);

/** The person as somebody who acts. */
export const actorOf = ({ id, name, roles, signsFor }: Person): Actor => ({ id, name, roles, signsFor });

const FEW = 2000;

export interface PeopleSearch {
  /** Words of a name or an address, each from its beginning. */
  readonly search?: string;
  readonly role?: Role;
  readonly from?: number;
  readonly limit?: number;
}

/** A page of the people, by name; `total` counts all that are found. */
export async function listPeople(
  db: Kysely<Tables>,
  { search = '', role, from = 0, limit = 50 }: PeopleSearch = {},
): Promise<{ readonly total: number; readonly people: readonly Person[] }> {
  const query = lookedFor(search);
  const hasRole = sql<boolean>`exists (select 1 from person_role where person_id = person.id and role = ${role ?? ''})`;
  const asked = db
    .selectFrom('person')
    .$if(search !== '', (select) => select.where(({ lit }) => (query === undefined ? lit(false) : isFoundBy('person.words', query))))
    .$if(role !== undefined, (select) => select.where(hasRole));
  const { total } = await asked.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  // The page is cut out before roles are looked up: otherwise they would be for everybody before it.
  // Few are sorted; many are walked through in the order of names: the planner does not know which.
  const order = search !== '' && total < FEW ? sql`name || ''` : sql`name`;
  const page = await asked.select('id').orderBy(order).orderBy('id').offset(from).limit(limit).execute();
  if (page.length === 0) return { total, people: [] };
  const ids = page.map(({ id }) => id);
  const rows = await selectPeople(db).where('person.id', 'in', ids).orderBy('person.name').orderBy('person.id').execute();
  return { total, people: rows.map(personOf) };
}

export async function readPerson(db: Kysely<Tables>, id: string): Promise<Person | undefined> {
  const row = await selectPeople(db).where('person.id', '=', id).executeTakeFirst();
  return row && personOf(row);
}

export async function findPerson(db: Kysely<Tables>, email: string): Promise<Person | undefined> {
  const row = await selectPeople(db).where('person.email', '=', email.toLowerCase()).executeTakeFirst();
  return row && personOf(row);
}

/** Names of people by their ids, in one query; of an id that has no account there is none. */
export async function namesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Whether there is any account at all. */
export const hasPeople = async (db: Kysely<Tables>): Promise<boolean> => (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined;

export async function setRoles(transaction: Transaction<Tables>, id: string, roles: readonly Role[], positions: readonly string[]): Promise<void> {
  await transaction.deleteFrom('person_role').where('person_id', '=', id).execute();
  await transaction.deleteFrom('person_position').where('person_id', '=', id).execute();
  const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
  if (roles.length > 0)
    await transaction
      .insertInto('person_role')
      .values(unique(roles).map((role) => ({ person_id: id, role })))
      .execute();
  if (positions.length > 0)
    await transaction
      .insertInto('person_position')
      .values(unique(positions).map((position) => ({ person_id: id, position })))
      .execute();
}

/** `last-administrator`: nobody would be left who manages people. */
export type PersonChanged = 'changed' | 'not-found' | 'last-administrator';

class LastAdministrator extends Error {}

/** INVARIANT: there is always an administrator who can sign in. The rows are locked, so that two who dismiss each other cannot both succeed. */
async function keepAdministrator(transaction: Transaction<Tables>): Promise<void> {
  const left = await transaction
    .selectFrom('person')
    .innerJoin('person_role', 'person_role.person_id', 'person.id')
    .select('person.id')
    .where('role', '=', 'administrator')
    .where('suspended_at', 'is', null)
    .execute();
  if (left.length === 0) throw new LastAdministrator();
}

async function changing(db: Kysely<Tables>, id: string, change: (transaction: Transaction<Tables>) => Promise<void>): Promise<PersonChanged> {
  try {
    return await transact(db, async (transaction) => {
      await sql`select pg_advisory_xact_lock(7265841)`.execute(transaction);
      const found = await transaction.selectFrom('person').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
      if (!found) return 'not-found';
      await change(transaction);
      return 'changed';
    });
  } catch (error) {
    if (error instanceof LastAdministrator) return 'last-administrator';
    throw error;
  }
}

export interface PersonChange {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly signsFor: readonly string[];
}

/** Changes name, roles and positions of a person. What the person had open with the old roles is decided anew at the next request. */
export const changePerson = (db: Kysely<Tables>, actor: Actor, id: string, { name, roles, signsFor }: PersonChange): Promise<PersonChanged> =>
  changing(db, id, async (transaction) => {
    const { email } = await transaction.selectFrom('person').select('email').where('id', '=', id).executeTakeFirstOrThrow();
    await transaction
      .updateTable('person')
      .set({ name, words: personWords({ name, email }), updated_at: new Date() })
      .where('id', '=', id)
      .execute();
    await setRoles(transaction, id, roles, signsFor);
    await keepAdministrator(transaction);
    await record(transaction, { actor, action: 'people.change', subject: { kind: 'person', id }, data: { roles, signsFor } });
  });

/** Suspends a person: sessions end and tokens are revoked at once; or lets them in again. */
export const suspendPerson = (db: Kysely<Tables>, actor: Actor, id: string, suspended: boolean): Promise<PersonChanged> =>
  changing(db, id, async (transaction) => {
    await transaction
      .updateTable('person')
      .set({ suspended_at: suspended ? new Date() : null })
      .where('id', '=', id)
      .execute();
    if (suspended) {
      await endSessions(transaction, id);
      await transaction.updateTable('token').set({ revoked_at: new Date() }).where('person_id', '=', id).where('revoked_at', 'is', null).execute();
    }
    await keepAdministrator(transaction);
    await record(transaction, { actor, action: 'people.suspend', subject: { kind: 'person', id }, data: { suspended } });
  });
