// Finds a PostgreSQL for the tests, or fetches Debian's when root, and starts a server of its own on a free port in a temporary folder.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const VERSIONS = '/usr/lib/postgresql';
const isRoot = () => process.getuid?.() === 0;

function binFolder() {
  if (process.env.POSTGRES_BIN) return process.env.POSTGRES_BIN;
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort((a, b) => Number(b) - Number(a)) : [];
  const debian = versions.map((version) => path.join(VERSIONS, version, 'bin')).find((folder) => existsSync(path.join(folder, 'initdb')));
  if (debian) return debian;
  const { stdout, status } = spawnSync('sh', ['-c', 'command -v initdb'], { encoding: 'utf8' });
  return status === 0 ? path.dirname(stdout.trim()) : undefined;
}

function fetchPostgres() {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return;
  console.log("No PostgreSQL found: fetching Debian's for the store tests.");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-qq', 'postgresql'], { stdio: 'inherit', env });
}

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** PostgreSQL does not run as root: as root its programs run as the user `postgres` (Debian) or `nobody`. */
function account() {
  if (!isRoot()) return {};
  const id = (name) => Number(execFileSync('id', ['-u', name], { encoding: 'utf8' }));
  try {
    return { uid: id('postgres') };
  } catch {
    return { uid: id('nobody') };
  }
}

/** Starts a server; `url` names its administrator's database. Throws an error that says what to do when there is no PostgreSQL. */
export async function startPostgres() {
  if (!binFolder()) fetchPostgres();
  const bin = binFolder();
  if (!bin)
    throw new Error(
      'No PostgreSQL for the store tests: install one (`apt-get install postgresql`), or set POSTGRES_BIN to the folder of initdb, or TEST_DATABASE_URL to a server.',
    );
  const folder = mkdtempSync(path.join(tmpdir(), 'scorewright-postgres-'));
  const user = account();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.uid);
  const data = path.join(folder, 'data');
  execFileSync(path.join(bin, 'initdb'), ['-D', data, '-U', 'scorewright', '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale=C'], {
    stdio: 'ignore',
    cwd: folder,
    ...user,
  });
  const port = await freePort();
  const server = spawn(path.join(bin, 'postgres'), ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: folder,
    ...user,
  });
  await new Promise((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk) => {
      said += chunk;
      if (said.includes('ready to accept connections')) resolve();
    });
    server.on('exit', (code) => reject(new Error(`PostgreSQL did not start (exit ${code}): ${said.slice(-500)}`)));
  });
  server.stderr.removeAllListeners('data').resume();
  return {
    url: `postgres://scorewright@127.0.0.1:${port}/postgres`,
    pid: server.pid,
    stop: () =>
      new Promise((resolve) => {
        server.removeAllListeners('exit').once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        server.kill('SIGINT');
      }),
  };
}

/** The server of this test run: `TEST_DATABASE_URL`, set by the global set-up of the tests or by the caller. */
export async function ensurePostgres() {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) throw new Error('TEST_DATABASE_URL is not set: the store tests run through `npm test` or `npx vitest run`, whose set-up starts a PostgreSQL.');
  return { url };
}
