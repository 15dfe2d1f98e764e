import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, root, scorewright, temporaryFolder } from './support/command.ts';
import { FOLDER, factsText } from './support/documents.ts';

/** A line of shell in which `$SW` is the command. */
const shell = (line: string, env: { readonly [name: string]: string } = {}) => {
  const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', line], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8', SW: `${process.execPath} ${bin}`, ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, err: stderr };
};

describe('pipes', () => {
  it('that close early are no error', () => {
    expect(shell('$SW schema policy | head -1')).toEqual({ code: 0, out: '{\n', err: '' });
    expect(shell('$SW calc policies/m01-weighted-inverse --format json | head -c 1').err).toBe('');
    expect(shell('$SW validate policies | true')).toMatchObject({ err: '' });
  });

  it('get all of a long output, also when the reader is slow', () => {
    const { out } = shell('$SW schema policy | (sleep 0.3; cat)');
    expect(out).toBe(scorewright(['schema', 'policy']).out);
    expect(() => JSON.parse(out) as unknown).not.toThrow();
  });

  it('bring facts, also in pieces', () => {
    const facts = factsText();
    const line = `(printf %s '${facts.slice(0, 40)}'; sleep 0.2; printf %s '${facts.slice(40)}') | $SW calc ${FOLDER}/policy.json --facts - --format json`;
    expect(JSON.parse(shell(line).out)).toMatchObject({ results: [{ totals: { total: '253800' } }] });
    expect(shell(`$SW calc ${FOLDER}/policy.json --facts <(cat ${FOLDER}/facts.json) --totals`)).toMatchObject({ code: 0, err: '' });
  });

  it.each([
    'calc policies/m01-weighted-inverse --format json',
    'calc policies/m01-weighted-inverse',
    'schema policy',
    'validate policies/m01-weighted-inverse',
  ])('%s says in one line that the disk is full', (line) => {
    const { code, err } = shell(`$SW ${line} >/dev/full`);
    expect({ code, err }).toEqual({ code: 2, err: 'scorewright: the output cannot be written: ENOSPC, the disk is full or broken\n' });
    expect(shell(`$SW ${line} >/dev/full 2>/dev/full`).code).toBe(2);
  });

  it('a closed output is no crash', () => {
    expect(shell('$SW schema policy >&-').err).not.toMatch(/\n\s+at /);
  });
});

describe('a defect of ours', () => {
  const folder = temporaryFolder();
  cpSync(path.join(path.dirname(bin), '..'), folder, { recursive: true });

  it('is one line and code 70, with the stack only for the report', () => {
    const broken = path.join(folder, 'bin/scorewright.cjs');
    const schemas = path.join(folder, 'dist/assets/schemas/broken.schema.json');
    mkdirSync(path.dirname(schemas), { recursive: true });
    cpSync(path.join(root, 'LICENSE'), schemas);
    const run = (env: { readonly [name: string]: string }) =>
      spawnSync(process.execPath, [broken, 'schema'], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', ...env } });
    const quiet = run({});
    expect(quiet.status).toBe(70);
    expect(quiet.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(quiet.stderr).toMatch(/internal error.*defect of scorewright/);
    expect(run({ SCOREWRIGHT_DEBUG: '1' }).stderr).toMatch(/\n\s+at /);
  });

  it('a command that is not built says what to run', () => {
    const bare = temporaryFolder();
    cpSync(path.dirname(bin), path.join(bare, 'bin'), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [path.join(bare, 'bin/scorewright.cjs'), 'calc'], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('npm ci');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
