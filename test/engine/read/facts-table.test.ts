import { describe, expect, it } from 'vitest';
import { factTypes, locateProblems, printJson, readFactsTable } from '../../../engine/1-read/index.ts';
import { problem } from '../../../engine/problems/problem.ts';
import { worded } from '../../support/texts.ts';

const PERIOD = { from: '2026-03-01', until: '2026-03-31' };
const DEFAULTS = { defaults: { period: PERIOD } };
const NUMBERS = new Map([
  ['revenue', 'number'],
  ['done', 'boolean'],
  ['grade', 'text'],
  ['hired', 'date'],
] as const);

const facts = (csv: string, options: Parameters<typeof readFactsTable>[1] = DEFAULTS): unknown[] => {
  const { documents, problems } = readFactsTable(csv, options);
  expect(problems).toEqual([]);
  return documents.map((document) => document.facts);
};
const problems = (csv: string | Uint8Array, options: Parameters<typeof readFactsTable>[1] = DEFAULTS): string[] =>
  worded(readFactsTable(csv, options).problems).map(({ code, pointer, line, column }) => `${code} ${pointer} ${line}:${column}`);

describe('a table of facts', () => {
  it('gives one document a row; empty cells are missing', () => {
    const csv =
      'scorecard,employee.id,employee.name,period.from,period.until,elapsed,policy,revenue,done\nsales,17,Anna,2026-01-01,2026-01-31,50,bonus,1200.50,true\n,,,2026-02-01,2026-02-28,,,,false\n';
    expect(facts(csv, {})).toEqual([
      {
        format: 'scorewright-facts/1',
        policy: 'bonus',
        scorecard: 'sales',
        employee: { id: '17', name: 'Anna' },
        period: { from: '2026-01-01', until: '2026-01-31' },
        elapsed: '50',
        facts: { revenue: '1200.50', done: true },
      },
      { format: 'scorewright-facts/1', period: { from: '2026-02-01', until: '2026-02-28' }, facts: { done: false } },
    ]);
  });

  it.each([
    ['semicolons', ';'],
    ['commas', ','],
    ['tabs', '\t'],
  ])('is separated by %s', (_name, sign) => {
    const csv = ['employee.id', 'revenue', 'note'].join(sign) + '\r\n' + ['17', '5', '"a;b,c\td"'].join(sign) + '\r\n';
    expect(facts(csv)).toEqual([{ format: 'scorewright-facts/1', employee: { id: '17' }, period: PERIOD, facts: { revenue: '5', note: 'a;b,c\td' } }]);
  });

  it('may have quotes, line breaks and spaces in and around cells, blank lines, and a byte order mark', () => {
    const [first] = facts('\ufeff"note" ; revenue\n\n "two\nlines, ""quoted""" ;  7 \n\n') as { facts: object }[];
    expect(first?.facts).toEqual({ note: 'two\nlines, "quoted"', revenue: '7' });
    expect(facts('revenue\n5')).toHaveLength(1);
  });

  it('takes the types of the policy', () => {
    const [first] = facts('revenue;done;grade;hired\n5;FALSE;1 200,50;2020-01-01\n', { ...DEFAULTS, types: NUMBERS }) as {
      facts: object;
    }[];
    expect(first?.facts).toEqual({ revenue: '5', done: false, grade: '1 200,50', hired: '2020-01-01' });
    expect(problems('revenue;done;grade\nNaN;да;true\n', { ...DEFAULTS, types: NUMBERS })).toEqual([
      'not-a-number /rows/0/revenue 2:1',
      'not-a-boolean /rows/0/done 2:5',
    ]);
  });

  it('refuses misspelt numbers at their cells, with the corrected number', () => {
    const csv = 'employee.id;revenue;rate\n1;1200;5\n2;1 200,50;95 %\n3;"1,5";x\n';
    expect(problems(csv)).toEqual(['number-format /rows/1/revenue 3:3', 'number-format /rows/1/rate 3:12', 'number-format /rows/2/revenue 4:3']);
    expect(readFactsTable(csv, DEFAULTS).problems.map(({ data }) => data['suggestion'])).toEqual(['1200.50', '95', '1.5']);
    expect(readFactsTable(csv, DEFAULTS).documents.map((document) => document.facts.employee?.id)).toEqual(['1']);
  });

  it('holds every row against the schema, in words of the table', () => {
    expect(problems('revenue\n5\n', {})).toEqual(['missing-property /rows/0/period.from 2:1', 'missing-property /rows/0/period.until 2:1']);
    expect(problems('period.from;period.until;scorecard\n2026-02-30;01.03.2026;Sales dept\n', {})).toEqual([
      'not-an-id /rows/0/scorecard 2:23',
      'not-a-date /rows/0/period.from 2:1',
      'not-a-date /rows/0/period.until 2:12',
    ]);
    expect(problems('elapsed;revenue\n50 %;1\n')).toEqual(['number-format /rows/0/elapsed 2:1']);
  });

  it('refuses rows that are wider or narrower than the header', () => {
    expect(problems('a,b\n1\n1,2,3\n1,2,\n1,2\n')).toEqual(['row-width /rows/0 2:1', 'row-width /rows/1 3:1']);
  });

  it('refuses a header that cannot be read', () => {
    expect(problems('Revenue;;a;a;__proto__;period.form\n1;2;3;4;5;6')).toEqual([
      'unknown-column /columns/0 1:1',
      'column-without-name /columns/1 1:9',
      'repeated-column /columns/3 1:12',
      'reserved-name /columns/4 1:14',
      'unknown-column /columns/5 1:24',
    ]);
  });

  it('refuses what is no table', () => {
    expect(problems('')).toEqual(['empty-table  1:1']);
    expect(problems('a;b\n')).toEqual(['table-without-rows  1:1']);
    expect(problems('a;b\n1;"2\n')).toEqual(['unclosed-quote  2:3']);
    expect(problems('a;b\n"1"2;3\n')).toEqual(['text-beside-quotes  2:4']);
    expect(problems(Uint8Array.from([0x61, 0x0a, 0xff]))).toEqual(['not-utf-8  2:1']);
    expect(problems('a\n1', { maxBytes: 2 })).toEqual(['document-too-large  1:1']);
  });

  it.each([
    ['rows', `revenue;b\n${'1,5;2\n'.repeat(150_000)}`, 101],
    ['columns', `${'A;'.repeat(5000)}A\n`, 101],
    ['columns without end', `${'a;'.repeat(500_000)}a\n`, 1],
    ['quotes', '"'.repeat(1_000_001), 1],
  ])('ends after a hundred problems, and soon: %s', (_name, csv, count) => {
    expect(problems(csv)).toHaveLength(count);
  });

  it('leads problems of a calculation back to the cell', () => {
    const [, second] = readFactsTable('employee.id;revenue\n1;5\n2;6\n', DEFAULTS).documents;
    const source = second?.source;
    if (source === undefined) throw new Error('the second row was not read');
    expect(source.row).toBe(1);
    expect(locateProblems([problem('missing-fact', 'facts', '/facts/revenue'), problem('no-band', 'policy', '/x')], source, 'facts')).toMatchObject([
      { line: 3, column: 3 },
      { pointer: '/x' },
    ]);
    expect(source.locate('/employee/id')).toMatchObject({ line: 3, column: 1, length: 1 });
    expect(source.locate('/facts/other')).toMatchObject({ line: 3, column: 1 });
    expect(JSON.parse(printJson(source))).toEqual(second?.facts);
  });
});

describe('factTypes', () => {
  it('are those of the declared facts and of the metrics that nobody calculates', () => {
    const types = factTypes({
      format: 'scorewright-policy/1',
      id: 'p',
      title: 'P',
      currency: 'RUB',
      period: 'month',
      effective: { from: '2026-01-01' },
      languages: ['en'],
      missing: 'refuse',
      scorecards: [],
      facts: [{ id: 'hired', name: 'Hired', type: 'date', about: 'employee' }],
      metrics: [
        { id: 'leads', name: 'Leads', unit: 'lead', direction: 'higher', kind: 'activity', measure: 'total' },
        { id: 'met', name: 'Met', type: 'boolean', direction: 'higher', kind: 'result', measure: 'level' },
        { id: 'share', name: 'Share', unit: '%', direction: 'higher', kind: 'result', measure: 'ratio', formula: { var: 'leads' } },
      ],
    });
    expect(Object.fromEntries(types)).toEqual({ hired: 'date', leads: 'number', met: 'boolean' });
  });
});
