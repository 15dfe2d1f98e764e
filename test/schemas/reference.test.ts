import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateReference } from '../../scripts/generate-reference.mjs';

describe('the reference of the documents', () => {
  it.each(['policy', 'facts'] as const)('of %s is what its generator writes now', async (name) => {
    const page = readFileSync(path.join(import.meta.dirname, `../../docs/reference/${name}.md`), 'utf8');
    expect(page === (await generateReference(name))).toBe(true);
  });

  it('gives every property a type, a meaning and an example', async () => {
    const rows = (await generateReference('policy')).split('\n').filter((line) => line.startsWith('| `'));
    expect(rows.length).toBeGreaterThan(350);
    const incomplete = rows.filter((row) => {
      const [, name, type, , meaning, example] = row.split(/(?<!\\)\|/).map((text) => text.trim());
      return [name, type, meaning, example].some((text) => text === '' || text === undefined);
    });
    expect(incomplete).toEqual([]);
  });

  it('links to definitions that stand on the page', async () => {
    const page = await generateReference('policy');
    const titles = new Set([...page.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title.toLowerCase()));
    const links = [...page.matchAll(/\]\(#([a-z0-9-]+)\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !titles.has(target))).toEqual([]);
  });
});
