import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, root, scorewright, temporaryFolder } from './support/command.ts';

const dist = path.join(path.dirname(bin), '../dist');
const WHOLE = `require(${JSON.stringify(path.join(dist, 'scorewright.cjs'))}).main(process.argv.slice(1), process.env).then((code) => { process.exitCode = code; })`;

/** The same call without the quick bundle. */
function whole(args: readonly string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const env = { ...process.env, LC_ALL: 'en_US.UTF-8' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', WHOLE, '--', ...args], { cwd: root, encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
}

const folders = readdirSync(path.join(root, 'policies')).filter((name) => /^m\d/.test(name));

describe('the quick way to a result for other programs', () => {
  it.each(folders)('prints of %s what the whole command prints', (folder) => {
    const args = ['calc', `policies/${folder}`, '--format', 'json'];
    expect(scorewright(args)).toEqual(whole(args));
  });

  it('tells the same of documents with problems', () => {
    const folder = temporaryFolder();
    const policy = readFileSync(path.join(root, 'policies/m04-sales-bands-accelerator/policy.json'), 'utf8');
    const [syntax, form, name] = ['syntax.json', 'form.json', 'name.json'].map((file) => path.join(folder, file)) as [string, string, string];
    writeFileSync(syntax, policy.replace('{', '{,'));
    writeFileSync(form, policy.replace('"scorecards"', '"scorecard"'));
    writeFileSync(name, policy.replaceAll('"metric": "', '"metric": "x'));
    for (const file of [syntax, form, name]) {
      const args = ['calc', file, '--facts', 'policies/m04-sales-bands-accelerator/facts.json', '--format=json', '--lang', 'ru'];
      const told = scorewright(args);
      expect(told).toEqual(whole(args));
      expect(told.code).toBe(1);
      expect(told.out).toMatch(/"message": "[^"]*[а-я]/);
    }
  });

  it.each([
    ['a wrong call', ['calc', 'policies/m01-weighted-inverse', '--format=json', '--wrong']],
    ['a file that does not exist', ['calc', 'nowhere.json', '--format', 'json']],
    ['the help', ['calc', '--format', 'json', '--help']],
    ['a file named json', ['calc', 'json']],
  ])('leaves %s to the whole command', (_what, args) => {
    expect(scorewright(args)).toEqual(whole(args));
  });

  it('takes standard input once', () => {
    const facts = readFileSync(path.join(root, 'policies/m01-weighted-inverse/facts.json'));
    const told = scorewright(['calc', 'policies/m01-weighted-inverse', '--facts', '-', '--facts', 'nowhere.json', '--format', 'json'], { input: facts });
    expect([told.code, told.err]).toEqual([2, expect.stringContaining('nowhere.json')]);
  });

  it('does without kept code that it cannot read, or that nobody lets it write', () => {
    const args = ['calc', 'policies/m01-weighted-inverse', '--format', 'json'];
    const expected = scorewright(args);
    const kept = readdirSync(dist).filter((name) => name.endsWith('.cache'));
    expect(kept.length).toBe(1);
    for (const broken of ['', 'no code at all', readFileSync(path.join(dist, String(kept[0]))).subarray(0, 5000)]) {
      writeFileSync(path.join(dist, String(kept[0])), broken);
      expect(scorewright(args)).toEqual(expected);
    }
    expect(readdirSync(dist).filter((name) => name.includes('.cache'))).toEqual(kept);
  });

  it('looks at nothing but its own bundle when all goes well', () => {
    const folder = temporaryFolder();
    cpSync(path.join(path.dirname(bin), '..'), folder, { recursive: true });
    for (const file of ['later.cjs', 'scorewright.cjs']) rmSync(path.join(folder, 'dist', file));
    writeFileSync(path.join(folder, 'dist/scorewright.cjs'), 'throw new Error("the whole command was loaded");');
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join(folder, 'bin/scorewright.cjs'), 'calc', 'policies/m04-sales-bands-accelerator', '--format', 'json'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([0, '']);
  });
});
