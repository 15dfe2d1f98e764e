import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, scorewright, temporaryFolder } from './support/command.ts';

const M01 = path.join(root, 'policies/m01-weighted-inverse');

describe('print', () => {
  it('writes a page that needs nothing from elsewhere, with every clause linked to its lines', () => {
    const file = path.join(temporaryFolder(), 'regulation.html');
    expect(scorewright(['print', M01, '--lang', 'ru', '--out', file])).toMatchObject({ code: 0, err: '' });
    const html = readFileSync(file, 'utf8');
    expect(html).toContain('<html lang="ru">');
    expect(html).not.toMatch(/<script|src=|https?:/);
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(30);
    expect(targets.filter((id) => !html.includes(`id="${id ?? ''}"`))).toEqual([]);
  });

  it('prints Markdown to the terminal, and data with --format json', () => {
    const { code, out } = scorewright(['print', M01, '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toMatch(/^# Bonus regulation|^# /);
    expect(out).toContain('**4.1.2.1** **Plan**');
    expect(JSON.parse(scorewright(['print', M01, '--format', 'json']).out)).toMatchObject({
      parts: [{ part: 'general', number: '1' }, {}, {}, {}, {}, {}, {}, {}],
    });
  });

  it('never takes a text of the regulation for markup', () => {
    const folder = temporaryFolder();
    const policy = JSON.parse(readFileSync(path.join(M01, 'policy.json'), 'utf8')) as { title: string };
    policy.title = '<img src=x onerror=alert(1)> & **bold** | [a](b)';
    const file = path.join(folder, 'policy.json');
    writeFileSync(file, JSON.stringify(policy));
    const html = path.join(folder, 'out.html');
    expect(scorewright(['print', file, '--out', html]).code).toBe(0);
    expect(readFileSync(html, 'utf8')).not.toContain('<img');
    expect(scorewright(['print', file, '--lang', 'en']).out).toContain('# \\<img src=x onerror=alert(1)\\> & \\*\\*bold\\*\\* \\| \\[a\\](b)');
  });

  it('says what is wrong with a file that is no regulation, and with a name of another kind', () => {
    const file = path.join(temporaryFolder(), 'policy.json');
    writeFileSync(file, '{}');
    expect(scorewright(['print', file]).code).toBe(1);
    expect(scorewright(['print', M01, '--out', 'x.pdf'])).toMatchObject({ code: 2 });
  });
});
