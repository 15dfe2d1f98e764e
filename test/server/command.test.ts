import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../cli/commands/index.ts';
import { argumentsOf, scorewrightBeside, temporaryFolder } from '../cli/support/command.ts';
import { bridgeTo, type Bridge } from './support/bridge.ts';
import { forgetAttempts } from './support/server.ts';
import { makeWorld, tokenOf, type World } from './support/world.ts';
import type { Scope } from '@scorewright/store';

const cwd = temporaryFolder();
const at = (name: string): string => path.join(cwd, name);
const POLICIES = path.join(import.meta.dirname, '../../policies');
const EVERYTHING: readonly Scope[] = ['read', 'write', 'submit', 'audit', 'people'];

let world: World;
let bridge: Bridge;
const tokens = new Map<string, string>();
beforeAll(async () => {
  world = await makeWorld();
  bridge = await bridgeTo(world.server);
  for (const who of ['author', 'otherAuthor', 'reviewer', 'auditor', 'administrator'] as const)
    tokens.set(who, (await tokenOf(world[who], EVERYTHING)).headers['authorization']?.slice('Bearer '.length) ?? '');
});
afterAll(async () => {
  await bridge.close();
  await world.server.stop();
});
beforeEach(async () => {
  await forgetAttempts();
  bridge.change = (_url, text) => text;
});

const run = (who: string, ...args: readonly string[]) =>
  scorewrightBeside([...args, '--server', bridge.address], { cwd, env: { SCOREWRIGHT_TOKEN: tokens.get(who) ?? '' } });

it.each([...COMMANDS.values()].flatMap(({ examples }) => examples.filter(({ server }) => server)))(
  'works as its help says: $line',
  async ({ line, exit = 0 }) => {
    const who = line.startsWith('user') ? 'administrator' : line.startsWith('audit') ? 'auditor' : 'author';
    const text = line.replaceAll('head-of-sales-1f2e3d', world.regulation).replace('https://kpi.example.com', bridge.address);
    writeFileSync(at('facts.json'), readFileSync(path.join(POLICIES, 'templates/head-of-sales/facts.json')));
    const { code, out, err } = await scorewrightBeside(argumentsOf(text), { cwd, env: { SCOREWRIGHT_TOKEN: tokens.get(who) ?? '' } });
    expect({ code, err: err.replace(/^(draft of|.*SHA-256).*\n/, '') }).toEqual({ code: exit, err: '' });
    expect(out.length + err.length).toBeGreaterThan(0);
  },
);

describe('drafts on a server', () => {
  it('are pulled, mended, pushed over the revision that was read, and submitted', async () => {
    const created = JSON.parse((await run('author', 'draft', 'push', path.join(POLICIES, 'templates/hunter/policy.json'), '--format', 'json')).out) as {
      id: string;
    };
    const pulled = await run('author', 'draft', 'pull', created.id, '--out', 'hunter.json');
    expect(pulled).toMatchObject({ code: 0, out: '', err: `draft of ${created.id}, revision 1\n` });
    expect(readFileSync(at('hunter.json'), 'utf8')).toBe(readFileSync(path.join(POLICIES, 'templates/hunter/policy.json'), 'utf8'));
    const push = () => run('author', 'draft', 'push', 'hunter.json', '--id', created.id, '--revision', '1');
    expect(await push()).toMatchObject({ code: 0, out: `hunter.json: saved ${created.id} as revision 2\n` });
    expect(await push()).toMatchObject({ code: 1, out: '', err: expect.stringContaining('it has revision 2') as string });
    expect(await run('author', 'draft', 'submit', created.id, '--revision', '1')).toMatchObject({
      code: 1,
      err: expect.stringContaining('revision 2') as string,
    });
    const submitted = await run('author', 'draft', 'submit', created.id, '--revision', '2', '--format', 'json');
    expect(JSON.parse(submitted.out)).toMatchObject({ format: 'scorewright-submitted/1', version: `${created.id}.v1` });
  });

  it('are refused in the language of the reader, with what stands in the way', async () => {
    writeFileSync(at('broken.json'), '{"format": "scorewright-policy/1"}');
    const { id } = JSON.parse((await run('author', 'draft', 'push', 'broken.json', '--format', 'json')).out) as { id: string };
    const { code, err } = await run('author', 'draft', 'submit', id, '--revision', '1', '--lang', 'ru');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^не отправлено:\n.*[а-я]/) as string });
  });

  it('are those of the token alone', async () => {
    expect((await run('author', 'draft', 'list')).out).toContain(world.regulation);
    expect((await run('otherAuthor', 'draft', 'list')).out).not.toContain(world.regulation);
    expect(await run('otherAuthor', 'draft', 'pull', world.regulation)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('has no `') as string });
    expect(await run('reviewer', 'draft', 'push', path.join(POLICIES, 'templates/hunter/policy.json'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('the token does not permit that') as string,
    });
  });
});

describe('policies on a server', () => {
  it('are read by the verbs as files are', async () => {
    const { code, out } = await run('reviewer', 'validate', world.version);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`${world.version}: fine`) as string });
    const hashed = await run('reviewer', 'lint', world.version, '--today', '2026-12-01', '--max-warnings', '100', '--format', 'json');
    expect({ code: hashed.code, err: hashed.err }).toEqual({ code: 0, err: expect.stringContaining(world.hash) as string });
    expect(await run('author', 'diff', path.join(POLICIES, 'templates/head-of-sales'), `${world.regulation}@draft`)).toMatchObject({ code: 0 });
  });

  it('are used only when their text is that of their hash', async () => {
    bridge.change = (url, text) => (url.endsWith('/text') ? text.replace('"RUB"', '"USD"') : text);
    expect(await run('reviewer', 'validate', world.version)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('do not use it') as string });
  });

  it('are certified by the server, which refuses what was not approved', async () => {
    const { code, err } = await run('reviewer', 'certify', world.version, '--facts', 'facts.json', '--lang', 'ru');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('по утверждённой версии') as string });
  });

  it('need a version that was approved, or named', async () => {
    expect(await run('author', 'validate', world.regulation)).toMatchObject({ code: 2, err: expect.stringContaining('no version that is approved') as string });
    expect(await run('author', 'validate', '../x@draft')).toMatchObject({ code: 2 });
    expect(await run('author', 'lint', `${world.regulation}@draft`, '--fix')).toMatchObject({ code: 2, err: expect.stringContaining('draft pull') as string });
  });
});

describe('a server', () => {
  const refused = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
    const { code, out, err } = await scorewrightBeside(args, { cwd, env: { SCOREWRIGHT_TOKEN: '', ...env } });
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    return err;
  };

  it('is never sent a token readable, nor one that it does not know twice', async () => {
    expect(await refused(['draft', 'list', '--server', 'http://kpi.example.com', '--token', 'x'])).toContain('use https');
    expect(await refused(['draft', 'list', '--server', 'kpi'])).toContain('no address');
    expect(await refused(['draft', 'list', '--server', 'http://127.0.0.1:1'])).toContain('does not answer');
    expect(await refused(['draft', 'list'])).toContain('--server');
    expect(await refused(['draft', 'list', '--server', bridge.address])).toContain('SCOREWRIGHT_TOKEN');
    expect(await refused(['draft', 'list', '--server', bridge.address, '--token', 'x'])).toContain('does not know the token');
  });

  it('is known by how it answers', async () => {
    bridge.change = () => '<html>';
    expect(await refused(['draft', 'list', '--server', bridge.address])).toContain('not a server of Scorewright');
  });

  it('gives an export of its trail that holds, and one that does not is not kept', async () => {
    bridge.change = (_url, text) => text.replace('draft.create', 'draft.edited');
    expect(await run('auditor', 'audit', 'export', 'bad.jsonl')).toMatchObject({ code: 2, err: expect.stringContaining('does not hold') as string });
    bridge.change = (_url, text) => text;
    expect(await run('auditor', 'audit', 'export', 'bad.jsonl')).toMatchObject({ code: 0 });
    expect((await scorewrightBeside(['audit', 'verify', 'bad.jsonl'], { cwd })).out).toContain('holds');
    expect(await run('auditor', 'audit', 'export', 'bad.jsonl')).toMatchObject({ code: 2, err: expect.stringContaining('exists already') as string });
  });

  it('invites people, as an administrator alone', async () => {
    const invite = (who: string, ...more: readonly string[]) => run(who, 'user', 'invite', 'new.one@example.com', '--name', 'New One', ...more);
    expect((await invite('administrator', '--role', 'author,reviewer')).out).toMatch(/\/invitation#\S{20,}/);
    expect(await invite('author', '--role', 'author')).toMatchObject({ code: 2, err: expect.stringContaining('does not permit') as string });
    expect(await invite('administrator', '--role', 'autor')).toMatchObject({ code: 2, err: expect.stringContaining('did you mean `author`') as string });
    expect(await invite('administrator')).toMatchObject({ code: 2, err: expect.stringContaining('--role') as string });
  });
});
