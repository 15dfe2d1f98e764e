import { readdirSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@scorewright/store';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../cli/commands/index.ts';
import { cliReference } from '../../scripts/generate-cli-reference.ts';
import { readFileSync, symlinkSync } from 'node:fs';
import { argumentsOf, root, scorewright, temporaryFolder } from './support/command.ts';

const commands = [...COMMANDS.values()];

// Those that ask a server are run in test/server/command.test.ts. Examples may write files: they run in a folder of their own that sees the policies of the checkout.
const folder = temporaryFolder();
symlinkSync(path.join(root, 'policies'), path.join(folder, 'policies'));
// The verbs on the database need one.
beforeAll(async () => (await openDatabase({ dataDir: path.join(folder, 'data') })).close(), 240_000);

describe.each(commands)('$verb', ({ verb, examples, options, notes, summary }) => {
  it('has an example', () => {
    expect(examples.length).toBeGreaterThan(0);
    expect(examples.every(({ line }) => line === verb || line.startsWith(`${verb} `))).toBe(true);
  });

  it.each(examples.filter(({ server }) => !server))('works as its help says: $line', ({ line, exit = 0 }) => {
    const { code, out, err } = scorewright(argumentsOf(line), { cwd: folder });
    expect({ code, err }).toEqual({ code: exit, err: '' });
    expect(out.length).toBeGreaterThan(0);
  });

  it.each(['en', 'ru'] as const)('has its help in %s', (lang) => {
    const { code, out } = scorewright([verb, '--help', '--lang', lang]);
    expect(code).toBe(0);
    expect(out).toContain(summary[lang]);
    for (const { name } of options) expect(out).toContain(`--${name}`);
    for (const { words } of options) expect(out).toContain(words[lang]);
    expect(out).toContain(notes[lang]);
  });
});

describe('the registry and the reference', () => {
  it('has a file for every verb and a verb for every file', () => {
    const helpers = ['cards', 'index', 'required'];
    const files = readdirSync(path.join(root, 'cli/commands')).map((file) => file.replace('.ts', ''));
    expect(files.filter((file) => !helpers.includes(file)).sort()).toEqual([...COMMANDS.keys()].sort());
    expect(commands.map(({ verb }) => verb)).toEqual([...COMMANDS.keys()]);
  });

  it('is what docs/reference/cli.md says', () => {
    expect(readFileSync(path.join(root, 'docs/reference/cli.md'), 'utf8')).toBe(cliReference());
  });
});
