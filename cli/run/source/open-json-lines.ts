import { MOST_COLUMNS, notATable, oneDocument, tooManyColumns } from './refuse.ts';
import { detectEncoding } from './encoding.ts';
import { readHead } from './open-csv.ts';
import { plainDecimal } from './plain-number.ts';
import type { Block, Position, Source } from './source.ts';
import { rowText } from './table-block.ts';
import { textBlocks } from './text-blocks.ts';

type Parsed = { readonly [name: string]: string } | undefined;

const isObject = (value: unknown): value is { readonly [name: string]: unknown } => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A number is kept as it is written: a double would lose what it cannot hold. */
class Written {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Reviver = (this: unknown, key: string, value: unknown, context?: { readonly source?: string }) => unknown;
const keepNumbers: Reviver = (_key, value, context) => (typeof value === 'number' ? new Written(context?.source ?? String(value)) : value);

/** Digits that are exact as they are stay; an exponent is written out. */
const numberOf = (text: string): string => (/^-?\d+(\.\d+)?$/.test(text) ? text : plainDecimal(text));

function flatten(value: { readonly [name: string]: unknown }, before: string, into: { [name: string]: string }): boolean {
  for (const [key, one] of Object.entries(value)) {
    const name = before === '' || before === 'facts.' ? key : before + key;
    if (one === null) continue;
    if (one instanceof Written) into[name] = numberOf(one.text);
    else if (typeof one === 'string' || typeof one === 'boolean') into[name] = String(one);
    else if (!isObject(one) || !flatten(one, before === '' ? `${key}.` : `${before}${key}.`, into)) return false;
  }
  return true;
}

/** A line as names and texts; nested objects have names with points, `facts` none. Undefined: it is no object of plain values. */
export function parseJsonLine(line: string): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(line, keepNumbers as Parameters<typeof JSON.parse>[1]);
  } catch {
    return undefined;
  }
  const into: { [name: string]: string } = Object.create(null) as { [name: string]: string };
  return isObject(value) && flatten(value, '', into) ? into : undefined;
}

/** What stands for a line that is no object: a row of another width than all others. */
const NO_ROW = ','.repeat(MOST_COLUMNS * 2 + 10);

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The lines of a block as rows of a table of commas, line by line. */
export function tableOfLines(bytes: Uint8Array, columns: readonly string[]): Uint8Array<ArrayBuffer> {
  let text = '';
  for (const line of decoder.decode(bytes).split('\n')) {
    if (line.trim() === '') {
      text += '\n';
      continue;
    }
    const parsed = parseJsonLine(line.replace(/^\ufeff/, ''));
    text += parsed === undefined ? `${NO_ROW}\n` : rowText(columns.map((name) => (parsed[name] ?? '').replace(/[\r\n]+/g, ' ').trim()));
  }
  // The line break after the last line begins no line.
  return new Uint8Array(Buffer.from(text.slice(0, -1), 'utf8'));
}

async function* blocksOf(file: string, columns: readonly string[], from: Position): AsyncGenerator<Block> {
  for await (const { bytes, ...block } of textBlocks(file, 'json-lines', from)) yield { ...block, bytes: tableOfLines(bytes, columns) };
}

const SAMPLE = 1024 * 1024;
const SAMPLE_LINES = 1000;

/** Whether the lines are those of a document printed over several of them, or of a list: some of its lines may be objects by themselves. */
const isOneDocument = ([first = '']: readonly string[], parsed: readonly Parsed[]): boolean =>
  /^\s*[{[]\s*$/.test(first) || (/^\s*[{[]/.test(first) && parsed.every((one) => one === undefined));

/**
 * JSON lines: an object a line, flat or as a facts document. Columns are the names in the first thousand lines, and `known` ones, which may come later.
 * Throws `WrongUse` when it is none.
 */
export function openJsonLines(file: string, known: readonly string[]): Source {
  const { bytes, whole, size } = readHead(file, SAMPLE);
  const detected = detectEncoding(bytes, whole);
  if (detected?.encoding !== 'utf-8') throw notATable(file);
  const lines = bytes.toString('utf8', detected.mark).split('\n');
  const sample = (whole ? lines : lines.slice(0, -1)).filter((line) => line.trim() !== '').slice(0, SAMPLE_LINES);
  const parsed = sample.map(parseJsonLine);
  if (isOneDocument(sample, parsed)) throw oneDocument(file);
  if (parsed.every((one) => one === undefined)) throw notATable(file);
  const seen = [...new Set(parsed.flatMap((one) => Object.keys(one ?? {})))].filter((name) => name !== 'format' && name !== '$schema');
  if (seen.length > MOST_COLUMNS) throw tooManyColumns(file, seen.length);
  const columns = [...seen, ...known.filter((id) => !seen.includes(id))];
  return {
    file,
    format: 'json-lines',
    dialect: { encoding: 'utf-8', separator: ',', decimal: 'point' },
    columns,
    start: { at: detected.mark, line: 1 },
    length: size,
    notes: [],
    blocks: (from) => blocksOf(file, columns, from),
  };
}
