import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { Role } from '@scorewright/store';
import { emailOf, PASSWORD } from './fill.ts';

const root = path.join(import.meta.dirname, '../..');

const MS_PER_TICK = 10;

export interface Serving {
  readonly address: string;
  /** Processor time that the server has taken, in milliseconds: what a busy machine does not change. Only where there is a /proc. */
  readonly worked: () => number;
  readonly stop: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** The built server, as it runs for an organisation. */
export async function serve(environment: Readonly<Record<string, string>>): Promise<Serving> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const own = { PORT: String(port), ACCOUNTS: 'on', BASE_URL: address, LOG_LEVEL: 'warn', SECRET: 'a bench has no secrets, and they are long enough' };
  const server = spawn(process.execPath, ['scripts/serve-editor.mjs'], {
    cwd: root,
    env: { ...process.env, ...own, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  for (;;) {
    if (server.exitCode !== null) throw new Error('the server did not start');
    const status = await fetch(`${address}/ready`).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 204) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    address,
    worked: () => {
      const fields =
        readFileSync(`/proc/${server.pid ?? 0}/stat`, 'utf8')
          .split(') ')[1]
          ?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) * MS_PER_TICK;
    },
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

/** The session cookie of somebody. */
export async function signIn(address: string, role: Role, number: number): Promise<string> {
  const body = JSON.stringify({ email: emailOf(`${role}-${number}`), password: PASSWORD });
  const answer = await fetch(`${address}/api/account/session`, { method: 'POST', body, headers: { origin: address, 'content-type': 'application/json' } });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (answer.status !== 204 || cookie === undefined) throw new Error(`${role}-${number} could not sign in: ${answer.status}`);
  return cookie;
}
