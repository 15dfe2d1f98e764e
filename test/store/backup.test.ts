import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  acknowledgeVersion,
  checkTrail,
  coverPersons,
  createRegulation,
  exportStore,
  grantApplication,
  importStore,
  listSignatures,
  openDatabase,
  readVersion,
  removeRegulation,
  searchTrail,
  trailState,
  type Database,
} from '@scorewright/store';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, serverDatabase, type TestDatabase } from '../support/database/databases.ts';
import { ANNA, approved, draftOf, EVA, TODAY } from '../support/database/life.ts';

async function backupOf(database: Database): Promise<readonly string[]> {
  const lines: string[] = [];
  await exportStore(database, (line) => lines.push(line));
  return lines;
}

/** Everything but the line with the time and the digest over it. */
const contents = (lines: readonly string[]): readonly string[] => lines.slice(1, -1).toSorted();

describe.each(DATABASES)('a backup of %s', (name, open) => {
  let database: TestDatabase;
  let backup: readonly string[];
  const folder = mkdtempSync(path.join(tmpdir(), 'scorewright-backup-'));
  beforeAll(async () => {
    database = await open();
    const { db } = database;
    const version = await approved(db, 'restored');
    await coverPersons(db, ANNA, 'restored', [{ person: EVA.id, name: EVA.name, scorecard: 'head-of-sales' }]);
    await acknowledgeVersion(db, EVA, { version: version.id, hash: version.hash });
    await db.insertInto('person').values({ id: 'fay', name: 'Fay', email: 'fay@example.com', has_second_factor: true }).execute();
    await db
      .insertInto('second_factor')
      .values({ id: 'one', person_id: 'fay', secret: 'x', recovery_codes: '["y"]', used_step: 59_000_000, confirmed: true })
      .execute();
    await draftOf(db, 'odd', '{ "текст": "\\u0000 \\" \u2028 🙂');
    backup = await backupOf(database);
  });
  afterAll(async () => {
    await database.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is restored into the other kind of database, whole, and goes on from there', async () => {
    const server = name === 'embedded' ? await serverDatabase() : undefined;
    const location = server?.location ?? { dataDir: path.join(folder, 'restored') };
    const rows = await importStore(location, backup);
    expect(rows).toBe(backup.length - 2);
    const restored = await openDatabase(location);
    expect(contents(await backupOf(restored))).toEqual(contents(backup));
    await checkTrail(restored.db);
    expect(await readVersion(restored.db, 'restored.v1')).toMatchObject({ state: 'approved' });
    expect(await listSignatures(restored.db, 'restored.v1')).toHaveLength(2);
    expect(await restored.db.selectFrom('second_factor').select(['person_id', 'used_step']).execute()).toEqual([{ person_id: 'fay', used_step: 59_000_000 }]);
    const { size } = await trailState(restored.db);
    expect(await createRegulation(restored.db, { id: 'after', title: '""', origin: 'blank', text: '{', by: ANNA })).toBe('created');
    expect(await searchTrail(restored.db, { limit: 1 })).toMatchObject([{ position: size, action: 'draft.create' }]);
    await expect(sql`delete from trail_entry`.execute(restored.db)).rejects.toThrow(/not changed/);
    await restored.close();
    await expect(importStore(location, backup)).rejects.toThrow(/not empty/);
    await server?.dispose();
  });

  it(`restores nothing of a file of ${name} that is damaged or cut off`, async () => {
    const broken: readonly (readonly [RegExp, readonly string[]])[] = [
      [/damaged/, backup.slice(0, -1)],
      [/damaged/, backup.toSpliced(4, 1)],
      [/damaged/, backup.with(4, (backup[4] ?? '').replace(/[a-z]{3}"/, 'xyz"'))],
      [/damaged/, [...backup, 'x\n']],
      [/not a backup/, ['{}\n']],
      [/newer version/, backup.with(0, (backup[0] ?? '').replace('0003-lifecycle"', '0003-lifecycle","9999-x"'))],
    ];
    const target = await serverDatabase();
    for (const [index, [message, lines]] of broken.entries()) await expect(importStore(target.location, lines), String(index)).rejects.toThrow(message);
    expect(await trailState(target.db)).toMatchObject({ size: 0 });
    await target.dispose();
  });
});

it('gives the application a role that works, and that can change nothing of what was signed', async () => {
  const owner = await serverDatabase();
  const role = `app_${process.pid}_${Math.floor(performance.now())}`;
  await sql`create role ${sql.id(role)} login`.execute(owner.db);
  await grantApplication(owner.db, role);
  const url = new URL(owner.location.url);
  url.username = role;
  const application = await openDatabase({ url: url.href });
  const { id } = await approved(application.db, 'by-the-application');
  expect(await removeRegulation(application.db, 'by-the-application', ANNA)).toBe('has-versions');
  expect(TODAY).toBe('2026-11-27');
  for (const statement of [
    `update version set document = '' where id = '${id}'`,
    `delete from signature`,
    `truncate trail_entry`,
    `update trail_entry set entry = ''`,
    `delete from version_state`,
    `alter table trail_entry disable trigger user`,
    `drop table trail_entry`,
    `update kysely_migration set name = ''`,
  ]) {
    await expect(sql.raw(statement).execute(application.db), statement).rejects.toThrow(/permission denied|must be owner/);
  }
  await application.close();
  await sql`drop owned by ${sql.id(role)}`.execute(owner.db);
  await sql`drop role ${sql.id(role)}`.execute(owner.db);
  await owner.dispose();
});
