// `npm run kill-test -- --kills 100 [--only embedded|server] [--seed 1]`: SIGKILL at random moments under a load of saves, submissions and approvals.
// On a server every second kill also takes one of PostgreSQL's own processes, so that the whole server recovers from its log.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { killTest, type KillReport } from './proofs/kill.ts';
import { startPostgres } from './setup/postgres.mjs';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '100' }, only: { type: 'string' }, seed: { type: 'string', default: '1' } } });
const [kills, seed] = [Number(values.kills), Number(values.seed)];

async function embedded(): Promise<KillReport> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'scorewright-kill-data-'));
  try {
    return await killTest({ dataDir }, kills, seed);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function server(): Promise<KillReport> {
  const { url, stop, pid } = await startPostgres();
  const backends = (): readonly string[] => execFileSync('ps', ['--ppid', String(pid), '-o', 'pid=,args='], { encoding: 'utf8' }).split('\n');
  const alsoKill = (round: number): void => {
    const backend = backends().find((line) => /postgres: scorewright/.test(line));
    if (round % 2 === 1 && backend !== undefined) process.kill(Number(backend.trim().split(' ')[0]), 'SIGKILL');
  };
  try {
    return await killTest({ url }, kills, seed, alsoKill);
  } finally {
    await stop();
  }
}

let failed = false;
for (const [name, run] of [
  ['embedded', embedded],
  ['server', server],
] as const) {
  if (values.only !== undefined && values.only !== name) continue;
  console.log(`${name}:`);
  const { acknowledged, entries, faults } = await run();
  const all = Object.entries(acknowledged).map(([kind, count]) => `${kind} ${count}`);
  console.log(`  ${kills} kills; acknowledged: ${all.join(', ')}; entries of the trail: ${entries}; faults: ${faults.length}`);
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
  failed ||= faults.length > 0;
}
process.exit(failed ? 1 : 0);
