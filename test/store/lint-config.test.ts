import { gateOf, lintConfigOf, searchTrail, setLintConfig, type Obstacle } from '@scorewright/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type TestDatabase } from '../support/database/databases.ts';
import { HR, signed, submitted, TODAY } from '../support/database/life.ts';

const codes = (obstacles: readonly Obstacle[] = []): readonly string[] => obstacles.map(({ code }) => code);
const config = (...custom: readonly object[]): string => JSON.stringify({ format: 'scorewright-lint/1', custom });
const NEVER = { id: 'ACME-1', severity: 'error', at: '/scorecards/*', when: true, message: { en: 'we have no cards', ru: 'у нас нет карт' } };

describe.each(DATABASES)('the settings of the linter on %s', (_name, open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.dispose());

  it('decide what stands in the way of an approval, from the next look on, and are in the trail whole', async () => {
    const { db } = database;
    const version = await submitted(db, 'by-settings');
    await signed(db, version);
    expect(await gateOf(db, version.id, TODAY)).toMatchObject({ obstacles: [] });
    const set = await setLintConfig(db, HR, { text: config(NEVER), replaces: null });
    expect(set.outcome).toBe('set');
    expect((await gateOf(db, version.id, TODAY))?.obstacles).toMatchObject([{ code: 'finding', data: { rule: 'ACME-1' } }]);
    const stored = await lintConfigOf(db);
    expect(await setLintConfig(db, HR, { text: null, replaces: stored?.hash ?? '' })).toEqual({ outcome: 'set', hash: null });
    expect(await lintConfigOf(db)).toBeUndefined();
    expect(codes((await gateOf(db, version.id, TODAY))?.obstacles)).toEqual([]);
    const entries = await searchTrail(db, { subject: 'lint-config' });
    expect(entries.map(({ action, data }) => [action, data['text']])).toEqual(
      expect.arrayContaining([
        ['setting.change', config(NEVER)],
        ['setting.change', null],
      ]),
    );
  });

  it('are not taken with a mistake, nor over others than those that were read, not even at the same moment', async () => {
    const { db } = database;
    const faulty = await setLintConfig(db, HR, { text: '{ "format": "scorewright-lint/1", "rules": { "S99": "off" } }', replaces: null });
    expect(faulty).toMatchObject({ outcome: 'unreadable', problems: [{ line: 1, message: { en: /S99/, ru: /S99/ } as object }] });
    expect(await lintConfigOf(db)).toBeUndefined();
    const once = async (id: string, replaces: string | null) => setLintConfig(db, HR, { text: config({ ...NEVER, id }), replaces });
    const first = await Promise.all(['A-1', 'A-2', 'A-3', 'A-4'].map((id) => once(id, null)));
    expect(first.map(({ outcome }) => outcome).toSorted()).toEqual(['set', 'stale', 'stale', 'stale']);
    const { hash = '' } = (await lintConfigOf(db)) ?? {};
    const second = await Promise.all([
      once('B-1', hash),
      setLintConfig(db, HR, { text: null, replaces: hash }),
      once('B-2', hash),
      once('B-3', 'f'.repeat(64)),
    ]);
    expect(second.filter(({ outcome }) => outcome === 'set')).toHaveLength(1);
    expect(second.filter(({ outcome }) => outcome === 'stale')).toHaveLength(3);
  });

  it('can be as long as a server takes them, in one line', async () => {
    const { db } = database;
    const { hash = null } = (await lintConfigOf(db)) ?? {};
    const rules = Array.from({ length: 400 }, (_one, index) => ({ ...NEVER, id: `LONG-${index}` }));
    expect(await setLintConfig(db, HR, { text: config(...rules), replaces: hash })).toMatchObject({ outcome: 'set' });
    expect((await lintConfigOf(db))?.config?.custom).toHaveLength(400);
  });
});
