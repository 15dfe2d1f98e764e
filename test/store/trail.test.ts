import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  continues,
  continuesHead,
  createRegulation,
  exportTrail,
  isConsistent,
  isIncluded,
  leafHash,
  listHeads,
  openTrailKey,
  proveConsistency,
  proveInclusion,
  record,
  rootOfLeaves,
  searchTrail,
  signHead,
  trailState,
  transact,
  verifyTrail,
  type Database,
  type TrailKey,
} from '@scorewright/store';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATABASES, type TestDatabase } from '../support/database/databases.ts';
import { ANNA, approved } from '../support/database/life.ts';
import { tamper } from '../support/database/tamper.ts';

async function collect(db: Database['db'], key: TrailKey): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const line of exportTrail(db, key)) lines.push(line);
  return lines;
}
const note = (db: Database['db'], id: string) =>
  transact(db, (transaction) => record(transaction, { actor: ANNA, action: 'setting.change', subject: { kind: 'setting', id }, data: { words: 'Отметка' } }));

describe.each(DATABASES)('the trail on %s', (_name, open) => {
  let database: TestDatabase;
  let folder: string;
  let key: TrailKey;
  beforeAll(async () => {
    database = await open();
    folder = mkdtempSync(path.join(tmpdir(), 'scorewright-key-'));
    key = openTrailKey(folder);
  });
  afterAll(async () => {
    await database.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes its key once, for its owner alone', () => {
    expect(openTrailKey(folder).publicKey).toBe(key.publicKey);
    expect(statSync(path.join(folder, 'trail-key.pem')).mode & 0o777).toBe(0o600);
    expect(() => openTrailKey(folder, 'not a key')).toThrow(/openssl genpkey/);
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' });
    expect(() => openTrailKey(folder, String(other))).toThrow(/Ed25519/);
  });

  it('holds every change, in the order in which many connections made them', async () => {
    const { db } = database;
    await Promise.all(Array.from({ length: 60 }, (_, index) => note(db, `n${index}`)));
    await Promise.all(Array.from({ length: 20 }, (_, index) => createRegulation(db, { id: `r${index}`, title: '""', origin: 'blank', text: '{', by: ANNA })));
    const entries = await db.selectFrom('trail_entry').select(['position', 'entry', 'leaf']).orderBy('position').execute();
    expect(entries.map(({ position }) => position)).toEqual(entries.map((_entry, index) => index));
    expect(entries.every(({ entry, leaf }) => leafHash(entry) === leaf)).toBe(true);
    const { size, root } = await trailState(db);
    expect({ size, root }).toEqual({ size: 80, root: rootOfLeaves(entries.map(({ leaf }) => leaf)) });
  });

  it('forgets nothing and changes nothing, even for who speaks to the database directly', async () => {
    const { db } = database;
    const { id } = await approved(db, 'guarded');
    await signHead(db, key);
    for (const statement of [
      `update trail_entry set entry = 'x' where position = 0`,
      `delete from trail_entry where position = 0`,
      `truncate trail_entry`,
      `update trail_state set size = 0`,
      `update trail_state set size = size + 1`,
      `delete from trail_state`,
      `delete from trail_head`,
      `update version set document = '{}' where id = '${id}'`,
      `update version set hash = repeat('0', 64) where id = '${id}'`,
      `delete from version where id = '${id}'`,
      `truncate version cascade`,
      `update signature set signer_id = 'x'`,
      `delete from signature`,
      `delete from version_author`,
      `delete from version_requirement`,
      `update version_state set state = 'in-review', holds_from = null, holds_until = null where version_id = '${id}'`,
      `update version_state set holds_until = '2099-01-01' where version_id = '${id}'`,
      `delete from version_state where version_id = '${id}'`,
      `delete from regulation where id = 'guarded'`,
    ]) {
      await expect(sql.raw(statement).execute(db), statement).rejects.toThrow();
    }
  });

  it('proves one entry, and that an earlier trail grew into a later one', async () => {
    const { db } = database;
    const { size: before, root: rootBefore } = await signHead(db, key);
    for (let index = 0; index < 7; index += 1) await note(db, `later ${index}`);
    const head = await signHead(db, key);
    expect(await listHeads(db, 1)).toEqual([head]);
    for (let position = 0; position < head.size; position += position < 8 || position > before - 4 ? 1 : 5) {
      const { entry, proof = [] } = (await proveInclusion(db, position)) ?? {};
      const { entry: text } = await db.selectFrom('trail_entry').select('entry').where('position', '=', position).executeTakeFirstOrThrow();
      expect(JSON.parse(text)).toEqual(entry);
      expect(isIncluded(leafHash(text), position, head, proof)).toBe(true);
      expect(isIncluded(leafHash(`${text} `), position, head, proof)).toBe(false);
    }
    const proof = (await proveConsistency(db, before, head.size)) ?? [];
    expect(isConsistent({ size: before, root: rootBefore }, head, proof)).toBe(true);
    const rows = await db.selectFrom('trail_entry').select('leaf').orderBy('position').execute();
    const leaves = rows.map(({ leaf }) => leaf);
    for (let earlier = 0; earlier <= head.size; earlier += 1) {
      const of = { size: earlier, root: rootOfLeaves(leaves.slice(0, earlier)) };
      expect(isConsistent(of, head, (await proveConsistency(db, earlier, head.size)) ?? ['none']), `from ${earlier}`).toBe(true);
    }
    expect(isConsistent({ size: before, root: 'a'.repeat(64) }, head, proof)).toBe(false);
  });

  it('finds entries by person, action, subject, day and words, newest first', async () => {
    const { db } = database;
    const found = await searchTrail(db, { text: 'отметка', limit: 3 });
    expect(found.map(({ action }) => action)).toEqual(['setting.change', 'setting.change', 'setting.change']);
    expect(found[0]?.position).toBeGreaterThan(found[1]?.position ?? 0);
    expect(await searchTrail(db, { subject: 'guarded.v1', action: 'version.approve' })).toHaveLength(1);
    expect(await searchTrail(db, { actor: 'nobody' })).toEqual([]);
    for (const text of ['100%_', '.*.*x', '[[', '\\', '(a+)+$', 'ß', '\u0000x']) expect(await searchTrail(db, { text }), text).toEqual([]);
    expect(await searchTrail(db, { text: 'head-of-sales', until: '2000-01-01' })).toEqual([]);
    const positions = async (text: string, limit = 100) => (await searchTrail(db, { text, limit })).map(({ position }) => position);
    const approval = await positions('version.approve guarded');
    expect(approval).toHaveLength(1);
    for (const text of ['GUARDED.v1  version.APPROVE', 'v1 helena version.approve', '"guarded version.approve'])
      expect(await positions(text), text).toEqual(approval);
    for (const text of ['ersion.approve guarded', 'uarded.v1 version.approve', 'approve-guarded']) expect(await positions(text), text).toEqual([]);
  });

  it('exports what the verifier accepts, and names the first entry that was tampered with', async () => {
    const lines = await collect(database.db, key);
    expect(verifyTrail(lines, { keys: [key.publicKey] })).toMatchObject({ findings: [], entries: lines.length - 2 - (await listHeads(database.db)).length });
    const changed = lines.map((line) => line.replace('"version.approve"', '"version.publish"'));
    const position = lines.findIndex((line) => line.includes('"version.approve"')) - 1;
    expect(verifyTrail(changed).findings).toMatchObject([{ code: 'entry-changed', position }]);
    const swapped = lines.with(10, lines[11] ?? '').with(11, lines[10] ?? '');
    expect(verifyTrail(swapped).findings).toMatchObject([{ position: 9 }]);
    expect(verifyTrail(lines.toSpliced(6, 1)).findings).toMatchObject([{ code: 'entry-missing', position: 5 }]);
    expect(verifyTrail(lines.slice(0, 20)).findings).toMatchObject([{ code: 'truncated', position: 19 }]);
    expect(verifyTrail(lines, { keys: [Buffer.alloc(32).toString('base64')] }).findings).toMatchObject([{ code: 'other-key' }]);
  });

  it('finds a trail that was written anew and signed by another key, by the earlier one', async () => {
    const { db } = database;
    const earlier = await collect(db, key);
    await note(db, 'after the export');
    const later = verifyTrail(await collect(db, key));
    expect(continues(verifyTrail(earlier), later)).toEqual([]);
    expect(continuesHead((await listHeads(db)).at(-1), later)).toEqual([]);
    expect(continues(later, verifyTrail(earlier))).toMatchObject([{ code: 'shorter-than-earlier', position: later.entries - 1 }]);
    const forged = { ...later, leaves: later.leaves.with(3, leafHash('{}')) };
    expect(continues(verifyTrail(earlier), forged)).toMatchObject([{ code: 'not-a-continuation', position: 3 }]);
    expect(continuesHead((await listHeads(db)).at(-1), forged)).toMatchObject([{ code: 'not-a-continuation' }]);
  });

  it('finds every one of two hundred random tamperings', async () => {
    const lines = await collect(database.db, key);
    for (let seed = 1; seed <= 200; seed += 1) {
      const { what, text } = tamper(lines, seed);
      const { findings } = verifyTrail(text.split(/(?<=\n)/), { keys: [key.publicKey] });
      expect(findings, `${seed}: ${what}`).not.toEqual([]);
    }
  });
});
