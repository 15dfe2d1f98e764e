import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRegulation, invite, acceptInvitation, listPeople, listRegulations, saveDraft, changePerson, type Actor } from '@scorewright/store';
import { DATABASES, type TestDatabase } from '../support/database/databases.ts';

const ROOT: Actor = { id: 'setup', name: 'Set-up', roles: ['administrator'], signsFor: [] };
const textOf = (title: object, owner: string): string => JSON.stringify({ format: 'scorewright-policy/1', id: 'plan', title, owner });

describe.each(DATABASES)('searches on %s', (_name, open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.dispose());

  it('finds people by the beginnings of words of their names and addresses, in every language', async () => {
    const { db } = database;
    for (const [name, email] of [
      ['Анна Семёнова-Тян-Шанская', 'anna.semenova@example.com'],
      ["Séan O'Brien \\ Müller", 'sean@example.org'],
      ['Anna Berg', 'berg@example.com'],
    ] as const) {
      const { secret } = await invite(db, ROOT, { email, name, roles: ['administrator'], signsFor: [] });
      expect(await acceptInvitation(db, secret, { name, password: 'gravel lantern seventeen otters' })).toMatchObject({ outcome: 'accepted' });
    }
    const names = async (search: string): Promise<readonly string[]> => (await listPeople(db, { search })).people.map(({ name }) => name.split(' ')[0] ?? '');
    for (const search of ['семёнова', 'СЕМЕНОВА', 'сем анн', 'шанская', 'тян-шанская анна', 'semenova@example', 'anna.sem'])
      expect(await names(search), search).toEqual(['Анна']);
    for (const search of ["o'brien", 'brien', 'MÜLLER', 'séan', '  sean@ ']) expect(await names(search), search).toEqual(['Séan']);
    for (const search of ['нна', 'енова', '%', '_', "'", '\\', ':*', 'anna & berg | x', '\u0000', '🙂']) expect(await names(search), search).toEqual([]);
    expect(await names('anna')).toHaveLength(2);
    expect(await listPeople(db, { search: 'anna', from: 1, limit: 1 })).toMatchObject({ total: 2, people: [{}] });
    const { people } = await listPeople(db, { search: 'berg' });
    expect(await changePerson(db, ROOT, people[0]?.id ?? '', { name: 'Anna Stein', roles: ['author'], signsFor: [] })).toBe('changed');
    expect(await names('stein')).toEqual(['Anna']);
    expect(await names('anna berg')).toEqual(['Anna']); // the address still says so
  });

  it('finds drafts by title in every language, owner and id, a page at a time, and as they were last saved', async () => {
    const { db } = database;
    const by = { id: 'anna', name: 'Anna', roles: ['author'] };
    for (let index = 0; index < 7; index += 1) {
      const text = textOf({ ru: `Положение о премировании ${index}`, en: `Bonus plan ${index}` }, index % 2 === 0 ? 'HR' : 'Финансы');
      expect(await createRegulation(db, { id: `plan-${index}`, title: '""', origin: 'blank', text, by: index === 6 ? { ...by, id: 'boris' } : by })).toBe(
        'created',
      );
    }
    const ids = async (search: string, authors?: readonly string[]) =>
      (await listRegulations(db, { search, ...(authors && { authors }) })).regulations.map(({ id }) => id).toSorted();
    expect(await ids('ПРЕМИР 3')).toEqual(['plan-3']);
    expect(await ids('bonus финансы')).toEqual(['plan-1', 'plan-3', 'plan-5']);
    expect(await ids('plan-6')).toEqual(['plan-6']);
    expect(await ids('plan-6', ['anna'])).toEqual([]);
    expect(await ids('[[')).toEqual([]);
    const page = await listRegulations(db, { search: 'bonus', from: 4, limit: 2 });
    expect(page).toMatchObject({ total: 7, regulations: [{ id: 'plan-2' }, { id: 'plan-1' }] });
    await saveDraft(db, { id: 'plan-0', revision: 1, text: textOf({ en: 'Quarterly incentive' }, 'HR'), title: '""', by });
    expect(await ids('incentive')).toEqual(['plan-0']);
    expect(await ids('bonus 0')).toEqual([]);
  });

  it('asks an index and not every row', async () => {
    const { rows } = await sql<{ readonly indexname: string }>`select indexname from pg_indexes where indexdef like '%USING gin (words)%'`.execute(database.db);
    expect(rows.map(({ indexname }) => indexname).toSorted()).toEqual(['draft_by_words', 'person_by_words', 'trail_entry_by_words']);
  });
});
