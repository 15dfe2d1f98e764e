import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Location } from '@scorewright/store';
import { chance } from '../../test/support/database/tamper.ts';
import type { Acknowledged } from './consistent.ts';

export interface KillReport {
  readonly kills: number;
  readonly acknowledged: Readonly<Record<Acknowledged['kind'], number>>;
  readonly entries: number;
  readonly faults: readonly string[];
}

interface Said {
  readonly done?: Acknowledged;
  readonly ready?: true;
  readonly faults?: readonly string[];
  readonly size?: number;
}

interface Round {
  readonly acknowledged: readonly Acknowledged[];
  readonly faults: readonly string[];
  readonly entries: number;
}

/** One process: it looks at what the last one left, then works until it is killed so many milliseconds after it began; -1: it only looks. */
function runRound(location: Location, round: number, before: readonly Acknowledged[], killAfter: number, alsoKill: () => void): Promise<Round> {
  const folder = mkdtempSync(path.join(tmpdir(), 'scorewright-kill-'));
  const file = path.join(folder, 'acknowledged.json');
  writeFileSync(file, JSON.stringify(before));
  const worker = path.join(import.meta.dirname, 'kill-worker.ts');
  const args = [worker, JSON.stringify(location), file, String(round), killAfter < 0 ? 'look' : 'load'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const acknowledged: Acknowledged[] = [];
  let [faults, entries, error]: [readonly string[] | undefined, number, string] = [undefined, 0, ''];
  child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
  createInterface({ input: child.stdout }).on('line', (line) => {
    // A line that was cut off by the kill was not acknowledged to anybody.
    if (!line.endsWith('}')) return;
    const said = JSON.parse(line) as Said;
    if (said.done) acknowledged.push(said.done);
    if (said.faults) [faults, entries] = [said.faults, said.size ?? 0];
    if (said.ready)
      setTimeout(() => {
        alsoKill();
        child.kill('SIGKILL');
      }, killAfter);
  });
  return new Promise((resolve) => {
    child.on('close', () => {
      rmSync(folder, { recursive: true, force: true });
      resolve({ acknowledged, entries, faults: faults ?? [`round ${round} did not look: ${error.slice(0, 500)}`] });
    });
  });
}

/** Long enough for a few approvals on a slow machine. */
const LONGEST_LIFE_MS = 5000;

/** Kills a working process at random moments, so many times, and looks each time at what is left. `alsoKill`: what dies with it, by round. */
export async function killTest(location: Location, kills: number, seed: number, alsoKill: (round: number) => void = () => undefined): Promise<KillReport> {
  const pick = chance(seed);
  const acknowledged = { save: 0, submit: 0, sign: 0, approve: 0 };
  const faults: string[] = [];
  let [last, entries]: [readonly Acknowledged[], number] = [[], 0];
  for (let round = 0; round <= kills; round += 1) {
    const found = await runRound(location, round, last, round === kills ? -1 : pick(LONGEST_LIFE_MS), () => alsoKill(round));
    faults.push(...found.faults.map((fault) => `after ${round} kills: ${fault}`));
    if (found.entries < entries) faults.push(`after ${round} kills: the trail has ${found.entries} entries and had ${entries}`);
    for (const { kind } of found.acknowledged) acknowledged[kind] += 1;
    [last, entries] = [found.acknowledged, found.entries];
    if (round % 10 === 0 && kills > 10) console.log(`  ${round} kills, ${entries} entries, ${faults.length} faults`);
  }
  return { kills, acknowledged, entries, faults };
}
