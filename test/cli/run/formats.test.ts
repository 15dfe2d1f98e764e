import { readFileSync } from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import { parquetReadObjects, asyncBufferFromFile, parquetMetadataAsync } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { scorewright } from '../support/command.ts';
import { piecePolicy, runFolder } from './support.ts';

const { at, columnsOf, policyFile, put, runTable } = runFolder();
const policy = policyFile(piecePolicy());
/** 80, 95.5 and 7 pieces: bonuses of 40,000, 47,750 and 3,500. */
const EXPECTED = [
  ['417', 'Смирнова Анна', '40000'],
  ['418', 'Петров, Олег', '47750'],
  ['419', 'Ким', '3500'],
];
const check = (facts: string, out: string, ...more: readonly string[]): void => {
  const { code, err } = runTable(policy, facts, `${out}.jsonl`, ...more);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const rows = readFileSync(at(`${out}.jsonl`), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly [name: string]: string });
  expect(rows.map((row) => [row['employee.id'], row['employee.name'], row['bonus']])).toEqual(EXPECTED);
};

const russian = 'Табельный номер;ФИО;Сделано штук\r\n417;Смирнова Анна;80\r\n418;Петров, Олег;95,5\r\n419;Ким;7\r\n';
/** windows-1251 of Russian letters and ASCII. */
const to1251 = (text: string): Uint8Array =>
  Uint8Array.from([...text], (letter) => {
    const code = letter.charCodeAt(0);
    return code < 128 ? code : code - 0x410 + 0xc0;
  });
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

describe('facts', () => {
  it.each([
    ['UTF-8', Buffer.from(russian)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${russian}`)],
    ['UTF-16', Buffer.from(`\ufeff${russian}`, 'utf16le')],
    ['UTF-16, the other way round', swapped(Buffer.from(`\ufeff${russian}`, 'utf16le'))],
    ['windows-1251', Buffer.from(to1251(russian))],
  ] as const)('are read from CSV in %s', (name, bytes) => check(put(`facts-${name.replaceAll(/\W/g, '')}.csv`, bytes), `out-${name.replaceAll(/\W/g, '')}`));

  it.each([
    ['commas', 'employee.id,employee.name,pieces\n417,Смирнова Анна,80\n418,"Петров, Олег",95.50\n419,Ким,7\n'],
    ['tabs', 'employee.id\temployee.name\tpieces\n417\tСмирнова Анна\t80\n418\tПетров, Олег\t95,5\n419\tКим\t7\n'],
    [
      'quotes and line breaks',
      'employee.id,employee.name,pieces\n"417","Смирнова Анна","80"\r\n418,"Петров, Олег"  ,"95.5"\n\n419, Ким ,7'.replace(' Ким ', ' Ким '),
    ],
  ] as const)('are read with %s', (name, text) => check(put(`sep-${name}.csv`, text), `out-${name}`));

  it('are read from JSON lines, flat or as facts documents, with numbers exact', () => {
    const lines = [
      '{"employee.id":"417","employee.name":"Смирнова Анна","pieces":80}',
      '{"employee":{"id":"418","name":"Петров, Олег"},"facts":{"pieces":95.50},"format":"scorewright-facts/1"}',
      '{"employee.id":"419","employee.name":"Ким","pieces":"7"}',
    ];
    check(put('facts.jsonl', `${lines.join('\n')}\n`), 'out-lines');
  });

  it('are read from a workbook: a title above the head, numbers, texts, formulas with their results, another sheet', async () => {
    const workbook = new Workbook();
    workbook.addWorksheet('Прочее').addRow(['nothing', 'here']);
    const sheet = workbook.addWorksheet('Октябрь');
    sheet.addRow(['Отчёт за октябрь']);
    sheet.addRow([]);
    sheet.addRow(['Табельный номер', 'ФИО', 'Сделано штук', 'Конец периода', 'Начало периода']);
    const [until, from] = [new Date('2026-10-31T00:00:00Z'), new Date('2026-10-01T00:00:00Z')];
    sheet.addRow([417, 'Смирнова Анна', 80, until, from]);
    sheet.addRow(['418', 'Петров, Олег', { formula: '95+0.5', result: 95.5 }, until, from]);
    sheet.addRow([419, 'Ким', '7', until, from]);
    const facts = put('facts.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
    check(facts, 'out-xlsx', '--sheet', 'Октябрь');
  });

  it('are read from Parquet: decimals exact, dates as dates', () => {
    const bytes = parquetWriteBuffer({
      columnData: [
        { name: 'employee.id', data: ['417', '418', '419'] },
        { name: 'employee.name', data: ['Смирнова Анна', 'Петров, Олег', 'Ким'] },
        { name: 'pieces', data: [8000n, 9550n, 700n] },
      ],
      schema: [
        { name: 'root', num_children: 3 },
        { name: 'employee.id', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
        { name: 'employee.name', type: 'BYTE_ARRAY', converted_type: 'UTF8' },
        { name: 'pieces', type: 'INT64', converted_type: 'DECIMAL', scale: 2, precision: 18 },
      ],
    });
    check(put('facts.parquet', new Uint8Array(bytes)), 'out-parquet');
  });

  it('are read with dates as ISO, as people write them, or as day numbers of spreadsheets', () => {
    const facts = put('dates.csv', 'employee.id;period.from;period.until;pieces\n1;2026-10-01;31.10.2026;80\n2;46296;46326;80\n3;10/01/2026;2026-10-31;80\n');
    expect(runTable(policy, facts, 'dates-out.csv', '--on-error', 'skip').code).toBe(1);
    expect(columnsOf('dates-out.csv', 'period.from', 'period.until', 'problems')).toEqual([
      ['2026-10-01', '2026-10-31', ''],
      ['2026-10-01', '2026-10-31', ''],
      ['2026-10-01', '2026-10-31', 'ambiguous-date'],
    ]);
  });

  it('are read although the encoding of a long file is cut within a letter by the sample', () => {
    const facts = put(
      'cyrillic.csv',
      `employee.id,employee.name,pieces\n${Array.from({ length: 9000 }, (_, row) => `${row},${'Ж'.repeat(1 + (row % 37))},${row % 100}`).join('\n')}\n`,
    );
    expect(runTable(policy, facts, 'cyrillic-out.csv').code).toBe(0);
  });
});

describe('results', () => {
  const facts = put(
    'results.csv',
    'employee.id,employee.name,pieces,note\n417,"=HYPERLINK(""http://x"")",80,+7 900\n418,@SUM(A1),95.5,-5\n419,"-1+1|cmd",7.003,ok\n',
  );

  it('of CSV hold no formulas, and negative amounts stay numbers', () => {
    const paid = put('much.csv', 'employee.id,period.from,period.until,total\n417,2026-10-01,2026-10-31,999999.50\n');
    expect(runTable(policy, facts, 'guarded.csv', '--keep', 'note', '--paid', paid).code).toBe(0);
    const text = readFileSync(at('guarded.csv'), 'utf8');
    expect(text).toContain(`417,"'=HYPERLINK(""http://x"")",'+7 900,`);
    expect(text).toContain(`418,'@SUM(A1),-5,`);
    expect(text).toContain(`419,'-1+1|cmd,ok,`);
    expect(text).toContain(',999999.5,-899999.5,');
    for (const cell of text.split(/[,\n]/)) expect(cell).not.toMatch(/^"?[=+@\t\r]/);
  });

  it('of CSV in the style of a Russian Excel have semicolons, decimal commas and a mark', () => {
    expect(runTable(policy, facts, 'excel.csv', '--table-style', 'excel').code).toBe(0);
    const text = readFileSync(at('excel.csv'), 'utf8');
    expect(text.startsWith('\ufeffline;employee.id;')).toBe(true);
    expect(text).toContain(';60000;3501,5;0;63501,5;');
  });

  it('of a workbook are numbers, dates and texts, and no formulas', async () => {
    expect(runTable(policy, facts, 'results.xlsx').code).toBe(0);
    const workbook = new Workbook();
    await workbook.xlsx.load(readFileSync(at('results.xlsx')));
    const rows: unknown[][] = [];
    workbook.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
    expect(rows[0]?.slice(0, 3)).toEqual(['line', 'employee.id', 'employee.name']);
    expect(rows[1]?.slice(0, 5)).toEqual([2, '417', '=HYPERLINK("http://x")', new Date('2026-10-01T00:00:00Z'), new Date('2026-10-31T00:00:00Z')]);
    expect(rows[3]?.slice(8, 13)).toEqual([true, 60000, 3501.5, 0, 63501.5]);
  });

  it('of Parquet are exact decimals', async () => {
    expect(runTable(policy, facts, 'results.parquet', '--line', 'pieces.attainment').code).toBe(0);
    const file = await asyncBufferFromFile(at('results.parquet'));
    const rows = await parquetReadObjects({ file });
    expect(rows.map((row) => [row['employee.id'], row['bonus'], row['pieces.attainment']])).toEqual([
      ['417', 40000, 80],
      ['418', 47750, 95.5],
      ['419', 3501.5, 7.003],
    ]);
    const { schema } = await parquetMetadataAsync(file);
    expect(schema.find(({ name }) => name === 'bonus')).toMatchObject({ converted_type: 'DECIMAL', scale: 4 });
  });

  it('of a run are those of calc, row by row', () => {
    const { out } = scorewright([
      'calc',
      policy,
      '--facts',
      put('calc.csv', 'employee.id,pieces\n417,80\n418,95.5\n419,7.003\n'),
      '--period',
      '2026-10',
      '--format',
      'json',
    ]);
    const { results } = JSON.parse(out) as { readonly results: readonly { readonly totals: { readonly total: string } }[] };
    expect(runTable(policy, facts, 'same.csv').code).toBe(0);
    expect(
      columnsOf('same.csv', 'total')
        .flat()
        .filter((text) => text !== ''),
    ).toContain(results[2]?.totals.total);
  });

  it.each([
    ['card.json', '{\n  "format": "scorewright-facts/1",\n  "facts": { "pieces": 80 }\n}\n'],
    ['other.json', '{\n  "employees": [\n    { "employee.id": "417", "pieces": 80 },\n    { "employee.id": "418", "pieces": 95.5 }\n  ]\n}\n'],
    ['list.json', '[\n  { "employee.id": "417", "pieces": 80 },\n  { "employee.id": "418", "pieces": 95.5 }\n]\n'],
    ['short.json', '[{"employee.id":"417","pieces":80}]'],
  ] as const)('sends somebody with one JSON document, %s, to what reads it', (name, text) => {
    const { code, err } = runTable(policy, put(name, text), 'card.csv');
    expect(code).toBe(2);
    expect(err).toContain('`scorewright calc`');
    expect(err).toContain('JSON lines');
  });
});

describe('columns', () => {
  it('are found by a name in any language, or suggested', () => {
    const facts = put('preview.csv', 'Таб. №;сделано  ШТУК;Peices\n1;5;6\n');
    const { code, out } = scorewright(['run', policy, '--facts', facts, '--preview', '--format', 'json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'csv',
      separator: ';',
      decimal: 'comma',
      columns: [
        { name: 'Таб. №', target: 'employee.id', by: 'name', values: ['1'] },
        { name: 'сделано  ШТУК', target: 'pieces', by: 'name', values: ['5'] },
        { name: 'Peices', target: null, suggestion: 'pieces', values: ['6'] },
      ],
    });
    expect(scorewright(['run', policy, '--facts', facts, '--preview', '--lang', 'ru']).out).toContain('возможно, это `pieces`?');
  });

  it('follow a mapping that was saved and corrected', () => {
    const facts = put('mapped.csv', 'Номер,Peices\n1,80\n');
    const file = at('mapping.json');
    expect(scorewright(['run', policy, '--facts', facts, '--preview', '--save-mapping', file]).code).toBe(0);
    const saved = JSON.parse(readFileSync(file, 'utf8')) as object;
    expect(saved).toEqual({ format: 'scorewright-mapping/1', separator: 'comma', decimal: 'point', encoding: 'utf-8', columns: { Номер: null, Peices: null } });
    put('mapping.json', JSON.stringify({ ...saved, columns: { Номер: 'employee.id', Peices: 'pieces' } }));
    expect(runTable(policy, facts, 'mapped-out.csv', '--mapping', file).code).toBe(0);
    expect(columnsOf('mapped-out.csv', 'employee.id', 'bonus')).toEqual([['1', '40000']]);
  });

  it.each([
    ['{"format":"scorewright-mapping/1","columns":{"Peices":"peices"}}', 1, 'did you mean `pieces`'],
    ['{"format":"scorewright-mapping/1","columns":{"Pieces":"pieces"}}', 1, 'which the file does not have'],
    ['{"format":"scorewright-mapping/1","colums":{}}', 2, '`colums`'.replaceAll('`', '')],
    ['{', 2, 'JSON'],
  ] as const)('refuse the mapping %s', (text, exit, said) => {
    const facts = put('mapped.csv', 'Номер,Peices\n1,80\n');
    const { code, err } = runTable(policy, facts, 'never.csv', '--mapping', put('wrong-mapping.json', text));
    expect(code).toBe(exit);
    expect(err).toContain(said);
  });

  it('that are lacking stop the run, with those that were not understood', () => {
    const facts = put('lacking.csv', 'employee.id,Peices\n1,80\n2,70\n');
    const { code, err } = runTable(policy, facts, 'never.csv');
    expect(code).toBe(2);
    expect(err).toContain('Peices');
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('bad rows', () => {
  const facts = put('bad.csv', 'employee.id,pieces\n1,80\n2,many\n3,"1,200"\n4,2000\n5\n6,,7\n7,\n8,50\n');

  it('are listed with line, cell and reason, and nothing is written', () => {
    const { code, err, out } = runTable(policy, facts, 'stopped.csv');
    expect(code).toBe(1);
    expect(out).toContain('nothing was written');
    for (const place of ['line 3, column B', 'line 4, column B', 'line 5, column B', 'line 6', 'line 7', 'line 8']) expect(err).toContain(place);
    const [head, ...rows] = readFileSync(at('stopped.csv.problems.csv'), 'utf8').trimEnd().split('\n');
    expect(head).toBe('line,cell,column,code,cause,remedy');
    expect(rows.map((row) => row.split(',').slice(0, 4).join(' '))).toEqual([
      '3 B3 pieces not-a-number',
      '4 B4 pieces not-a-number',
      '5 B5 pieces fact-above-maximum',
      '6   row-width',
      '7   row-width',
      '8 B8 pieces missing-fact',
    ]);
    expect(() => readFileSync(at('stopped.csv'))).toThrow();
  });

  it('are skipped when asked, and the rest goes on', () => {
    const { code, out } = runTable(policy, facts, 'skipped.csv', '--on-error', 'skip', '--lang', 'ru');
    expect(code).toBe(1);
    expect(out).toContain('рассчитано: 2 строки, отказов: 6');
    expect(columnsOf('skipped.csv', 'line', 'status')).toEqual(
      ['2', '3', '4', '5', '6', '7', '8', '9'].map((line) => [line, line === '2' || line === '9' ? 'calculated' : 'refused']),
    );
  });
});
