// Measures what the command costs from process start to answer, against bare Node: medians of runs that take turns, so that a busy machine
// disturbs all of them alike. `npm run bench:cli -- --runs 60 --policy policies/m04-sales-bands-accelerator`
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '30' }, policy: { type: 'string', default: 'policies/m01-weighted-inverse' } },
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

const medians = times.map((list) => list.sort((one, other) => one - other)[Math.floor(list.length / 2)]);
commands.forEach(({ name }, index) => {
  console.log(
    `${name.padEnd(32)} ${medians[index].toFixed(1).padStart(7)} ms   ${(medians[index] / medians[0]).toFixed(2)} x   best ${times[index][0].toFixed(1)}`,
  );
});
