import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RequestEvent } from '@sveltejs/kit';
import { acceptInvitation, findPerson, invite, type Actor, type Role } from '@scorewright/store';
import { handle } from '../../../editor/hooks.server.ts';
import { forgetConfiguration } from '../../../editor/server/configuration.server.ts';
import { forgetLimits } from '../../../editor/server/limits.server.ts';
import { stopServer } from '../../../editor/server/life.server.ts';
import { database } from '../../../editor/server/store.server.ts';
import type { Method, Route } from '../../../editor/server/api/openapi.ts';
import { routesOfServer } from '../../../scripts/generate-openapi.ts';

export const ORIGIN = 'http://localhost:4680';
export const PASSWORD = 'gravel lantern seventeen otters';
const SETUP: Actor = { id: 'setup', name: 'Set-up', roles: ['administrator'], signsFor: [] };

export interface Asked {
  readonly as?: Client;
  readonly body?: unknown;
  /** Sent as it is, whatever it is. */
  readonly raw?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** No browser: it says nothing of where it comes from. */
  readonly program?: true;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

/** A browser that has signed in, or a program with a token. */
export interface Client {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A client that takes the cookies of answers, as a browser does. */
export interface Browser extends Client {
  headers: Readonly<Record<string, string>>;
  readonly takesCookies: true;
}

const pattern = (route: string): RegExp => new RegExp(`^${route.replace(/[.]/g, '\\.').replace(/\[(\w+)\]/g, '(?<$1>[^/]+)')}$`);

/** Nothing was tried yet, as far as the limits know. */
export async function forgetAttempts(): Promise<void> {
  forgetLimits();
  await (await database()).deleteFrom('attempts').execute();
}

/** The server in this process: its hooks and handlers, found in the file system as Kit finds them, on a database of its own. */
export class TestServer {
  readonly routes: readonly Route[];
  readonly #folder: string | undefined;
  /** As Kit does: a route without parameters goes first. */
  readonly #inOrder: readonly { readonly route: Route; readonly path: RegExp }[];

  private constructor(routes: readonly Route[], folder: string | undefined) {
    this.routes = routes;
    this.#inOrder = [...routes].sort((a, b) => a.path.split('[').length - b.path.split('[').length).map((route) => ({ route, path: pattern(route.path) }));
    this.#folder = folder;
  }

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<TestServer> {
    const folder = mkdtempSync(path.join(tmpdir(), 'scorewright-server-'));
    const own = { ACCOUNTS: 'on', BASE_URL: ORIGIN, SECRET: 'tests-know-this-secret-of-more-than-32', LOG_LEVEL: 'silent', DATA_DIR: folder, DATABASE_URL: '' };
    Object.assign(process.env, own, environment);
    forgetConfiguration();
    forgetLimits();
    return new TestServer(await routesOfServer(), folder);
  }

  async stop(): Promise<void> {
    await stopServer();
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  }

  /** The route that answers an address, and what stands in its places. */
  find(url: string): { readonly route: string; readonly params: Readonly<Record<string, string>> } | undefined {
    const found = this.#found(new URL(url, ORIGIN));
    return found && { route: found.route.path, params: { ...found.match?.groups } };
  }

  #found({ pathname }: URL) {
    return this.#inOrder.map(({ route, path: at }) => ({ route, match: at.exec(pathname) })).find(({ match }) => match !== null);
  }

  /** Sends a request through the hooks to the handler of its route. */
  async ask(method: Method, url: string, { as, body, raw, headers = {}, program }: Asked = {}): Promise<Answered> {
    const address = new URL(url, ORIGIN);
    const found = this.#found(address);
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const request = new Request(address, {
      method,
      headers: { ...(!program && { origin: ORIGIN }), ...(content !== undefined && { 'content-type': 'application/json' }), ...as?.headers, ...headers },
      ...(content !== undefined && { body: content, duplex: 'half' }),
    } as RequestInit);
    const cookies = new Map((request.headers.get('cookie') ?? '').split('; ').map((text) => text.split('=', 2) as [string, string]));
    const event = {
      request,
      url: address,
      params: { ...found?.match?.groups },
      route: { id: found?.route.path ?? null },
      locals: {},
      cookies: { get: (name: string) => cookies.get(name) },
      getClientAddress: () => request.headers.get('x-test-address') ?? '192.0.2.1',
      isSubRequest: false,
      isDataRequest: false,
    } as unknown as RequestEvent;
    const handler = found?.route.handlers[method];
    // As Kit does: what a handler throws never reaches the hook.
    const resolve = async (of: RequestEvent) =>
      handler ? handler(of).catch(() => new Response(null, { status: 500 })) : new Response(null, { status: found ? 405 : 404 });
    const response = await handle({ event, resolve } as Parameters<typeof handle>[0]);
    if (as && 'takesCookies' in as && response.headers.getSetCookie().length > 0)
      (as as Browser).headers = {
        cookie: response.headers
          .getSetCookie()
          .map((one) => one.split(';')[0])
          .join('; '),
      };
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: /^application\/json/.test(response.headers.get('content-type') ?? '') ? (JSON.parse(text) as unknown) : undefined,
    };
  }

  /** Makes an account by an invitation, and signs it in. */
  async person(email: string, roles: readonly Role[], signsFor: readonly string[] = []): Promise<Client> {
    const db = await database();
    const { secret } = await invite(db, SETUP, { email, name: email.split('@')[0] ?? '', roles, signsFor });
    await acceptInvitation(db, secret, { name: email.split('@')[0] ?? '', password: PASSWORD });
    return this.signIn(email);
  }

  async signIn(email: string): Promise<Client> {
    const { headers } = await this.ask('POST', '/api/account/session', { body: { email, password: PASSWORD } });
    const cookie = headers.getSetCookie().map((text) => text.split(';')[0]);
    const person = await findPerson(await database(), email);
    if (!person || cookie.length === 0) throw new Error(`${email} could not sign in`);
    return { id: person.id, headers: { cookie: cookie.join('; ') } };
  }
}
