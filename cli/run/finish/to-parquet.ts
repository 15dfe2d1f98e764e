import { closeSync, openSync, writeSync } from 'node:fs';
import type { SchemaElement } from 'hyparquet-writer';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ResultColumn } from '../work/result-columns.ts';
import { rowsOf } from './rows-of.ts';

/** Decimals of amounts: kopecks and two more. What has more stands in a text column. */
const SCALE = 4;
const GROUP = 50_000;

const DECIMAL = /^-?\d{1,14}(?:\.\d{1,4})?$/;

/** Columns of which every amount fits a decimal of 18 digits, 4 of them after the point. */
async function decimalColumns(from: string, columns: readonly ResultColumn[]): Promise<ReadonlySet<number>> {
  const fitting = new Set(columns.flatMap(({ kind }, index) => (kind === 'decimal' ? [index] : [])));
  let isHead = true;
  for await (const rows of rowsOf(from, columns.length)) {
    for (const row of isHead ? rows.slice(1) : rows) {
      for (const index of fitting) {
        const text = row[index] ?? '';
        if (text !== '' && !DECIMAL.test(text)) fitting.delete(index);
      }
    }
    isHead = false;
  }
  return fitting;
}

function scaledOf(text: string): bigint | null {
  if (text === '') return null;
  const [whole = '0', decimals = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(SCALE, '0'));
}

const element = ({ id, kind }: ResultColumn, isDecimal: boolean): SchemaElement => {
  const base = { name: id, repetition_type: 'OPTIONAL' } as const;
  if (isDecimal) return { ...base, type: 'INT64', converted_type: 'DECIMAL', scale: SCALE, precision: 18 };
  if (kind === 'integer') return { ...base, type: 'INT64' };
  if (kind === 'truth') return { ...base, type: 'BOOLEAN' };
  if (kind === 'date') return { ...base, type: 'INT32', converted_type: 'DATE' };
  return { ...base, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
};

function valueOf(text: string, { kind }: ResultColumn, isDecimal: boolean): unknown {
  if (isDecimal) return scaledOf(text);
  if (text === '') return null;
  if (kind === 'integer') return BigInt(text);
  if (kind === 'truth') return text === 'true';
  return kind === 'date' ? new Date(`${text}T00:00:00Z`) : text;
}

/** A writer that leaves what it has in a file, so that no more than a group of rows is in memory. */
function fileWriter(descriptor: number): ByteWriter & { flush(): void } {
  const writer = new ByteWriter();
  return Object.assign(writer, {
    flush() {
      writeSync(descriptor, new Uint8Array(writer.buffer, 0, writer.index));
      writer.index = 0;
    },
  });
}

/** Writes the results as Parquet: amounts as exact decimals, days as dates. */
export async function toParquet(from: string, to: string, columns: readonly ResultColumn[]): Promise<void> {
  const decimals = await decimalColumns(from, columns);
  const descriptor = openSync(to, 'w');
  try {
    const writer = fileWriter(descriptor);
    const schema: SchemaElement[] = [
      { name: 'results', num_children: columns.length },
      ...columns.map((column, index) => element(column, decimals.has(index))),
    ];
    const parquet = new ParquetWriter({ writer, schema, createdBy: 'scorewright' });
    let waiting: (readonly string[])[] = [];
    const write = async (): Promise<void> => {
      if (waiting.length === 0) return;
      const rows = waiting;
      waiting = [];
      await parquet.write({
        columnData: columns.map((column, index) => ({ name: column.id, data: rows.map((row) => valueOf(row[index] ?? '', column, decimals.has(index))) })),
        rowGroupSize: GROUP,
      });
    };
    let isHead = true;
    for await (const rows of rowsOf(from, columns.length)) {
      waiting.push(...(isHead ? rows.slice(1) : rows));
      isHead = false;
      if (waiting.length >= GROUP) await write();
    }
    await write();
    await parquet.finish();
    writer.flush();
  } finally {
    closeSync(descriptor);
  }
}
