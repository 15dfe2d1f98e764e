import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { acceptInvitation, invite, openDatabase } from '@scorewright/store';
import { movedToToday } from '../../test/support/moved-to-today.ts';

const root = path.join(import.meta.dirname, '../..');
const PASSWORD = 'gravel lantern seventeen otters';

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

const answers = (address) =>
  fetch(`${address}/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

/** A server of the built editor; ends with `stop`. */
export async function startServer(data, environment = {}) {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['scripts/serve-editor.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), BASE_URL: address, DATA_DIR: data, DATABASE_URL: '', LOG_LEVEL: 'silent', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stopped = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await stopped;
  };
  for (let attempt = 0; attempt < 120; attempt += 1) {
    if (await answers(address)) return { address, stop };
    if (child.exitCode !== null) break;
    await wait(500);
  }
  await stop();
  throw new Error('the server did not start');
}

/** Sends JSON as the pages do; `cookie` of somebody who has signed in. */
export async function ask(address, method, at, body, cookie = '') {
  const response = await fetch(`${address}${at}`, {
    method,
    headers: { origin: address, ...(body && { 'content-type': 'application/json' }), ...(cookie && { cookie }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${at}: ${response.status} ${await response.text()}`);
  return response.status === 204 ? undefined : response.json();
}

const PEOPLE = {
  author: { name: 'Анна Берг', roles: ['author'] },
  finance: { name: 'Фёдор Лунин', roles: ['approver'], signsFor: ['Финансовый директор'] },
  hr: { name: 'Полина Нестерова', roles: ['approver'], signsFor: ['Начальник отдела кадров'] },
  auditor: { name: 'Олег Сомов', roles: ['auditor'] },
  administrator: { name: 'Ирина Ветрова', roles: ['administrator'] },
  employee: { name: 'Кирилл Орлов', roles: ['employee'] },
};

async function signIn(address, who) {
  const response = await fetch(`${address}/api/account/session`, {
    method: 'POST',
    headers: { origin: address, 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${who}@example.com`, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`${who} cannot sign in: ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** The regulation of the head of marketing, submitted, signed, approved, and covering the employee. */
async function approved(address, as) {
  const text = readFileSync(path.join(root, 'policies/templates/head-of-marketing/policy.json'), 'utf8');
  const { id } = await ask(address, 'POST', '/api/regulations', { text: movedToToday(text) }, as.author);
  const { revision } = await ask(address, 'GET', `/api/regulations/${id}`, undefined, as.author);
  const { version } = await ask(address, 'POST', `/api/regulations/${id}/versions`, { revision }, as.author);
  const { people } = await ask(address, 'GET', '/api/people/names?role=employee', undefined, as.author);
  await ask(address, 'PUT', `/api/regulations/${id}/coverage`, { add: people.map((one) => ({ person: one.id, scorecard: 'head-of-marketing' })) }, as.author);
  await ask(address, 'POST', `/api/versions/${version.id}/signatures`, { hash: version.hash, position: 'Финансовый директор' }, as.finance);
  await ask(address, 'POST', `/api/versions/${version.id}/signatures`, { hash: version.hash, position: 'Начальник отдела кадров' }, as.hr);
  await ask(address, 'POST', `/api/versions/${version.id}/approval`, { hash: version.hash }, as.hr);
  return version.id;
}

/** A server with accounts, its people, their cookies, and one approved version. */
export async function startWithAccounts(data) {
  const { db, close } = await openDatabase({ dataDir: data });
  const setUp = { id: 'setup', name: 'Set-up', roles: ['administrator'], signsFor: [] };
  for (const [who, { name, roles, signsFor = [] }] of Object.entries(PEOPLE)) {
    const { secret } = await invite(db, setUp, { email: `${who}@example.com`, name, roles, signsFor });
    await acceptInvitation(db, secret, { name, password: PASSWORD });
  }
  await close();
  const server = await startServer(data, { ACCOUNTS: 'on' });
  const cookies = {};
  for (const who of Object.keys(PEOPLE)) cookies[who] = await signIn(server.address, who);
  return { ...server, cookies, version: await approved(server.address, cookies) };
}
