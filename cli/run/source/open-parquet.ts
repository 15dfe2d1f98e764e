import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { unreadable } from '../../files/read-bytes.ts';
import { WrongUse } from '../../shell/wrong-use.ts';
import { plainNumber } from './plain-number.ts';
import { MOST_COLUMNS, notATable, tooManyColumns } from './refuse.ts';
import type { Block, Position, Source } from './source.ts';
import { BlockBuilder } from './table-block.ts';

/** Rows that are read at once. */
const ROWS = 10_000;
/** A group of rows that unpacks to more than this is not read; writers make them of about 128 MB. */
const MOST_GROUP = 1024 * 1024 * 1024;

interface ParquetColumn {
  readonly name: string;
  /** Decimals of a decimal column, which is read as whole numbers. */
  readonly scale: number | undefined;
}

const isFlat = (metadata: FileMetaData): boolean => metadata.schema.slice(1).every(({ num_children }) => num_children === undefined || num_children === 0);

/**
 * The columns; decimals are marked as whole numbers in the metadata, because the reader would make binary fractions of them.
 */
function columnsOf(metadata: FileMetaData): { readonly columns: readonly ParquetColumn[]; readonly metadata: FileMetaData } {
  const [root, ...elements] = metadata.schema;
  const columns = elements.map(({ name, converted_type: kind, type, scale }) => ({
    name,
    scale: kind === 'DECIMAL' && type !== 'BYTE_ARRAY' ? (scale ?? 0) : undefined,
  }));
  const plain = elements.map((element, index) => {
    if (columns[index]?.scale === undefined) return element;
    const { converted_type: _kind, logical_type: _logical, ...rest } = element;
    return rest;
  });
  return { columns, metadata: { ...metadata, schema: root === undefined ? plain : [root, ...plain] } };
}

function wholeOf(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, value);
}

function decimalText(value: bigint, scale: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const decimals = digits.slice(digits.length - scale);
  return `${value < 0n ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
}

/** A value as the text of a cell. */
export function parquetText(value: unknown, scale: number | undefined): string {
  if (value === null || value === undefined) return '';
  if (scale !== undefined) {
    if (typeof value === 'bigint' || typeof value === 'number') return decimalText(BigInt(value), scale);
    if (value instanceof Uint8Array) return decimalText(wholeOf(value), scale);
  }
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString().replace('T00:00:00.000Z', '').replace('T', ' ').replace('.000Z', '');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function checkGroups(file: string, { row_groups: groups }: FileMetaData): void {
  const isTooLarge = groups.some(({ total_byte_size: size }) => Number(size) > MOST_GROUP);
  if (!isTooLarge) return;
  throw new WrongUse(
    {
      en: '`{file}` has a group of rows that unpacks to more than {most} MB: it is not read',
      ru: 'в `{file}` есть группа строк, которая распаковывается более чем в {most} МБ: файл не читается',
    },
    { file, most: MOST_GROUP / 1024 / 1024 },
  );
}

async function* blocksOf(file: string, buffer: AsyncBuffer, metadata: FileMetaData, columns: readonly ParquetColumn[], from: Position): AsyncGenerator<Block> {
  const count = Number(metadata.num_rows);
  const builder = new BlockBuilder(from);
  for (let start = from.at; start < count; start += ROWS) {
    const rows = await parquetReadObjects({ file: buffer, metadata, compressors, rowStart: start, rowEnd: Math.min(count, start + ROWS) }).catch(() => {
      throw notATable(file);
    });
    for (const [index, row] of rows.entries()) {
      const number = start + index;
      const block = builder.add(
        columns.map(({ name, scale }) => parquetText(row[name], scale)),
        number + 1,
        number + 1,
      );
      if (block !== undefined) yield block;
    }
  }
  const last = builder.take();
  if (last !== undefined) yield last;
}

/** A Parquet file as a table; lines are rows, from 1. Throws `WrongUse` when it is none. */
export async function openParquet(file: string): Promise<Source> {
  const buffer = await asyncBufferFromFile(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  const found = await parquetMetadataAsync(buffer).catch(() => {
    throw notATable(file);
  });
  if (found.schema.length - 1 > MOST_COLUMNS) throw tooManyColumns(file, found.schema.length - 1);
  if (!isFlat(found)) {
    throw new WrongUse(
      { en: '`{file}` has columns within columns; only flat tables are read', ru: 'в `{file}` есть вложенные столбцы; читаются только плоские таблицы' },
      { file },
    );
  }
  checkGroups(file, found);
  const { columns, metadata } = columnsOf(found);
  return {
    file,
    format: 'parquet',
    dialect: { encoding: 'utf-8', separator: ',', decimal: 'point' },
    columns: columns.map(({ name }) => name),
    start: { at: 0, line: 1 },
    length: Number(metadata.num_rows),
    notes: [],
    blocks: (from) => blocksOf(file, buffer, metadata, columns, from),
  };
}
