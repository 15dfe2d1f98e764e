// Kills runs with SIGKILL at random moments, resumes each until it ends, and compares every byte with an undisturbed run. `npm run kill:runs -- --kills 20`.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writePopulation } from '../bench/population.ts';
import { buildCli } from './build-cli.mjs';

const root = path.join(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'scorewright-kill-'));
const given = (name: string, otherwise: number): number =>
  process.argv.includes(`--${name}`) ? Number(process.argv[process.argv.indexOf(`--${name}`) + 1]) : otherwise;
const [kills, rows] = [given('kills', 20), given('rows', 200_000)];
const command = path.join(folder, 'cli/dist/heavy.js');
const facts = path.join(folder, 'facts.csv');
const call = (out: string): readonly string[] => [
  command,
  'run',
  path.join(root, 'policies/m04-sales-bands-accelerator'),
  '--facts',
  facts,
  '--out',
  out,
  '--resume',
  '--overwrite',
  '--pool',
  '1000000',
  '--format',
  'json',
];

/** Runs until the end, or until the moment; whether it was killed. */
function until(out: string, after: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, call(out).slice(0), { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('exit', (_code, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

try {
  await buildCli(path.join(folder, 'cli/dist'));
  writeFileSync(command, "require('./heavy.cjs').main(process.argv.slice(2), process.env).then((code) => process.exit(code));\n");
  writePopulation(facts, rows);
  let different = 0;
  let done = 0;
  for (const ending of ['csv', 'xlsx', 'parquet', 'jsonl']) {
    const whole = path.join(folder, `whole.${ending}`);
    const started = performance.now();
    if (spawnSync(process.execPath, call(whole).slice(0), { stdio: 'ignore' }).status !== 0) throw new Error('the undisturbed run failed');
    const length = performance.now() - started;
    const killed = path.join(folder, `killed.${ending}`);
    for (let kill = 0; kill < Math.ceil(kills / 4); kill += 1) {
      rmSync(killed, { force: true });
      let times = 0;
      while (await until(killed, length * (0.1 + 0.9 * Math.random()))) times += 1;
      done += times;
      if (!readFileSync(killed).equals(readFileSync(whole))) different += 1;
    }
  }
  console.log(
    `${rows} rows: killed ${done} times at random moments, into .csv, .xlsx, .parquet and .jsonl; ${different} results differ from an undisturbed run`,
  );
  process.exitCode = different === 0 && done > 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
