import { createToken, searchTrail } from '@scorewright/store';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetConfiguration } from '../../editor/server/configuration.server.ts';
import { database } from '../../editor/server/store.server.ts';
import { totp } from '../support/totp.ts';
import { forgetAttempts, PASSWORD, TestServer, type Client } from './support/server.ts';

/** The clock stands in the middle of a time step: no step ends while a test is in it. */
const NOW = Math.floor(Date.now() / 30_000) * 30_000 + 15_000;

let server: TestServer;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  server = await TestServer.start();
});
afterAll(async () => {
  process.env['REQUIRE_SECOND_FACTOR'] = '';
  await server.stop();
  vi.useRealTimers();
});
beforeEach(async () => {
  await forgetAttempts();
  vi.setSystemTime(NOW);
});

const cookiesOf = ({ headers }: { readonly headers: Headers }): string =>
  headers
    .getSetCookie()
    .filter((text) => !/Max-Age=0/i.test(text))
    .map((text) => text.split(';')[0])
    .join('; ');
const emailOf = (name: string): string => `${name}@example.com`;
const password = (name: string) => server.ask('POST', '/api/account/session', { body: { email: emailOf(name), password: PASSWORD } });
const code = (cookie: string, body: unknown, address = '192.0.2.1') =>
  server.ask('POST', '/api/account/session/code', { body, headers: { cookie, 'x-test-address': address } });
const enter = async (name: string, body: unknown, address?: string) => code(cookiesOf(await password(name)), body, address);

/** Somebody with a second factor, confirmed by the code of the step before. */
async function withFactor(name: string) {
  const person = await server.person(emailOf(name), ['author']);
  const begun = (await server.ask('POST', '/api/account/second-factor/secret', { as: person })).json as { readonly secret: string };
  const confirmed = await server.ask('PUT', '/api/account/second-factor', { as: person, body: { code: totp(begun.secret, -1) } });
  const { recoveryCodes } = confirmed.json as { readonly recoveryCodes: readonly string[] };
  const client: Client = { id: person.id, headers: { cookie: cookiesOf(confirmed) } };
  return { client, before: person, secret: begun.secret, recoveryCodes };
}

describe('a second factor', () => {
  it('is set up by a first code, and then asked for after the password', async () => {
    const { client, before, secret } = await withFactor('anna');
    expect(await server.ask('GET', '/api/account', { as: before })).toMatchObject({ status: 401 });
    expect(await server.ask('GET', '/api/account/second-factor', { as: client })).toMatchObject({ json: { on: true, recoveryCodes: 10, demanded: false } });
    expect(await server.ask('POST', '/api/account/second-factor/secret', { as: client })).toMatchObject({ status: 422, json: { reason: 'has-second-factor' } });
    const first = await password('anna');
    expect(first).toMatchObject({ status: 202, json: { next: 'code' } });
    expect(first.headers.getSetCookie().find((text) => text.startsWith('scorewright-code='))).toMatch(/Max-Age=600;.*HttpOnly.*SameSite=Lax/i);
    expect(await server.ask('GET', '/api/account', { headers: { cookie: cookiesOf(first) } }), 'the password alone').toMatchObject({ status: 401 });
    const second = await code(cookiesOf(first), { code: totp(secret) });
    expect(second.status).toBe(204);
    expect(await server.ask('GET', '/api/account', { headers: { cookie: cookiesOf(second) } })).toMatchObject({ status: 200 });
  });

  it('says the same of every code that does not count', async () => {
    const { secret, recoveryCodes } = await withFactor('boris');
    const recoveryCode = recoveryCodes[0] ?? '';
    expect([await enter('boris', { code: totp(secret) }), await enter('boris', { recoveryCode })].map(({ status }) => status)).toEqual([204, 204]);
    const refused = [
      await enter('boris', { code: totp(secret) }),
      await enter('boris', { recoveryCode }),
      await enter('boris', { code: totp(secret, -9) }),
      await enter('boris', { code: recoveryCodes[1] }),
    ];
    for (const { status, json } of refused) expect({ status, json }).toEqual({ status: 401, json: refused[0]?.json });
    expect(refused[0]?.json).toMatchObject({ reason: 'wrong-code' });
    for (const cookie of ['', 'scorewright-code=2fa-made-up.AAAA', 'scorewright-code=x'])
      expect(await code(cookie, { code: totp(secret, 1) })).toMatchObject({ status: 401, json: { reason: 'code-expected' } });
  });

  it('is not guessed: five wrong codes from an address, whatever passwords are between them', async () => {
    const { secret } = await withFactor('chiara');
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await enter('chiara', { code: '00000' })).status).toBe(401);
    const stopped = await enter('chiara', { code: totp(secret) });
    expect(stopped).toMatchObject({ status: 429, json: { code: 'too-many' } });
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(800);
    expect((await enter('chiara', { code: totp(secret) }, '203.0.113.9')).status, 'from elsewhere').toBe(204);
    for (let attempt = 0; attempt < 10; attempt += 1) await enter('chiara', { code: '00000' }, `203.0.113.${10 + attempt}`);
    const locked = await enter('chiara', { code: totp(secret, 1) }, '203.0.113.99');
    expect([locked.status, Number(locked.headers.get('retry-after'))], 'from anywhere').toEqual([429, 900]);
  });

  it('is not set up by guessing either, nor by somebody who found a session left open', async () => {
    const person = await server.person(emailOf('dora'), ['author']);
    expect(await server.ask('PUT', '/api/account/second-factor', { as: person, body: { code: '123456' } })).toMatchObject({ status: 404 });
    await server.ask('POST', '/api/account/second-factor/secret', { as: person });
    const guess = () => server.ask('PUT', '/api/account/second-factor', { as: person, body: { code: '12345' } });
    for (let attempt = 0; attempt < 4; attempt += 1) expect(await guess()).toMatchObject({ status: 400, json: { reason: 'wrong-first-code' } });
    expect([(await guess()).status, (await guess()).status]).toEqual([429, 429]);
  });

  it('is reset by an administrator, who finds it in the list of people; the trail says who did what', async () => {
    const { client, secret } = await withFactor('emil');
    const administrator = await server.person(emailOf('chief'), ['administrator']);
    const listed = async () => ((await server.ask('GET', '/api/people?search=emil', { as: administrator })).json as { people: object[] }).people;
    const reset = () => server.ask('DELETE', `/api/people/${client.id}/second-factor`, { as: administrator });
    expect(await listed()).toMatchObject([{ secondFactor: true }]);
    expect([(await reset()).status, (await reset()).status]).toEqual([204, 404]);
    expect(await listed()).toMatchObject([{ secondFactor: false }]);
    expect(await server.ask('GET', '/api/account', { as: client })).toMatchObject({ status: 401 });
    expect((await password('emil')).status).toBe(204);
    const own = `/api/people/${administrator.id}/second-factor`;
    expect((await server.ask('DELETE', own, { as: administrator })).status, 'not the own one').toBe(403);
    const entries = (await searchTrail(await database(), { subject: client.id })).map(({ actor, action }) => [actor.id, action]);
    expect(entries.slice(0, 2)).toEqual([
      [administrator.id, 'people.reset-second-factor'],
      [client.id, 'second-factor.enable'],
    ]);
    expect(JSON.stringify(entries)).not.toContain(secret);
  });
});

describe('a second factor that a role demands', () => {
  const demand = (roles: string): void => {
    process.env['REQUIRE_SECOND_FACTOR'] = roles;
    forgetConfiguration();
  };

  it('is the one thing that somebody can do who has not set it up, and not asked of others', async () => {
    const [approver, author] = [await server.person(emailOf('fay'), ['approver', 'author']), await server.person(emailOf('gus'), ['author'])];
    const token = await createToken(await database(), { id: approver.id, name: '', roles: [], signsFor: [] }, { name: 'nightly', scopes: ['read'], days: 1 });
    demand('approver,administrator');
    const routes = server.routes.flatMap(({ path, handlers }) => Object.entries(handlers).map(([method, { spec }]) => ({ path, method, spec })));
    const open: string[] = [];
    for (const { path, method, spec } of routes) {
      if (!('action' in spec)) continue;
      const { json } = await server.ask(method as 'GET', path.replace(/\[\w+\]/g, '1'), { as: approver, ...(spec.body && { body: {} }) });
      if ((json as { reason?: string } | undefined)?.reason !== 'second-factor-first') open.push(`${method} ${path}`);
    }
    expect(open.sort()).toEqual([
      'GET /api/account',
      'GET /api/account/second-factor',
      'POST /api/account/confirmation',
      'POST /api/account/second-factor/secret',
      'PUT /api/account/second-factor',
    ]);
    for (const page of ['/', '/account', '/approvals/x.v1']) {
      const { status, headers } = await server.ask('GET', page, { as: approver });
      expect([status, headers.get('location')]).toEqual([303, `/second-factor?to=${encodeURIComponent(page)}`]);
    }
    expect((await server.ask('GET', '/api/regulations', { as: author })).status, 'another role').toBe(200);
    const program = { headers: { authorization: `Bearer ${token.token}` }, program: true } as const;
    expect((await server.ask('GET', '/api/regulations', program)).status, 'a program').toBe(200);
    const { secret } = (await server.ask('POST', '/api/account/second-factor/secret', { as: approver })).json as { readonly secret: string };
    const confirmed = await server.ask('PUT', '/api/account/second-factor', { as: approver, body: { code: totp(secret) } });
    expect((await server.ask('GET', '/api/regulations', { headers: { cookie: cookiesOf(confirmed) } })).status).toBe(200);
    demand('');
  });
});
