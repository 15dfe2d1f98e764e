import { Ajv2020 } from 'ajv/dist/2020.js';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CalculationResult } from '@scorewright/schemas';
import type { Conditions } from './support/command.ts';
import { root, scorewright, temporaryFolder } from './support/command.ts';
import { FOLDER, factsText, policyText } from './support/documents.ts';

const schema = (name: string): object => JSON.parse(readFileSync(path.join(root, `schemas/${name}.schema.json`), 'utf8')) as object;
const ajv = new Ajv2020({ allErrors: true, strict: false, formats: { date: true } });
ajv.addSchema(schema('policy'));
const conforms = ajv.compile(schema('result'));

const folder = temporaryFolder();
const write = (name: string, text: string | Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

/** What `calc --format json` prints. It conforms to the published schema, whatever the exit code. */
function result(args: readonly string[], code: number, conditions?: Conditions): CalculationResult {
  const { code: actual, out, err } = scorewright(['calc', ...args, '--format', 'json'], conditions);
  expect({ code: actual, err }).toEqual({ code, err: '' });
  const parsed = JSON.parse(out) as CalculationResult;
  expect(conforms(parsed), JSON.stringify(conforms.errors)).toBe(true);
  return parsed;
}

/** Set a title, ring, turn the writing round. */
const CONTROLS = ['\u001b]', '\u0007', '\u202e'];
const policy = `${FOLDER}/policy.json`;
const facts = `${FOLDER}/facts.json`;

describe('calc', () => {
  it('prints the published figures of the first case, line by line, with clauses', () => {
    const { results, problems } = result([FOLDER], 0);
    expect(problems).toEqual([]);
    expect(results[0]?.totals).toEqual({ salary: '150000', bonus: '103800', extras: '0', total: '253800' });
    const byId = new Map(results[0]?.lines.map((line) => [line.id, line]));
    expect(byId.get('cost-per-lead.attainment')).toMatchObject({ value: '109', unit: '%', state: 'value' });
    expect(byId.get('index')).toMatchObject({ value: '103.8' });
    expect(results[0]?.lines.every(({ pointer, clause }) => pointer !== undefined && clause !== undefined)).toBe(true);
  });

  it('shows a table for people: every line, its value, how it came about, its clause, and the total', () => {
    const { code, out, err } = scorewright(['calc', FOLDER]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Line +Value +How +Clause/);
    expect(out.replaceAll('\u00a0', ' ')).toContain('253,800');
    expect(out).not.toContain('\u001b');
    expect(scorewright(['calc', FOLDER, '--lang', 'ru']).out.replaceAll('\u00a0', ' ')).toContain('253 800');
  });

  it('gives the same for a folder, for files, for standard input and for a table', () => {
    const expected = result([FOLDER], 0).results[0]?.totals;
    expect(result([policy, '--facts', facts], 0).results[0]?.totals).toEqual(expected);
    expect(result([policy, '--facts', '-'], 0, { input: factsText() }).results[0]?.totals).toEqual(expected);
    expect(result([policy, '--set', 'ad-spend=528000', '--set', 'leads=480', '--period', '2026-09'], 0).results[0]?.totals).toEqual(expected);
  });

  it('takes a table with a row for each person', () => {
    const table = write('table.csv', 'employee.id;employee.name;leads;ad-spend\n1;Первая;480;528000\n2;Второй;600;528000.50\n');
    const { results } = result([policy, '--facts', table, '--period', '2026-09'], 0);
    expect(results.map(({ employee, totals }) => [employee?.name, totals !== null])).toEqual([
      ['Первая', true],
      ['Второй', true],
    ]);
    expect(results[0]?.totals?.total).toBe('253800');
    expect(results[1]?.lines.find(({ id }) => id === 'metric.cost-per-lead')?.value).toMatch(/^880\.00083/);
    expect(scorewright(['calc', policy, '--facts', '-', '--period', '2026-09', '--totals'], { input: readFileSync(table) }).out).toMatch(/Второй 2/);
  });

  it('takes the headings that people write, and names the nearest for those that nobody knows', () => {
    const named = write('named.csv', 'Таб. №;ФИО;Обращения;Рекламные расходы\n1;Первая;480;528000\n');
    const { results } = result([policy, '--facts', named, '--period', '2026-09'], 0);
    expect(results.map(({ employee, totals }) => [employee, totals?.total])).toEqual([[{ id: '1', name: 'Первая' }, '253800']]);
    const unknown = write('unknown.csv', 'Leeds;Погода\n480;1\n');
    const { code, err } = scorewright(['calc', policy, '--facts', unknown, '--period', '2026-09']);
    expect(code).toBe(1);
    expect(err).toMatch(/`Leeds` is neither[^\n]*\n[^\n]*`leads`/);
    expect(err).toMatch(/`Погода` is neither[^\n]*\n[^\n]*`ad-spend`/);
    const twice = write('twice.csv', 'leads;Обращения\n480;480\n');
    expect(scorewright(['calc', policy, '--facts', twice, '--period', '2026-09']).err).toContain('[repeated-column]');
  });

  it('says in which row of a table something is wrong', () => {
    const table = write('wrong.csv', 'employee.id;leads;ad-spend\n1;480;528000\n2;480,5;528000\n');
    const { code, out, err } = scorewright(['calc', policy, '--facts', table, '--period', '2026-09']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(`${table}:3:3: error [`);
  });

  it('puts a setting over the facts, exactly', () => {
    expect(result([FOLDER, '--set', 'leads=500', '--set', 'ad-spend=600000.00'], 0).results[0]?.totals?.bonus).toBe('100000');
    const { results } = result([FOLDER, '--set', 'ad-spend=528000.000000000000000000001'], 0);
    const metric = results[0]?.lines.find(({ id }) => id === 'metric.cost-per-lead');
    expect(metric?.value).toBe('1100.000000000000000000000002083333333333');
  });

  it('takes several facts files, in their order, and ends with a table of totals', () => {
    const better = write('better.json', factsText({ leads: 600 }, { employee: { name: 'Второй' } }));
    const { results } = result([policy, '--facts', facts, '--facts', better], 0);
    expect(results).toHaveLength(2);
    expect(results[1]?.employee?.name).toBe('Второй');
    const { out } = scorewright(['calc', policy, '--facts', facts, '--facts', better, '--totals']);
    expect(out.trimEnd().split('\n')).toHaveLength(3);
    expect(out).toMatch(/Employee +Card +Salary +Bonus +Extra pay +Total/);
  });

  it('calculates another period and card where they are named, and refuses those that the policy does not cover', () => {
    expect(result([FOLDER, '--period', '2026-10'], 0).results[0]?.period).toEqual({ from: '2026-10-01', until: '2026-10-31' });
    const { results } = result([FOLDER, '--period', '2030-01'], 1);
    expect(results[0]?.status).toBe('refused');
    expect(results[0]?.totals).toBeNull();
    expect(results[0]?.problems.map(({ code }) => code)).toContain('period-not-covered');
    expect(result([FOLDER, '--scorecard', 'nobody'], 1).results[0]?.status).toBe('refused');
  });

  it('is refused with places, causes and remedies on the error stream, and no total on the output', () => {
    const incomplete = write('incomplete.json', factsText({ leads: undefined }));
    const { code, out, err } = scorewright(['calc', policy, '--facts', incomplete]);
    expect(code).toBe(1);
    expect(err).toContain('[missing-fact]');
    expect(err).toContain('incomplete.json');
    expect(out).not.toContain('253,800');
  });

  it('says which of several files, or which argument, a problem is about', () => {
    const wrong = write('wrong.json', '{"format": "scorewright-facts/1",\n "facts": {}}');
    const { problems, results } = result([policy, '--facts', facts, '--facts', wrong], 1);
    expect(results).toEqual([]);
    expect(problems.every(({ file }) => file === wrong)).toBe(true);
    const { results: refused } = result([FOLDER, '--set', 'leads=480,5'], 1);
    expect(refused[0]?.problems[0]).toMatchObject({ file: '--set leads', document: 'facts' });
  });

  it('shows hostile texts of a policy and of facts as escapes', () => {
    const hostile = 'Evil\u001b]0;owned\u0007\u202e';
    const file = write('hostile.json', policyText({ title: hostile }));
    const named = write('named.json', factsText({}, { employee: { name: hostile } }));
    for (const verb of ['calc', 'explain']) {
      const { code, out, err } = scorewright([verb, file, '--facts', named], { env: { FORCE_COLOR: '1' } });
      expect(code).toBe(0);
      expect(CONTROLS.filter((control) => (out + err).includes(control))).toEqual([]);
      expect(out).toContain('Evil\\u001b]0;owned\\u0007\\u202e');
    }
    const { out } = scorewright(['calc', file, '--facts', named, '--format', 'json']);
    expect(CONTROLS.filter((control) => out.includes(control))).toEqual([]);
  });

  it('keeps a table within the terminal', () => {
    const { out } = scorewright(['calc', FOLDER, '--lang', 'ru'], { env: { COLUMNS: '80' } });
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('colours only where colours are wanted', () => {
    expect(scorewright(['calc', FOLDER], { env: { FORCE_COLOR: '1' } }).out).toContain('\u001b[');
    expect(scorewright(['calc', FOLDER], { env: { NO_COLOR: '1' } }).out).not.toContain('\u001b');
    expect(scorewright(['calc', FOLDER, '--format', 'json'], { env: { FORCE_COLOR: '1' } }).out).not.toContain('\u001b');
  });
});

describe('a folder', () => {
  it('without facts needs facts, and one without a policy names those below', () => {
    const bare = path.join(folder, 'bare');
    mkdirSync(bare);
    writeFileSync(path.join(bare, 'policy.json'), policyText());
    expect(scorewright(['calc', bare])).toMatchObject({ code: 2, out: '' });
    expect(scorewright(['calc', 'policies'])).toMatchObject({ code: 2, out: '' });
    expect(scorewright(['calc', 'policies']).err).toContain('m01-weighted-inverse');
  });
});
