// Measures what the command costs from process start to answer, against bare Node: medians of runs that take turns, so that a busy machine
// disturbs all of them alike. `npm run bench:cli -- --runs 60 --policy policies/m01-weighted-inverse`
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '30' }, policy: { type: 'string', default: 'policies/m04-sales-bands-accelerator' } },
});
const root = path.join(import.meta.dirname, '..');
const bin = path.join(root, 'cli/bin/scorewright.cjs');

const commands = [
  { name: 'bare Node', args: ['-e', '0'] },
  { name: 'scorewright --version', args: [bin, '--version'] },
  { name: 'scorewright calc --format json', args: [bin, 'calc', values.policy, '--format', 'json'] },
  { name: 'scorewright calc', args: [bin, 'calc', values.policy] },
  { name: 'scorewright explain', args: [bin, 'explain', values.policy] },
];

function time({ args }) {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`);
  return performance.now() - started;
}

const times = commands.map(() => []);
// The first two rounds fill the caches.
for (let round = -2; round < Number(values.runs); round += 1) {
  commands.forEach((command, index) => {
    const taken = time(command);
    if (round >= 0) times[index].push(taken);
  });
}

const ordered = times.map((list) => list.toSorted((one, other) => one - other));
const medianOf = (list) => list[Math.floor(list.length / 2)];
const cell = (text) => String(text).padStart(9);

console.log(`${process.version}, ${values.runs} runs by turns, ms${' '.repeat(6)}${['median', 'x bare', 'best', 'x bare'].map(cell).join('')}`);
commands.forEach(({ name }, index) => {
  const figures = [medianOf, (list) => list[0]].flatMap((of) => [of(ordered[index]).toFixed(1), (of(ordered[index]) / of(ordered[0])).toFixed(2)]);
  console.log(`${name.padEnd(34)} ${figures.map(cell).join('')}`);
});
