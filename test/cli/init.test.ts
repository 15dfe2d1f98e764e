import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, scorewright, temporaryFolder } from './support/command.ts';

const folder = temporaryFolder();
const templates = readdirSync(path.join(root, 'policies/templates'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe('init', () => {
  it('lists the templates with what each is for', () => {
    const { code, out } = scorewright(['init']);
    expect(code).toBe(0);
    for (const name of templates) expect(out).toContain(name);
    const listed = JSON.parse(scorewright(['init', '--format', 'json']).out) as { name: string; title: string; purpose: string }[];
    expect(listed.map(({ name }) => name)).toEqual([...templates].sort());
    expect(listed.every(({ title, purpose }) => title !== '' && purpose !== '')).toBe(true);
  });

  it.each(templates)('%s becomes a policy that is valid and whose examples pass', (name) => {
    const target = path.join(folder, name);
    expect(scorewright(['init', name, target])).toMatchObject({ code: 0, err: '' });
    expect(scorewright(['validate', target])).toMatchObject({ code: 0, err: '' });
    const { code, out } = scorewright(['test', target]);
    expect(out).toMatch(/, 0 failed/);
    expect(code).toBe(0);
    expect(scorewright(['calc', target, '--totals'])).toMatchObject({ code: 0 });
  });

  it('gives it the id and the title asked for, and keeps the rest of the text', () => {
    const target = path.join(folder, 'own');
    const title = 'Премия «Север» "2027"';
    expect(scorewright(['init', 'head-of-sales', target, '--id', 'north-2027', '--title', title]).code).toBe(0);
    const text = readFileSync(path.join(target, 'policy.json'), 'utf8');
    const policy = JSON.parse(text) as { id: string; title: string; $schema: string };
    expect(policy).toMatchObject({ id: 'north-2027', title });
    expect(existsSync(path.resolve(target, policy.$schema))).toBe(true);
    const original = readFileSync(path.join(root, 'policies/templates/head-of-sales/policy.json'), 'utf8');
    expect(text.split('\n').length).toBe(original.split('\n').length);
    expect(scorewright(['test', target]).code).toBe(0);
    expect(scorewright(['calc', target]).code).toBe(0);
  });

  it('leaves nothing behind that it could not finish', () => {
    const deep = path.join(folder, 'deep', ...Array.from({ length: 20 }, () => 'd'.repeat(200)));
    const target = path.join(deep, 'e'.repeat(4090 - deep.length - 1 - 1));
    expect(scorewright(['init', 'head-of-sales', target.slice(0, 4090)])).toMatchObject({ code: 2, out: '' });
    expect(existsSync(path.join(folder, 'deep'))).toBe(false);
  });

  it.each(['/proc/x', '/proc/x/y/z', 'notes.txt/x/y'])('refuses %s, where no folder can be, at once', (place) => {
    writeFileSync(path.join(folder, 'notes.txt'), 'mine');
    const { code, out, err } = scorewright(['init', 'head-of-sales', path.resolve(folder, place)]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('cannot be written');
  });

  it('never writes over what somebody wrote', () => {
    const target = path.join(folder, 'taken');
    mkdirSync(target);
    writeFileSync(path.join(target, 'notes.txt'), 'mine');
    expect(scorewright(['init', 'head-of-sales', target])).toMatchObject({ code: 2, out: '' });
    expect(readdirSync(target)).toEqual(['notes.txt']);
    const file = path.join(target, 'notes.txt');
    expect(scorewright(['init', 'head-of-sales', file])).toMatchObject({ code: 2, out: '' });
    expect(scorewright(['init', 'head-of-sales', path.join(file, 'below')])).toMatchObject({ code: 2, out: '' });
  });

  it.each(['North', '2027', 'a b', '__proto__', '../x', 'a--b'])('refuses the id %j', (id) => {
    const target = path.join(folder, 'refused');
    expect(scorewright(['init', 'head-of-sales', target, '--id', id])).toMatchObject({ code: 2, out: '' });
    expect(existsSync(target)).toBe(false);
  });
});
