// Measures `scorewright run` on a CSV of many employees: rows a second and the largest memory, beside reading and writing the same CSV without any
// calculation, in the same round. `npm run bench:run -- --rows 1000000 --rounds 3`. Builds the command first.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildCli } from '../scripts/build-cli.mjs';
import { writePopulation } from './population.ts';
import { wholeRunTable, writeBetween } from './report.mjs';

const root = path.join(import.meta.dirname, '..');
const option = (name, otherwise) => Number(process.argv[process.argv.indexOf(`--${name}`) + 1] || Number.NaN) || otherwise;
const rows = process.argv.includes('--rows') ? option('rows', 1_000_000) : 1_000_000;
const rounds = process.argv.includes('--rounds') ? option('rounds', 3) : 3;

/** Runs a command and measures it: seconds, and the most memory that it had at once. */
function measured(args) {
  const started = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/env', ['node', path.join(root, 'bench/peak.mjs'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    cwd: root,
  });
  const seconds = (performance.now() - started) / 1000;
  const peak = Number(/peak (\d+) kB/.exec(stderr)?.[1] ?? Number.NaN);
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status}\n${stderr}`);
  return { seconds, megabytes: peak / 1024 };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const folder = mkdtempSync(path.join(tmpdir(), 'scorewright-bench-'));
try {
  await buildCli(path.join(folder, 'cli/dist'));
  const facts = path.join(folder, 'facts.csv');
  writePopulation(facts, rows);
  const results = path.join(folder, 'results.csv');
  const command = [path.join(folder, 'cli/dist/heavy-bin.cjs')];
  const policy = path.join(root, 'policies/m04-sales-bands-accelerator');
  const figures = { run: [], copy: [] };
  const copy = ['bench/copy-csv.ts', facts, path.join(folder, 'copy.csv')];
  const run = [...command, 'run', policy, '--facts', facts, '--out', results, '--overwrite', '--format', 'json'];
  writeFileSync(command[0], "require('./heavy.cjs').main(process.argv.slice(2), process.env).then((code) => process.exit(code));\n");
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? ['copy', 'run'] : ['run', 'copy'];
    for (const which of order) figures[which].push(measured(which === 'run' ? run : copy));
  }
  const ratios = figures.run.map((one, index) => figures.copy[index].seconds / one.seconds);
  const way = (name, which) => ({
    name,
    seconds: median(figures[which].map((one) => one.seconds)),
    peak: Math.max(...figures[which].map((one) => one.megabytes)),
  });
  const text = wholeRunTable({
    ...{ rows, megabytes: statSync(facts).size / 1e6, rounds, ratio: median(ratios) },
    ways: [way('every cell read and written again', 'copy'), way('`scorewright run`', 'run')],
  });
  console.log(text);
  if (!process.argv.includes('--print')) writeBetween('npm run bench:run', text);
  if (existsSync(`${results}.problems.csv`)) console.log(readFileSync(`${results}.problems.csv`, 'utf8').slice(0, 500));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
