import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { acceptInvitation, invite, openDatabase, type Actor, type Database, type Role } from '@scorewright/store';
import { expect, type Browser, type BrowserContext, type Page } from './support.ts';

const root = path.join(import.meta.dirname, '../..');
export const PASSWORD = 'gravel lantern seventeen otters';
const SETUP: Actor = { id: 'setup', name: 'Set-up', roles: ['administrator'], signsFor: [] };

/** Somebody with an account on the server of the test. */
export interface Somebody {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly signsFor?: readonly string[];
}

const emailOf = ({ name }: Somebody): string => `${name.toLowerCase().replaceAll(' ', '.')}@example.com`;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });
}

/** A server with accounts, on a database and a port of its own, with these people in it. `prepare`: what else there is from the beginning. */
export async function serveWith(
  people: readonly Somebody[],
  prepare: (db: Database['db']) => Promise<void> = () => Promise.resolve(),
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'scorewright-life-'));
  const store = await openDatabase({ dataDir });
  for (const one of people) {
    const { secret } = await invite(store.db, SETUP, { email: emailOf(one), name: one.name, roles: one.roles, signsFor: one.signsFor ?? [] });
    await acceptInvitation(store.db, secret, { name: one.name, password: PASSWORD });
  }
  await prepare(store.db);
  await store.close();
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['scripts/serve-editor.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '', ACCOUNTS: 'on', BASE_URL: address, LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await expect
    .poll(
      () =>
        fetch(`${address}/ready`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(204);
  return {
    address,
    stop: async () => {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A browser of its own for somebody who has signed in. */
export async function signedIn(
  browser: Browser,
  address: string,
  who: Somebody,
  locale = 'en-GB',
): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({ baseURL: address, locale, viewport: { width: 1440, height: 900 } });
  const answer = await context.request.post('/api/account/session', { data: { email: emailOf(who), password: PASSWORD }, headers: { origin: address } });
  expect(answer.status()).toBe(204);
  return { context, page: await context.newPage() };
}

/** Gives the password again, where the page asks for it. */
export async function confirmIfAsked(page: Page, done: () => Promise<boolean>, password = PASSWORD): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Your password, please' });
  await expect.poll(async () => (await dialog.isVisible()) || (await done())).toBe(true);
  if (!(await dialog.isVisible())) return;
  await dialog.getByLabel('Password').fill(password);
  await dialog.getByRole('button', { name: 'Confirm' }).click();
}
