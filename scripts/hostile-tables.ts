// Gives `run` files that nobody should be hurt by, and measures each: it must end within 2 seconds (of the clock, or of the processor where the machine is busy with other things) and 300 MB with a message or a result. `npm run hostile:tables`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildCli } from './build-cli.mjs';
import { hostileTables } from './hostile/tables.ts';

const root = path.join(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'scorewright-hostile-'));
const [MOST_SECONDS, MOST_MEGABYTES] = [2, 300];

/** Runs the command: seconds, the most memory (VmHWM), exit code and the first line that it says. */
function measured(args: readonly string[]): {
  readonly seconds: number;
  readonly processor: number;
  readonly megabytes: number;
  readonly code: number | null;
  readonly said: string;
} {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [path.join(root, 'bench/peak.mjs'), ...args], { encoding: 'utf8', maxBuffer: 1 << 28, cwd: root });
  const seconds = (performance.now() - started) / 1000;
  const peak = /peak (\d+) kB/.exec(stderr)?.[1] ?? 'NaN';
  const processor = Number(/processor ([\d.]+) s/.exec(stderr)?.[1] ?? 'NaN');
  return { seconds, processor, megabytes: Number(peak) / 1024, code: status, said: stderr.split('\n')[0] ?? '' };
}

try {
  await buildCli(path.join(folder, 'cli/dist'));
  const command = path.join(folder, 'cli/dist/heavy.js');
  const { writeFileSync } = await import('node:fs');
  writeFileSync(command, "require('./heavy.cjs').main(process.argv.slice(2), process.env).then((code) => process.exit(code));\n");
  const policy = path.join(root, 'policies/m04-sales-bands-accelerator');
  let bad = 0;
  for (const { name, file } of await hostileTables(folder)) {
    const out = path.join(folder, 'out.csv');
    const { seconds, processor, megabytes, code, said } = measured([
      command,
      'run',
      policy,
      '--facts',
      file,
      '--out',
      out,
      '--overwrite',
      '--period',
      '2026-10',
    ]);
    const isFine = Math.min(seconds, processor) < MOST_SECONDS && megabytes < MOST_MEGABYTES && (code === 0 || code === 1 || code === 2);
    if (!isFine) bad += 1;
    console.log(
      `${isFine ? 'ok ' : 'BAD'} ${name.padEnd(44)} ${seconds.toFixed(2)} s (processor ${processor.toFixed(2)}) ${megabytes.toFixed(0).padStart(4)} MB, exit ${code}: ${said.slice(0, 140)}`,
    );
  }
  process.exitCode = bad === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
