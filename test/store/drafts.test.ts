import {
  createRegulation,
  listRegulations,
  listRevisions,
  openDatabase,
  readDraft,
  readRevision,
  removeRegulation,
  saveDraft,
  StoreInUse,
} from '@scorewright/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type TestDatabase } from '../support/database/databases.ts';

const by = (id: string) => ({ id, name: id, roles: ['author'] });

describe.each(DATABASES)('drafts on %s', (_name, open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.dispose());
  const create = (id: string) => createRegulation(database.db, { id, title: '"T"', origin: 'blank', text: '{', by: by('Anna') });
  const save = (id: string, revision: number, text: string, who = 'Anna', note?: string) =>
    saveDraft(database.db, { id, revision, text, title: '"T"', by: by(who), ...(note === undefined ? {} : { note }) });

  it('keeps a draft that does not parse, and finds it after a restart', async () => {
    expect(await create('restart')).toBe('created');
    expect(await save('restart', 1, '{ "half": ')).toMatchObject({ outcome: 'saved', revision: 2 });
    const { db } = await database.reopen();
    expect(await readDraft(db, 'restart')).toMatchObject({ revision: 2, text: '{ "half": ', savedBy: 'Anna' });
    database = { ...database, db };
  });

  it('never overwrites what somebody else saved', async () => {
    await create('conflict');
    expect(await save('conflict', 1, 'mine')).toMatchObject({ outcome: 'saved' });
    expect(await save('conflict', 1, 'theirs', 'Boris')).toMatchObject({ outcome: 'conflict', current: { text: 'mine', revision: 2 } });
    expect(await readDraft(database.db, 'conflict')).toMatchObject({ text: 'mine' });
  });

  it('lets one of many saves of the same revision through', async () => {
    await create('race');
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, index) => save('race', 1, `text ${index}`)));
    expect(outcomes.filter(({ outcome }) => outcome === 'saved')).toHaveLength(1);
    expect(outcomes.filter(({ outcome }) => outcome === 'conflict')).toHaveLength(19);
  });

  it('merges the saves of one sitting in the history, and keeps named ones and the first', async () => {
    await create('history');
    await save('history', 1, 'a');
    await save('history', 2, 'b');
    await save('history', 3, 'c', 'Anna', 'sent to finance');
    await save('history', 4, 'd');
    await save('history', 5, 'e', 'Boris');
    expect((await listRevisions(database.db, 'history')).map(({ revision, note, savedBy }) => [revision, note, savedBy])).toEqual([
      [6, null, 'Boris'],
      [5, null, 'Anna'],
      [4, 'sent to finance', 'Anna'],
      [1, null, 'Anna'],
    ]);
    expect((await readRevision(database.db, 'history', 4))?.text).toBe('c');
  });

  it('refuses an id that is taken, and lists and removes regulations', async () => {
    await create('listed');
    expect(await create('listed')).toBe('taken');
    expect((await listRegulations(database.db)).regulations.map(({ id }) => id)).toContain('listed');
    expect(await removeRegulation(database.db, 'listed', by('Anna'))).toBe('removed');
    expect(await removeRegulation(database.db, 'listed', by('Anna'))).toBe('not-found');
    expect(await readDraft(database.db, 'listed')).toBeUndefined();
    expect(await save('listed', 1, 'x')).toEqual({ outcome: 'not-found' });
  });
});

it('refuses a second process on the same embedded folder, saying what to do', async () => {
  const { mkdtempSync, rmSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const dataDir = mkdtempSync(`${tmpdir()}/scorewright-lock-`);
  const first = await openDatabase({ dataDir });
  await expect(openDatabase({ dataDir })).rejects.toThrow(StoreInUse);
  await first.close();
  const again = await openDatabase({ dataDir });
  await again.close();
  rmSync(dataDir, { recursive: true, force: true });
});
