import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createToken, invite, type Actor, type Scope } from '@scorewright/store';
import { database } from '../../../editor/server/store.server.ts';
import { TestServer, type Browser, type Client } from './server.ts';

const TEXT = readFileSync(path.join(import.meta.dirname, '../../../policies/templates/head-of-sales/policy.json'), 'utf8');
export const SETUP: Actor = { id: 'setup', name: 'Set-up', roles: ['administrator'], signsFor: [] };

/** People with one role each, and one object of every kind. */
export interface World {
  readonly server: TestServer;
  readonly author: Client;
  readonly otherAuthor: Client;
  readonly reviewer: Client;
  readonly approver: Client;
  readonly auditor: Client;
  readonly employee: Client;
  readonly otherEmployee: Client;
  readonly administrator: Client;
  readonly nobody: Client;
  readonly browser: Browser;
  readonly regulation: string;
  readonly version: string;
  readonly hash: string;
  readonly remark: string;
  readonly session: string;
  readonly token: string;
  readonly invitation: string;
  readonly secret: string;
}

const idOf = ({ json }: { readonly json: unknown }): string => (json as { readonly id: string }).id;

/** A token of a person. A negative number of days: one that has expired. */
export async function tokenOf(client: Client, scopes: readonly Scope[], days = 1): Promise<Client> {
  const made = await createToken(await database(), { id: client.id, name: '', roles: [], signsFor: [] }, { name: 'test', scopes, days });
  return { id: made.id, headers: { authorization: `Bearer ${made.token}` } };
}

export async function makeWorld(): Promise<World> {
  const server = await TestServer.start();
  const people = {
    author: await server.person('author@example.com', ['author']),
    otherAuthor: await server.person('other-author@example.com', ['author']),
    reviewer: await server.person('reviewer@example.com', ['reviewer']),
    approver: await server.person('approver@example.com', ['approver'], ['Финансовый директор']),
    auditor: await server.person('auditor@example.com', ['auditor']),
    employee: await server.person('employee@example.com', ['employee']),
    otherEmployee: await server.person('other-employee@example.com', ['employee']),
    administrator: await server.person('administrator@example.com', ['administrator']),
    nobody: await server.person('nobody@example.com', []),
    browser: { ...(await server.person('browser@example.com', ['reviewer'])), takesCookies: true } as const,
  };
  const regulation = idOf(await server.ask('POST', '/api/regulations', { as: people.author, body: { text: TEXT } }));
  const submitted = await server.ask('POST', `/api/regulations/${regulation}/versions`, { as: people.author, body: { revision: 1 } });
  const { version } = submitted.json as { readonly version: { readonly id: string; readonly hash: string } };
  const remark = idOf(await server.ask('POST', `/api/versions/${version.id}/remarks`, { as: people.reviewer, body: { pointer: '', text: 'Why?' } }));
  await server.signIn('author@example.com');
  const sessions = (await server.ask('GET', '/api/account/sessions', { as: people.author })).json as readonly {
    readonly id: string;
    readonly current: boolean;
  }[];
  const invited = (email: string) => database().then((db) => invite(db, SETUP, { email, name: 'Invited', roles: [], signsFor: [] }));
  const { id: invitation } = await invited('taken-back@example.com');
  const { secret } = await invited('invited@example.com');
  const token = (await tokenOf(people.author, ['read'])).id;
  return {
    server,
    ...people,
    regulation,
    version: version.id,
    hash: version.hash,
    remark,
    session: sessions.find(({ current }) => !current)?.id ?? '',
    token,
    invitation,
    secret,
  };
}
