import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const page = read('docs/security.md');
/** Cells of the first table: requirement, what it asks, how it is met, test or reason. */
const rows = page
  .slice(0, page.indexOf('## What is protected how'))
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.slice(2, -2).split(' | '));
const refusals = read('test/server/refusals.test.ts');

describe('the table of OWASP ASVS 5.0 in docs/security.md', () => {
  it('covers every chapter, and says of each requirement how it is met and what shows it', () => {
    const chapters = new Set(rows.flatMap(([which = '']) => [...which.matchAll(/(?<![.\d])(\d+)/g)].map(([number]) => Number(number))));
    expect([...chapters].sort((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    for (const row of rows) {
      expect(row, row.join(' | ')).toHaveLength(4);
      if (!/below|open/.test(`${row[2] ?? ''}${row[3] ?? ''}`)) expect(row[3]?.trim(), row[0]).not.toBe('');
    }
  });

  it('names tests and files that exist', () => {
    const named = rows.flatMap((row) => [...row.join(' ').matchAll(/`((?:test|store|editor|scripts)\/[\w./-]+)`/g)].map(([, file]) => file ?? ''));
    expect(named.length).toBeGreaterThan(20);
    for (const file of named) expect(existsSync(path.join(root, file)), file).toBe(true);
    for (const [, command = ''] of page.matchAll(/`npm run ([\w:]+)/g)) expect(read('package.json'), command).toContain(`"${command}":`);
    for (const [, file = ''] of page.matchAll(/\]\(([\w./-]+)\)/g)) expect(existsSync(path.join(root, 'docs', file)), file).toBe(true);
  });

  it('names tests of the endpoints by their titles', () => {
    const titles = rows.flatMap(([, , , shown = '']) => [...shown.matchAll(/refusals, `([^`]+)`/g)].map(([, title]) => title ?? ''));
    expect(titles.length).toBeGreaterThan(10);
    for (const title of titles) expect(refusals, title).toContain(`('${title}'`);
  });
});
