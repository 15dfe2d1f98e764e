import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from './support/server.ts';

describe('one person on one machine, without an account', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start({ ACCOUNTS: 'off' });
  });
  afterAll(() => server.stop());

  it('sets by what regulations are judged, and a regulation is opened with it', async () => {
    const text = '{ "format": "scorewright-lint/1", "rules": { "R46": "off" } }';
    expect(await server.ask('PUT', '/api/settings/linter', { body: { text, replaces: null } })).toMatchObject({ status: 200 });
    expect((await server.ask('GET', '/api/settings/linter')).json).toMatchObject({ text });
    const { json } = await server.ask('GET', '/api/regulations/case.m01-weighted-inverse');
    expect(json).toMatchObject({ config: { rules: { R46: 'off' } } });
    expect(await server.ask('PUT', '/api/settings/linter', { body: { text: null, replaces: null } })).toMatchObject({
      status: 409,
      json: { reason: 'setting-went-on' },
    });
    const faulty = { text: '{\n"format": "scorewright-lint/1", "rules": { "R99": "off" } }', replaces: null };
    expect(await server.ask('PUT', '/api/settings/linter', { body: faulty })).toMatchObject({
      status: 422,
      json: { details: [{ at: '/text', pointer: '/rules/R99', text: { en: /^line 2: .*R99/, ru: /^строка 2: .*R99/ } as object }] },
    });
  });

  it('invites nobody: there are no accounts', async () => {
    const invitation = { email: 'somebody@example.com', name: 'Somebody', roles: ['administrator'], signsFor: [] };
    expect(await server.ask('POST', '/api/people/invitations', { body: invitation })).toMatchObject({ status: 404, json: { reason: 'no-accounts' } });
  });
});
