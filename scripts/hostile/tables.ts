import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { Workbook } from '@cj-tech-master/excelts';
import { ZipFile } from '../../cli/run/finish/zip-file.ts';

/** A file that somebody may hand in, by accident or not. */
export interface HostileTable {
  readonly name: string;
  readonly file: string;
}

const XML = '<?xml version="1.0"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet whose XML is given in chunks. */
async function workbook(file: string, sheet: Iterable<string>, texts?: Iterable<string>): Promise<void> {
  const zip = await ZipFile.create(file);
  await zip.add('xl/workbook.xml', [`${XML}<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`]);
  await zip.add('xl/_rels/workbook.xml.rels', [
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ]);
  await zip.add('xl/worksheets/sheet1.xml', sheet);
  if (texts !== undefined) await zip.add('xl/sharedStrings.xml', texts);
  await zip.close();
}

function* repeated(before: string, part: string, times: number, after: string): Generator<string> {
  yield before;
  for (let time = 0; time < times; time += 1) yield part;
  yield after;
}

const cells = (values: readonly string[]): string => values.map((value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`).join('');
const HEAD = `<row r="1">${cells(['employee.id', 'revenue', 'average-check', 'calls', 'meetings'])}</row>`;
const ROW = `<row r="2">${cells(['1', '3000000', '150000', '1000', '20'])}</row>`;
const SHEET = `${XML}<worksheet ${MAIN}><sheetData>`;
const END = '</sheetData></worksheet>';
const MEGABYTE = 1024 * 1024;

/** Half a gigabyte of one byte, packed into half a megabyte. */
async function bombs(at: (name: string) => string): Promise<readonly HostileTable[]> {
  const spaces = ' '.repeat(MEGABYTE);
  await workbook(at('bomb-sheet.xlsx'), repeated(SHEET + HEAD, spaces, 512, ROW + END));
  await workbook(at('bomb-cell.xlsx'), repeated(`${SHEET}${HEAD}<row r="2"><c t="inlineStr"><is><t>`, 'x'.repeat(MEGABYTE), 512, `</t></is></c></row>${END}`));
  await workbook(
    at('bomb-texts.xlsx'),
    [SHEET + HEAD + ROW + END],
    repeated(`${XML}<sst ${MAIN}>`, '<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>'.repeat(20_000), 400, '</sst>'),
  );
  writeFileSync(at('bomb-entities.xlsx'), '');
  await workbook(at('bomb-entities.xlsx'), [
    `<?xml version="1.0"?><!DOCTYPE s [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><worksheet ${MAIN}><sheetData><row r="1"><c t="inlineStr"><is><t>&c;&c;&c;</t></is></c><c t="inlineStr"><is><t>revenue</t></is></c></row>${END}`,
  ]);
  return ['sheet', 'cell', 'texts', 'entities'].map((kind) => ({ name: `a zip bomb: ${kind}`, file: at(`bomb-${kind}.xlsx`) }));
}

function liar(file: string): void {
  // A directory that says nothing true: sizes beyond the file, an offset into nowhere.
  const body = deflateRawSync(Buffer.from('x'));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(0x7fffffff, 12);
  end.writeUInt32LE(0x7fffffff, 16);
  writeFileSync(file, Buffer.concat([local, body, end]));
}

async function workbooks(at: (name: string) => string): Promise<readonly HostileTable[]> {
  await workbook(at('wide.xlsx'), [`${SHEET}<row r="1">${cells(Array.from({ length: 10_000 }, (_, index) => `c${index}`))}</row>${END}`]);
  await workbook(at('merged.xlsx'), [`${SHEET}${HEAD}${ROW}</sheetData><mergeCells><mergeCell ref="A2:A5"/></mergeCells></worksheet>`]);
  await workbook(at('formulas.xlsx'), [
    `${SHEET}${HEAD}<row r="2"><c><v>1</v></c><c><f>1/0</f></c><c t="e"><v>#DIV/0!</v></c><c><f>A1</f><v>1000</v></c><c><v>20</v></c></row>${END}`,
  ]);
  await workbook(at('broken-xml.xlsx'), [`${SHEET}<row><c><v>1</row>`]);
  await workbook(at('far.xlsx'), [`${SHEET}${HEAD}<row r="1048576">${cells(['1', '3000000', '150000', '1000', '20'])}</row>${END}`]);
  liar(at('liar.xlsx'));
  const locked = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(4096)]);
  writeFileSync(at('locked.xlsx'), locked);
  const dates = new Workbook();
  const sheet = dates.addWorksheet('S');
  sheet.addRow(['employee.id', 'revenue', 'average-check', 'calls', 'meetings']);
  sheet.addRow([1, new Date('2026-10-01T00:00:00Z'), 150000, 1000, 20]);
  writeFileSync(at('date.xlsx'), new Uint8Array(await dates.xlsx.writeBuffer()));
  return [
    { name: '10,000 columns in a workbook', file: at('wide.xlsx') },
    { name: 'merged cells', file: at('merged.xlsx') },
    { name: 'formulas without results, and errors', file: at('formulas.xlsx') },
    { name: 'broken XML', file: at('broken-xml.xlsx') },
    { name: 'a row a million lines below', file: at('far.xlsx') },
    { name: 'an archive that lies about its sizes', file: at('liar.xlsx') },
    { name: 'a locked workbook', file: at('locked.xlsx') },
    { name: 'a date where a number is meant', file: at('date.xlsx') },
  ];
}

const GOOD = 'employee.id,revenue,average-check,calls,meetings\n1,3000000,150000,1000,20\n';

/** A file of many megabytes of the same text. */
function long(file: string, head: string, part: string, times: number): void {
  const descriptor = openSync(file, 'w');
  writeSync(descriptor, head);
  for (let time = 0; time < times; time += 1) writeSync(descriptor, part);
  closeSync(descriptor);
}

function texts(at: (name: string) => string): readonly HostileTable[] {
  const files: readonly (readonly [name: string, file: string, content: string | Uint8Array])[] = [
    ['an empty file', 'empty.csv', ''],
    ['nothing but a head', 'head.csv', 'employee.id,revenue\n'],
    ['nothing but line breaks', 'breaks.csv', '\n'.repeat(100_000)],
    ['10,000 columns', 'wide.csv', `${Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',')}\n`],
    [
      'mixed encodings',
      'mixed.csv',
      Buffer.concat([Buffer.from(`${GOOD}2,3000000,150000,1000,20\n`), Buffer.from([0x33, 0xc8, 0xe2, 0xe0, 0xff, 0x2c, 0x31, 0x0a])]),
    ],
    ['bytes of no text', 'binary.csv', Buffer.from(Array.from({ length: 50_000 }, (_, index) => (index * 7919) % 256))],
    ['a PDF', 'letter.pdf.csv', '%PDF-1.7\n1 0 obj\n'],
    ['a web page', 'page.csv', '<!DOCTYPE html><html><body>'],
    ['a policy instead of facts', 'policy.csv', '{"format":"scorewright-policy/1","id":"x"}'],
    ['semicolons and decimal commas', 'semicolons.csv', 'employee.id;revenue;average-check;calls;meetings\n1;3000000,5;150000;1000;19,95\n'],
    [
      'a quote that is never closed',
      'quote.csv',
      `${GOOD}2,"3000000,150000,1000,20\n${Array.from({ length: 20_000 }, (_, row) => `${row + 3},3000000,150000,1000,20`).join('\n')}`,
    ],
    ['quotes that open on every line', 'quotes.csv', `${GOOD}${Array.from({ length: 20_000 }, (_, row) => `"${row + 2},3000000,150000,1000,20`).join('\n')}`],
    [
      'a name of a million letters',
      'name.csv',
      `employee.id,employee.name,revenue,average-check,calls,meetings\n1,${'Я'.repeat(1_000_000)},3000000,150000,1000,20\n`,
    ],
    ['a number of a million digits', 'digits.csv', `employee.id,revenue,average-check,calls,meetings\n1,${'9'.repeat(1_000_000)},150000,1000,20\n`],
    ['line breaks of an old Mac', 'mac.csv', GOOD.replaceAll('\n', '\r')],
    ['names that are no ids of ours', 'proto.csv', `__proto__,constructor,${GOOD}`.replace('\n1,', '\n1,2,1,')],
    ['a broken JSON line', 'lines.jsonl', '{"employee.id":"1","revenue":3000000,"average-check":150000,"calls":1000,"meetings":20}\n{"employee.id":\n[1,2]\n'],
    ['deep JSON', 'deep.jsonl', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}\n`],
    ['a broken Parquet', 'broken.parquet', Buffer.concat([Buffer.from('PAR1'), Buffer.alloc(500, 0x41), Buffer.from([0xff, 0, 0, 0]), Buffer.from('PAR1')])],
  ];
  for (const [, file, content] of files) writeFileSync(at(file), content);
  long(at('line.csv'), 'employee.id,', 'x'.repeat(MEGABYTE), 40);
  return [...files.map(([name, file]) => ({ name, file: at(file) })), { name: 'a line of 40 megabytes', file: at('line.csv') }];
}

/** Writes the files into a folder. */
export async function hostileTables(folder: string): Promise<readonly HostileTable[]> {
  const at = (name: string): string => path.join(folder, name);
  return [...texts(at), ...(await workbooks(at)), ...(await bombs(at))];
}
