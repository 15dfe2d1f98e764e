import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyCertificate } from '@scorewright/store';
import { TestServer, type Client } from './support/server.ts';

const facts = readFileSync(path.join(import.meta.dirname, '../../policies/templates/head-of-sales/facts.json'), 'utf8');
const text = readFileSync(path.join(import.meta.dirname, '../../policies/templates/head-of-sales/policy.json'), 'utf8');

/** Whom the template itself names to agree with it. */
const FINANCE = 'Финансовый директор';
const PERSONNEL = 'Директор по персоналу';

describe('the life of a regulation, by the API', () => {
  let server: TestServer;
  let author: Client, reviewer: Client, finance: Client, personnel: Client, auditor: Client, employee: Client, stranger: Client;
  beforeAll(async () => {
    server = await TestServer.start();
    author = await server.person('anna@example.com', ['author', 'approver'], [FINANCE]);
    reviewer = await server.person('rita@example.com', ['reviewer']);
    finance = await server.person('fedor@example.com', ['approver'], [FINANCE]);
    personnel = await server.person('hanna@example.com', ['approver'], [PERSONNEL]);
    auditor = await server.person('arvid@example.com', ['auditor']);
    employee = await server.person('egor@example.com', ['employee']);
    stranger = await server.person('sven@example.com', ['employee', 'author']);
    const chief = await server.person('chief@example.com', ['administrator']);
    expect(await server.ask('PUT', '/api/settings/required-positions', { as: chief, body: { positions: [FINANCE, PERSONNEL] } })).toMatchObject({
      status: 204,
    });
  });
  afterAll(() => server.stop());

  it('goes from draft to acknowledgement, past its own author, remarks and four eyes, and the trail proves it', async () => {
    const ask = server.ask.bind(server);
    const created = (await ask('POST', '/api/regulations', { as: author, body: { text } })).json as { id: string };
    const regulation = `/api/regulations/${created.id}`;
    expect(await ask('POST', `${regulation}/versions`, { as: author, body: { revision: 9 } })).toMatchObject({ status: 409, json: { code: 'stale' } });
    const submitted = await ask('POST', `${regulation}/versions`, { as: author, body: { revision: 1, note: 'first' } });
    expect(submitted).toMatchObject({ status: 201, json: { version: { number: 1, state: 'in-review', submittedByName: 'anna' } } });
    const { version } = submitted.json as { version: { id: string; hash: string; title: unknown } };
    const at = `/api/versions/${version.id}`;

    const remark = (await ask('POST', `${at}/remarks`, { as: reviewer, body: { pointer: '/scorecards/0', text: 'Why so steep?' } })).json as { id: string };
    expect(await ask('POST', `${at}/remarks`, { as: author, body: { pointer: '', text: 'Mine' } })).toMatchObject({ status: 403 });
    expect(await ask('POST', `/api/remarks/${remark.id}/answers`, { as: author, body: { text: 'Because.' } })).toMatchObject({ status: 204 });
    expect(await ask('POST', `/api/remarks/${remark.id}/resolution`, { as: finance, body: { text: 'Mine?' } })).toMatchObject({ status: 403 });
    const early = await ask('POST', `${at}/certificates`, { as: finance, body: { facts: [JSON.parse(facts) as object], language: 'en' } });
    expect(early).toMatchObject({ status: 422, json: { details: [{ code: 'not-approved' }] } });
    expect(await ask('GET', `${at}/gate`, { as: finance })).toMatchObject({ status: 200, json: { hash: version.hash } });
    expect(await ask('POST', `/api/remarks/${remark.id}/resolution`, { as: reviewer, body: { text: 'Agreed' } })).toMatchObject({ status: 204 });
    expect(await ask('GET', `${at}/remarks`, { as: author })).toMatchObject({
      json: { remarks: [{ answers: [{ text: 'Because.' }], resolution: { text: 'Agreed' } }] },
    });

    expect(await ask('POST', `${at}/signatures`, { as: author, body: { hash: version.hash, position: FINANCE } })).toMatchObject({ status: 403 });
    expect(await ask('POST', `${at}/approval`, { as: author, body: { hash: version.hash } })).toMatchObject({ status: 403 });
    expect(await ask('POST', `${at}/approval`, { as: finance, body: { hash: version.hash } })).toMatchObject({ status: 422, json: { code: 'refused' } });
    expect(await ask('POST', `${at}/signatures`, { as: finance, body: { hash: version.hash, position: PERSONNEL } })).toMatchObject({ status: 422 });
    for (const [who, position] of [
      [finance, FINANCE],
      [personnel, PERSONNEL],
    ] as const)
      expect(await ask('POST', `${at}/signatures`, { as: who, body: { hash: version.hash, position } })).toMatchObject({ status: 204 });
    expect(await ask('POST', `${at}/approval`, { as: finance, body: { hash: '0'.repeat(64) } })).toMatchObject({ status: 422 });
    const approved = await ask('POST', `${at}/approval`, { as: finance, body: { hash: version.hash } });
    expect(approved, JSON.stringify(approved.json)).toMatchObject({ status: 200 });

    expect(await ask('GET', at, { as: employee })).toMatchObject({ status: 404 });
    expect(await ask('PUT', `${regulation}/coverage`, { as: author, body: { add: [{ person: employee.id, scorecard: 'head-of-sales' }] } })).toMatchObject({
      status: 204,
    });
    expect(await ask('GET', at, { as: employee })).toMatchObject({ status: 200 });
    expect(await ask('GET', at, { as: stranger })).toMatchObject({ status: 404 });
    expect(await ask('GET', '/api/mine', { as: employee })).toMatchObject({ json: { versions: [{ version: version.id, acknowledgedAt: null }] } });
    expect(await ask('POST', `${at}/acknowledgements`, { as: stranger, body: { hash: version.hash } })).toMatchObject({ status: 404 });
    expect(await ask('POST', `${at}/acknowledgements`, { as: employee, body: { hash: version.hash } })).toMatchObject({ status: 204 });
    expect(await ask('GET', `${at}/acknowledgements`, { as: author })).toMatchObject({ json: { acknowledgements: [{ person: employee.id }] } });
    expect(await ask('GET', '/api/versions?state=approved', { as: stranger })).toMatchObject({ json: { versions: [] } });
    expect(await ask('GET', '/api/versions?state=approved', { as: employee })).toMatchObject({
      json: { versions: [{ id: version.id, title: version.title }] },
    });
    expect(await ask('DELETE', regulation, { as: author })).toMatchObject({ status: 422 });

    const given = { facts: [JSON.parse(facts) as object], language: 'ru' };
    expect(await ask('POST', `${at}/certificates`, { as: stranger, body: given })).toMatchObject({ status: 404 });
    expect(await ask('POST', `${at}/certificates`, { as: auditor, body: given })).toMatchObject({ status: 403 });
    const missing = {
      ...given,
      facts: [{ format: 'scorewright-facts/1', scorecard: 'head-of-sales', period: { from: '2026-12-01', until: '2026-12-31' }, facts: {} }],
    };
    expect(await ask('POST', `${at}/certificates`, { as: employee, body: missing })).toMatchObject({ status: 422, json: { code: 'refused' } });
    const certificate = await ask('POST', `${at}/certificates`, { as: employee, body: given });
    expect(certificate).toMatchObject({ status: 201, json: { policy: { hash: version.hash } } });
    expect(verifyCertificate(certificate.text)).toMatchObject({ findings: [], notes: [] });
    const issued = await ask('GET', '/api/audit/entries?action=certificate.issue', { as: auditor });
    expect(issued).toMatchObject({ json: { entries: [{ actor: { id: employee.id }, subject: { id: version.id } }] } });
    expect(issued.text).not.toContain('"facts":{"');

    expect(await ask('GET', '/api/audit/entries?search=anna&limit=500', { as: author })).toMatchObject({ status: 403 });
    const trail = (await ask('GET', '/api/audit/entries?limit=500', { as: auditor })).json as { entries: { action: string }[] };
    expect(trail.entries.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['draft.submit', 'version.sign', 'version.approve', 'version.acknowledge', 'people.join']),
    );
    expect(await ask('GET', '/api/audit/proof', { as: auditor })).toMatchObject({ status: 200, json: { unbroken: true, firstBad: null } });
  });
});
