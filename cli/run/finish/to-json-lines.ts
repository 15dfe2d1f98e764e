import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { ResultColumn } from '../work/result-columns.ts';
import { rowsOf } from './rows-of.ts';

/** A value as JSON: amounts are decimal texts, because a number of JSON is a double for most who read it. */
function jsonOf(text: string, { kind }: ResultColumn): string | number | boolean | null {
  if (text === '') return null;
  if (kind === 'integer') return Number(text);
  return kind === 'truth' ? text === 'true' : text;
}

/** Writes the results as JSON lines, an object a row. */
export async function toJsonLines(from: string, to: string, columns: readonly ResultColumn[]): Promise<void> {
  const stream = createWriteStream(to);
  let isHead = true;
  for await (const rows of rowsOf(from, columns.length)) {
    const lines = (isHead ? rows.slice(1) : rows).map((row) =>
      JSON.stringify(Object.fromEntries(columns.map((column, index) => [column.id, jsonOf(row[index] ?? '', column)]))),
    );
    isHead = false;
    if (lines.length > 0 && !stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
}
