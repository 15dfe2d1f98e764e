import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bin, scorewright } from '../support/command.ts';
import { piecePolicy, runFolder } from './support.ts';

const { at, policyFile, put } = runFolder();
const policy = policyFile(piecePolicy());
const ROWS = 30_000;

/** A table that takes a few blocks, with a bad row now and then. */
function table(): string {
  let text = 'employee.id,employee.name,pieces\n';
  for (let row = 0; row < ROWS; row += 1)
    text += `E${row},"Name, ${row} of a company with long names of its people",${row % 9973 === 17 ? 'many' : (row * 7919) % 1000}\n`;
  return put('long.csv', text);
}

const facts = table();
const call = (out: string, ...more: readonly string[]): readonly string[] => [
  'run',
  policy,
  '--facts',
  facts,
  '--out',
  at(out),
  '--period',
  '2026-10',
  '--on-error',
  'skip',
  '--pool',
  '1000000',
  ...more,
];

/** When the state of a run was saved last; 0: never. */
const savedAt = (out: string): number => statSync(at(`${out}.unfinished/state.json`), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Starts a run and sends it a signal as soon as it has saved something, unless it has ended by then. Nothing depends on how fast the machine is. */
function stopped(out: string, args: readonly string[], signal: NodeJS.Signals): Promise<{ readonly code: number | null; readonly killed: boolean }> {
  return new Promise((resolve) => {
    const before = savedAt(out);
    const child = spawn(process.execPath, [bin, ...args], { stdio: 'ignore' });
    const timer = setInterval(() => {
      // Once the file is in its place the state is removed: there is nothing left to stop.
      const now = savedAt(out);
      if (now !== 0 && now !== before) child.kill(signal);
    }, 1);
    child.on('exit', (code, by) => {
      clearInterval(timer);
      resolve({ code, killed: by !== null });
    });
  });
}

/** More than the table has blocks: each run goes on by one at least. */
const MOST_STOPS = 40;

/** Stops a run whenever it has saved something, until it comes to its end. The number of stops. */
async function untilDone(out: string, signal: NodeJS.Signals): Promise<number> {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const { code, killed } = await stopped(out, call(out, '--resume', '--save-every', '0'), signal);
    if (!killed && code !== 130) return stops;
  }
  throw new Error('never comes to an end');
}

describe('a run that is stopped', { timeout: 300_000 }, () => {
  const undisturbed = scorewright(call('whole.csv'));
  const whole = readFileSync(at('whole.csv'));
  const problems = readFileSync(at('whole.csv.problems.csv'));

  it('gives its results undisturbed, with the bad rows listed', () => {
    expect(undisturbed.code).toBe(1);
    expect(whole.toString().trimEnd().split('\n')).toHaveLength(ROWS + 1);
    expect(problems.toString().trimEnd().split('\n')).toHaveLength(4 + 1);
    expect(existsSync(at('whole.csv.unfinished'))).toBe(false);
  });

  it.each(['csv', 'xlsx'])('by SIGKILL goes on with --resume to the same bytes of %s', async (format) => {
    const reference = format === 'csv' ? 'whole.csv' : `whole.${format}`;
    if (format !== 'csv') scorewright(call(reference));
    const stops = await untilDone(`killed.${format}`, 'SIGKILL');
    expect(readFileSync(at(`killed.${format}`)).equals(readFileSync(at(reference)))).toBe(true);
    expect(readFileSync(at(`killed.${format}.problems.csv`)).equals(problems)).toBe(true);
    expect(stops).toBeGreaterThan(0);
  });

  it('by Ctrl-C says how to go on, keeps what it has, and ends with 130', async () => {
    const stops = await untilDone('interrupted.csv', 'SIGINT');
    expect(stops).toBeGreaterThan(0);
    expect(readFileSync(at('interrupted.csv')).equals(whole)).toBe(true);
  });

  it('does not begin anew unasked, nor go on when the facts have changed', async () => {
    const other = put('changing.csv', readFileSync(facts));
    const args = (...more: readonly string[]): readonly string[] => [
      'run',
      policy,
      '--facts',
      other,
      '--out',
      at('changing-out.csv'),
      '--period',
      '2026-10',
      '--on-error',
      'skip',
      ...more,
    ];
    await stopped('changing-out.csv', args('--overwrite', '--save-every', '0'), 'SIGKILL');
    expect(existsSync(at('changing-out.csv.unfinished/state.json'))).toBe(true);
    const unasked = scorewright(args());
    expect(unasked.code).toBe(2);
    expect(unasked.err).toContain('--resume');
    writeFileSync(other, `${readFileSync(other, 'utf8')}X1,New,5\n`);
    const changed = scorewright(args('--resume'));
    expect(changed.code).toBe(2);
    expect(changed.err).toContain('changed');
    expect(scorewright(args('--overwrite')).code).toBe(1);
    expect(readFileSync(at('changing-out.csv'), 'utf8')).toContain('X1,New');
  });
});
