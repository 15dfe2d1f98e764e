import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { revokeToken } from '@scorewright/store';
import type { Handler } from '../../editor/server/api/endpoint.ts';
import { METHODS, type Method } from '../../editor/server/api/openapi.ts';
import { database } from '../../editor/server/store.server.ts';
import { routesOfServer } from '../../scripts/generate-openapi.ts';
import { ROWS, type Row } from './support/rows.ts';
import { forgetAttempts, type Asked } from './support/server.ts';
import { makeWorld, tokenOf, type World } from './support/world.ts';

const routes = await routesOfServer();
const endpoints = routes.flatMap(({ path, handlers }) =>
  METHODS.flatMap((method): [string, Method, Handler][] => (handlers[method] ? [[`${method} ${path}`, method, handlers[method]]] : [])),
);
const guarded = endpoints.filter(([, , { spec }]) => 'action' in spec);
const withBody = endpoints.filter(([, , { spec }]) => spec.body);
const changing = endpoints.filter(([, method]) => method !== 'GET');

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(() => world.server.stop());
beforeEach(forgetAttempts);

const rowOf = (name: string): Row => {
  const row = ROWS[name];
  if (!row) throw new Error(`${name} has no row in test/server/support/rows.ts: say who may, and who may not`);
  return row;
};
const clientOf = (who: Row['as']) => (who ? { as: world[who] } : {});
async function ask(name: string, method: Method, who: Row['as'], asked: Asked = {}) {
  const row = rowOf(name);
  const content = asked.raw === undefined && row.body ? { body: row.body(world) } : {};
  return world.server.ask(method, row.url(world), { ...clientOf(who), ...content, ...asked });
}

it('has a row for every endpoint in the file system, and no row too many', () => {
  expect(endpoints.map(([name]) => name).sort()).toEqual(Object.keys(ROWS).sort());
});

describe.each(guarded)('%s', (name, method, { spec }) => {
  it('refuses whoever has not signed in', async () => {
    expect(await ask(name, method, undefined)).toMatchObject({ status: 401, json: { code: 'sign-in' } });
  });
  it('refuses whoever has no role, or another', async () => {
    for (const who of ['nobody', rowOf(name).wrong] as const)
      if (who) expect(await ask(name, method, who), who).toMatchObject({ status: 403, json: { code: 'not-permitted' } });
  });
  if (ROWS[name]?.other)
    it("refuses somebody else's object as if there were none", async () => {
      const { status, json } = await ask(name, method, rowOf(name).other);
      expect([403, 404], JSON.stringify(json)).toContain(status);
    });
  it('refuses a token that is wrong, expired, revoked, or has not the scope', async () => {
    const owner = world[rowOf(name).as ?? 'author'];
    const [expired, revoked] = [await tokenOf(owner, ['read'], -1), await tokenOf(owner, ['read'])];
    await revokeToken(await database(), { id: owner.id, name: '', roles: [], signsFor: [] }, revoked.id);
    const wrong = { authorization: `Bearer scorewright_${revoked.id}_${'A'.repeat(43)}` };
    for (const headers of [expired.headers, revoked.headers, wrong, { authorization: 'Bearer x' }])
      expect(await world.server.ask(method, rowOf(name).url(world), { headers })).toMatchObject({ status: 401 });
    const { headers } = await tokenOf(owner, ['audit']);
    const isAudit = 'action' in spec && spec.action.startsWith('audit.');
    if (!isAudit) expect(await ask(name, method, undefined, { headers })).toMatchObject({ status: 403, json: { code: 'not-permitted' } });
  });
});

describe.each(changing)('%s', (name, method) => {
  it('refuses what another site makes a browser send', async () => {
    const cookie = rowOf(name).as;
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: 'http://localhost:4681' }])
      expect(await ask(name, method, cookie, { headers })).toMatchObject({ status: 403, json: { code: 'cross-site' } });
  });
});

describe.each(withBody)('%s', (name, method, { spec }) => {
  it('refuses a body that is too long, of another type, not JSON, or not as described', async () => {
    const who = rowOf(name).as;
    const limit = spec.bodyLimit ?? 65_536;
    // What may not be acknowledged yet is refused before its body is read.
    if ((await ask(name, method, who, { raw: '{}', headers: { 'content-type': 'text/plain' } })).status === 404) return;
    expect(await ask(name, method, who, { raw: `"${'x'.repeat(limit)}"` })).toMatchObject({ status: 413, json: { code: 'too-large' } });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect(await ask(name, method, who, { raw: '{}', headers: { 'content-type': type } })).toMatchObject({ status: 415, json: { code: 'wrong-type' } });
    for (const raw of ['{', '[]', '{"surplus":1}', '"\\ud800"', new Uint8Array([0x22, 0xff, 0x22])])
      expect(await ask(name, method, who, { raw }), String(raw)).toMatchObject({ status: 400, json: { code: 'invalid' } });
  });
});

describe('what binds a person', () => {
  const binding = guarded.filter(([, , { spec }]) => 'confirmed' in spec && spec.confirmed);
  it('wants the password again after five minutes, and no token will do', async () => {
    expect(binding.length).toBeGreaterThan(5);
    const confirmedAt = (at: Date) => database().then((db) => db.updateTable('session').set({ confirmed_at: at }).execute());
    await confirmedAt(new Date(Date.now() - 6 * 60_000));
    for (const [name, method] of binding) {
      const { status, json } = await ask(name, method, rowOf(name).as);
      // An object that is not theirs yet is refused before.
      if (status !== 404) expect({ name, status, json }).toMatchObject({ status: 403, json: { code: 'confirm-first' } });
    }
    await confirmedAt(new Date());
    for (const [name, method] of binding) {
      const { headers } = await tokenOf(world[rowOf(name).as ?? 'author'], ['read', 'write', 'submit', 'audit', 'people']);
      expect((await ask(name, method, undefined, { headers })).status, name).toBe(403);
    }
  });
});

describe('whoever may', () => {
  /** Those that end what the others need come last. */
  const LAST = /^(DELETE|PUT \/api\/people\/\[id\]\/suspension|PUT \/api\/account\/password|POST \/api\/invitations\/acceptance)/;
  const ordered = [...endpoints].sort(([a], [b]) => Number(LAST.test(a)) - Number(LAST.test(b)));
  it.each(ordered)('%s answers as it is described', async (name, method, { spec }) => {
    const { status, json } = await ask(name, method, rowOf(name).as);
    const answered = spec.answers[status];
    const isMissing = status === 404 && /reviews\/\[review\]|acknowledgements/.test(name);
    if (!isMissing) expect(Object.keys(spec.answers), JSON.stringify(json)).toContain(String(status));
    if (answered?.schema && status < 300 && json !== undefined)
      expect(answered.schema.safeParse(json), JSON.stringify(json).slice(0, 300)).toMatchObject({ success: true });
  });
});

describe('every answer', () => {
  it('says how a browser has to treat it, and gives no reader more than it has to', async () => {
    for (const [url, as] of [
      ['/api/account', world.author],
      ['/api/account', undefined],
      ['/api/nowhere', undefined],
      ['/health', undefined],
      ['/regulations/secret', undefined],
    ] as const) {
      const { headers } = await world.server.ask('GET', url, as ? { as } : {});
      const policy = headers.get('content-security-policy') ?? '';
      for (const directive of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
        expect(policy, url).toContain(directive);
      expect(headers.get('x-content-type-options'), url).toBe('nosniff');
      expect(headers.get('referrer-policy'), url).toBe('no-referrer');
      expect(headers.get('access-control-allow-origin'), url).toBeNull();
      expect(headers.get('cache-control'), url).toBe('no-store');
      expect([...headers.keys()].filter((name) => /server|powered/.test(name))).toEqual([]);
    }
  });
  it('is refused where the query gives something twice', async () => {
    const twice = await world.server.ask('GET', '/api/people?limit=1&limit=200', { as: world.administrator });
    expect(twice).toMatchObject({ status: 400, json: { reason: 'query-twice' } });
  });
});

describe('sessions and sign-in', () => {
  it('does not take a cookie again after signing out', async () => {
    const client = await world.server.signIn('approver@example.com');
    expect(await world.server.ask('GET', '/api/account', { as: client })).toMatchObject({ status: 200 });
    const out = await world.server.ask('DELETE', '/api/account/session', { as: client });
    expect([out.status, out.headers.get('clear-site-data')]).toEqual([204, '"storage"']);
    expect(await world.server.ask('GET', '/api/account', { as: client })).toMatchObject({ status: 401 });
  });
  it('stops who guesses passwords, and not the person from elsewhere', async () => {
    const guess = (address: string, password: string) =>
      world.server.ask('POST', '/api/account/session', { body: { email: 'approver@example.com', password }, headers: { 'x-test-address': address } });
    for (let attempt = 0; attempt < 5; attempt += 1) expect(await guess('198.51.100.7', `wrong ${attempt}`)).toMatchObject({ status: 401 });
    const stopped = await guess('198.51.100.7', 'gravel lantern seventeen otters');
    expect(stopped).toMatchObject({ status: 429, json: { code: 'too-many' } });
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await guess('203.0.113.9', 'gravel lantern seventeen otters')).toMatchObject({ status: 204 });
  });
  it('stops whoever has costly work done without end, and nobody else', async () => {
    const gate = (as: 'reviewer' | 'auditor') => ask('GET /api/versions/[version]/gate', 'GET', as);
    const statuses = (await Promise.all(Array.from({ length: 31 }, () => gate('reviewer')))).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    expect((await gate('auditor')).status).toBe(200);
  });
  it('answers an unknown address as a wrong password', async () => {
    const answers = await Promise.all(
      ['approver@example.com', 'unknown@example.com'].map((email) =>
        world.server.ask('POST', '/api/account/session', { body: { email, password: 'not the password' } }),
      ),
    );
    expect(answers[0]?.json).toEqual(answers[1]?.json);
  });
  it('sends the cookie to this server alone, out of reach of scripts', async () => {
    const { headers } = await world.server.ask('POST', '/api/account/session', {
      body: { email: 'approver@example.com', password: 'gravel lantern seventeen otters' },
    });
    expect(headers.getSetCookie()[0]).toMatch(/^scorewright=.*HttpOnly.*SameSite=Lax/i);
    expect(headers.get('cache-control')).toBe('no-store');
  });
  it('refuses a read that another site embeds, and sends a page to the sign-in', async () => {
    const embedded = { headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' } };
    expect(await world.server.ask('GET', '/api/account', embedded)).toMatchObject({ status: 403, json: { code: 'cross-site' } });
    const page = await world.server.ask('GET', '/regulations/secret');
    expect([page.status, page.headers.get('location')]).toEqual([303, '/sign-in?to=%2Fregulations%2Fsecret']);
  });
});
