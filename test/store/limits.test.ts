import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { forgetOldAttempts, grantApplication } from '@scorewright/store';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { count, forgetLimits, look } from '../../editor/server/limits.server.ts';
import { stopServer } from '../../editor/server/life.server.ts';
import { database } from '../../editor/server/store.server.ts';
import { serverDatabase } from '../support/database/databases.ts';
import { forgetAttempts, PASSWORD, TestServer } from '../server/support/server.ts';

describe.each(['embedded', 'PostgreSQL server'])('attempts, %s', (kind) => {
  let server: TestServer;
  let place: Awaited<ReturnType<typeof serverDatabase>> | undefined;
  beforeAll(async () => {
    place = kind === 'embedded' ? undefined : await serverDatabase();
    server = await TestServer.start(place && { DATABASE_URL: place.location.url });
    await server.person('anna@example.com', ['author']);
  });
  afterAll(async () => {
    await server.stop();
    await place?.dispose();
  });
  beforeEach(forgetAttempts);

  const signIn = (password: string, address = '198.51.100.7') =>
    server.ask('POST', '/api/account/session', { body: { email: 'anna@example.com', password }, headers: { 'x-test-address': address } });
  const rows = async () => (await database()).selectFrom('attempts').selectAll().execute();

  it('are counted across a restart', async () => {
    for (let round = 0; round < 5; round += 1) expect((await signIn(`wrong ${round}`)).status).toBe(401);
    await stopServer();
    forgetLimits();
    const stopped = await signIn(PASSWORD);
    expect(stopped).toMatchObject({ status: 429, json: { code: 'too-many' } });
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(800);
    expect((await signIn(PASSWORD, '203.0.113.9')).status, 'from elsewhere').toBe(204);
  });

  it('are not more where many come at the same moment', async () => {
    const statuses = (await Promise.all(Array.from({ length: 30 }, (_, index) => signIn(`wrong ${index}`)))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(25);
  });

  it('that went well count for nothing, and forgive the failures of this account from this address alone', async () => {
    for (let round = 0; round < 4; round += 1) await signIn('wrong');
    expect((await signIn(PASSWORD)).status).toBe(204);
    for (let round = 0; round < 4; round += 1) expect((await signIn('wrong')).status).toBe(401);
    expect((await rows()).map(({ points }) => points).sort()).toEqual([4, 8, 8]);
  });

  it('are kept without saying whose they are, and deleted when their time is over', async () => {
    await signIn('wrong');
    expect(JSON.stringify(await rows())).not.toMatch(/anna|example|198\.51/);
    expect(await forgetOldAttempts(await database(), Date.now() + 16 * 60_000)).toBe(1);
    expect(await forgetOldAttempts(await database(), Date.now() + 25 * 3_600_000)).toBe(2);
  });

  it('count no more after their time', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      for (let round = 0; round < 6; round += 1) await count('password of a session', 'anna').catch(() => undefined);
      await expect(look('password of a session', 'anna')).rejects.toMatchObject({ code: 'too-many' });
      vi.setSystemTime(Date.now() + 15 * 60_000 + 1);
      await look('password of a session', 'anna');
      await count('password of a session', 'anna');
    } finally {
      vi.useRealTimers();
    }
  });

  it('leave no trace in the trail', async () => {
    const size = async () => (await (await database()).selectFrom('trail_entry').select('position').execute()).length;
    const before = await size();
    await signIn('wrong');
    expect(await size()).toBe(before);
  });
});

describe('a server of PostgreSQL', () => {
  const run = promisify(execFile);

  it('counts for all processes on it together, also where they work under a role that owns nothing', async () => {
    const owner = await serverDatabase();
    const role = `app_${process.pid}_${Math.floor(performance.now())}`;
    await sql`create role ${sql.id(role)} login`.execute(owner.db);
    await grantApplication(owner.db, role);
    const url = new URL(owner.location.url);
    url.username = role;
    const server = await TestServer.start({ DATABASE_URL: url.href });
    await server.person('anna@example.com', ['author']);
    const there = async (address: string, passwords: readonly string[]) => {
      const { stdout } = await run(process.execPath, [path.join(import.meta.dirname, '../server/support/another-server.ts'), url.href, address, ...passwords]);
      return JSON.parse(stdout) as unknown;
    };
    const here = async (address: string, password: string) => {
      const body = { email: 'anna@example.com', password };
      return (await server.ask('POST', '/api/account/session', { body, headers: { 'x-test-address': address } })).status;
    };
    expect([await here('198.51.100.7', 'one'), await here('198.51.100.7', 'two')]).toEqual([401, 401]);
    expect(await there('198.51.100.7', ['three', 'four', 'five', PASSWORD])).toEqual([401, 401, 401, 429]);
    expect(await here('198.51.100.7', PASSWORD), 'and here again').toBe(429);
    expect(await there('203.0.113.9', [PASSWORD]), 'from elsewhere').toEqual([204]);
    await server.stop();
    await sql`drop owned by ${sql.id(role)}`.execute(owner.db);
    await sql`drop role ${sql.id(role)}`.execute(owner.db);
    await owner.dispose();
  });

  it('that is gone lets nobody guess', async () => {
    const place = await serverDatabase();
    const server = await TestServer.start({ DATABASE_URL: place.location.url });
    await server.person('anna@example.com', ['author']);
    await place.dispose();
    for (const password of ['wrong', PASSWORD])
      expect((await server.ask('POST', '/api/account/session', { body: { email: 'anna@example.com', password } })).status).toBe(500);
    await expect(count('invitation', '192.0.2.1')).rejects.toThrow(/database/);
    await server.stop();
  });
});
