import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { differences } from '../../editor/lib/worker/handlers/differences.ts';
import type { PayChange } from '../../editor/lib/worker/compared.ts';
import { payChange } from '../../editor/lib/worker/handlers/pay-change.ts';

const text = readFileSync(path.join(import.meta.dirname, '../../policies/m01-weighted-inverse/policy.json'), 'utf8');
const other = text.replace('"weight": 60', '"weight": 50').replace('"weight": 40', '"weight": 50');

/** The answer to a question that is worked out step by step. */
function payOf(input: Parameters<typeof payChange>[0]): PayChange {
  const steps = payChange(input);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

describe('what changed between two states', () => {
  it('is said in a sentence with the names of the document', () => {
    const found = differences({ before: text, after: other, language: 'en' });
    expect(found).toMatchObject([
      {
        kind: 'changed',
        what: expect.stringContaining('Cost per enquiry') as string,
        before: '60\u00a0%',
        after: '50\u00a0%',
        pointer: '/scorecards/0/indicators/0/weight',
      },
      { kind: 'changed', before: '40\u00a0%', after: '50\u00a0%' },
    ]);
    expect(found?.[0]?.what).toMatch(/^weight of indicator /);
  });

  it('tells added, removed and moved entries apart', () => {
    const before = JSON.stringify({
      metrics: [
        { id: 'a', name: 'A' },
        { id: 'b', name: 'B' },
        { id: 'c', name: 'C' },
      ],
    });
    const after = JSON.stringify({
      metrics: [
        { id: 'c', name: 'C' },
        { id: 'a', name: 'A' },
        { id: 'd', name: 'D' },
      ],
    });
    expect(differences({ before, after, language: 'en' })?.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
      'removed metric “B”',
      'added metric “D”',
      'reordered metric',
    ]);
  });

  it('is nothing where only the layout differs, and unknown where a text does not parse', () => {
    expect(differences({ before: text, after: JSON.stringify(JSON.parse(text)), language: 'ru' })).toEqual([]);
    expect(differences({ before: '{', after: text, language: 'ru' })).toBeUndefined();
  });

  it('shows what it does to pay, to the kopeck', () => {
    const change = payOf({ before: text, after: other, language: 'en' });
    expect(change.rows[0]).toMatchObject({ before: '253800', after: '252500', difference: '-1300' });
    expect(change).toMatchObject({ currency: 'RUB', winners: 1, losers: 3, unchanged: 1, before: '1259000', after: '1253500', difference: '-5500' });
  });

  it('counts a table of people, and says what is wrong with it', () => {
    const table = 'employee.name,period.from,period.until,ad-spend,leads\nA,2026-09-01,2026-09-30,528000,480\nB,2026-09-01,2026-09-30,600000,500\n';
    expect(payOf({ before: text, after: other, table, language: 'en' })).toMatchObject({ rows: [{ name: 'A' }, { name: 'B', difference: '0' }] });
    expect(payOf({ before: text, after: other, table: 'x', language: 'en' }).faults.length).toBeGreaterThan(0);
  });

  it('reads the table that a spreadsheet in Russian writes, by the names of the facts, and says how far it is', () => {
    const folder = path.join(import.meta.dirname, '../../policies/m04-sales-bands-accelerator');
    const sales = readFileSync(path.join(folder, 'policy.json'), 'utf8');
    const { metrics } = JSON.parse(sales) as { metrics: readonly { id: string; name: { ru: string }; formula?: unknown }[] };
    const asked = metrics.filter(({ formula }) => formula === undefined);
    const example = (JSON.parse(sales) as { examples: readonly { facts: Readonly<Record<string, unknown>> }[] }).examples[0]?.facts ?? {};
    const heading = ['Таб. №', 'ФИО', 'Начало периода', 'Конец периода', ...asked.map(({ name }) => name.ru)].join(';');
    const facts = asked.map(({ id }) => (example[id] === undefined ? '' : String(example[id]).replace('.', ',')));
    const people = ['Иванова', 'Петров', 'Сидорова'].map((name, index) => [`S-${index}`, name, '01.10.2026', '31.10.2026', ...facts].join(';'));
    const input = { before: sales, after: sales, table: [heading, ...people].join('\n'), language: 'ru' as const };
    const change = payOf(input);
    expect(change.faults).toEqual([]);
    expect(change).toMatchObject({ unchanged: 3, rows: [{ name: 'Иванова', difference: '0' }, { name: 'Петров' }, { name: 'Сидорова' }] });
    expect(payChange(input).next().value).toEqual({ done: 1, of: 3 });
  });

  it.each([
    ['all could be thousands', ['528,000', '480']],
    ['a point stands in another', ['528,000', '480.5']],
  ])('never takes a comma between thousands for that of a fraction: %s', (_name, [spend = '', leads = '']) => {
    const rows = ['employee.name', 'period.from', 'period.until', 'ad-spend', 'leads'].join('\t');
    const table = `${rows}\nA\t2026-09-01\t2026-09-30\t${spend}\t${leads}\n`;
    const change = payOf({ before: text, after: other, table, language: 'en' });
    expect(change.rows).toEqual([]);
    expect(change.faults.join(' ')).toContain('`528,000` stands where a number is needed; write a number with a point before the fraction');
  });

  it('takes commas for those of fractions where one of them can be nothing else, and spaces between thousands', () => {
    const table = 'ФИО\tperiod.from\tperiod.until\tad-spend\tleads\nA\t01.09.2026\t30.09.2026\t528 000,00\t480\n';
    expect(payOf({ before: text, after: other, table, language: 'ru' })).toMatchObject({ faults: [], rows: [{ name: 'A', before: '253800' }] });
  });
});
