import type { DecimalSign } from '@scorewright/engine';
import { WrongUse } from '../../shell/wrong-use.ts';
import { readBytes } from '../../files/read-bytes.ts';
import type { SourceOptions } from '../source/source.ts';
import type { Encoding } from '../source/encoding.ts';
import { ENCODINGS } from '../source/encoding.ts';
import type { ColumnMapping } from './match.ts';

export const MAPPING_FORMAT = 'scorewright-mapping/1';

/** How a table of facts is to be read, as a file that can be kept beside it. */
export interface Mapping {
  readonly columns: ColumnMapping;
  readonly source: SourceOptions;
}

export const NO_MAPPING: Mapping = { columns: new Map(), source: {} };

const wrong = (file: string, what: string): WrongUse =>
  new WrongUse(
    {
      en: '`{file}` is not a mapping: {what}; `--save-mapping FILE` writes one to begin with',
      ru: '`{file}` не файл сопоставления: {what}; образец записывает `--save-mapping ФАЙЛ`',
    },
    { file, what },
  );

const isObject = (value: unknown): value is { readonly [name: string]: unknown } => typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(file: string): { readonly [name: string]: unknown } {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(readBytes(file)).replace(/^\ufeff/, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw wrong(file, 'JSON');
  }
  if (!isObject(value) || value['format'] !== MAPPING_FORMAT) throw wrong(file, `format: ${MAPPING_FORMAT}`);
  return value;
}

function columnsIn(file: string, given: unknown): ColumnMapping {
  if (given === undefined) return new Map();
  if (!isObject(given)) throw wrong(file, 'columns');
  return new Map(
    Object.entries(given).map(([name, target]) => {
      if (target !== null && typeof target !== 'string') throw wrong(file, `columns.${name}`);
      return [name, target];
    }),
  );
}

/** One of the values, or nothing. */
function choice<T extends string>(file: string, name: string, given: unknown, values: readonly T[]): T | undefined {
  const found = values.find((value) => value === given);
  if (given !== undefined && found === undefined) throw wrong(file, `${name}: ${values.join(', ')}`);
  return found;
}

const SEPARATORS: { readonly [name: string]: string } = { comma: ',', semicolon: ';', tab: '\t' };
const SIGNS: readonly DecimalSign[] = ['point', 'comma'];

/** The sign of `comma`, `semicolon` or `tab`. */
export const separatorNamed = (name: string): string | undefined => SEPARATORS[name];
const nameOfSeparator = (sign: string): string => Object.entries(SEPARATORS).find(([, one]) => one === sign)?.[0] ?? 'comma';
export const SEPARATOR_NAMES: readonly string[] = Object.keys(SEPARATORS);

/** Reads a mapping. Throws `WrongUse` when it is none. */
export function readMapping(file: string): Mapping {
  const value = parsed(file);
  const unknown = Object.keys(value).find((name) => !['$schema', 'format', 'columns', 'separator', 'decimal', 'encoding', 'sheet'].includes(name));
  if (unknown !== undefined) throw wrong(file, unknown);
  const separator = choice(file, 'separator', value['separator'], SEPARATOR_NAMES);
  const decimal = choice(file, 'decimal', value['decimal'], SIGNS);
  const encoding = choice<Encoding>(file, 'encoding', value['encoding'], ENCODINGS);
  const { sheet } = value;
  if (sheet !== undefined && typeof sheet !== 'string') throw wrong(file, 'sheet');
  return {
    columns: columnsIn(file, value['columns']),
    source: {
      ...(separator !== undefined && { separator: SEPARATORS[separator] ?? ',' }),
      ...(decimal !== undefined && { decimal }),
      ...(encoding !== undefined && { encoding }),
      ...(sheet !== undefined && { sheet }),
    },
  };
}

/** The text of a mapping file. */
export const mappingText = ({ columns, source: { separator, ...source } }: Mapping): string =>
  `${JSON.stringify(
    { format: MAPPING_FORMAT, ...(separator !== undefined && { separator: nameOfSeparator(separator) }), ...source, columns: Object.fromEntries(columns) },
    null,
    2,
  )}\n`;
