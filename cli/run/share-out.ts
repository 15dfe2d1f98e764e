import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Call } from '../arguments/command.ts';
import { WrongUse } from '../shell/wrong-use.ts';
import { largestRemainder } from './pool/largest-remainder.ts';
import { textBlocks } from './source/text-blocks.ts';
import type { RunFolder } from './state/run-folder.ts';
import type { PoolReport } from './summary/report.ts';
import type { RunPlan } from './work/plan.ts';
import type { ResultColumn } from './work/result-columns.ts';
import { TableWriter } from './work/table-writer.ts';
import { readRow, rowCells } from './source/cells.ts';

/** The table of results with what a pool gives each row. */
export interface SharedOut {
  readonly table: string;
  readonly columns: readonly ResultColumn[];
  readonly report?: PoolReport;
}

const POOL_COLUMN: ResultColumn = { id: 'pool.share', kind: 'decimal', from: 'total' };

/** An amount of money in hundredths. Throws `WrongUse` when it is none. */
export function poolAmount(text: string): bigint {
  const [, whole, decimals = ''] = /^(\d{1,15})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (whole === undefined)
    throw new WrongUse(
      { en: '`{text}` is no amount for a pool: write 1500000 or 1500000.50', ru: '`{text}` не сумма фонда: напишите 1500000 или 1500000.50' },
      { text },
    );
  return BigInt(whole + decimals.padEnd(2, '0'));
}

function sharesIn(file: string): BigInt64Array {
  const bytes = readFileSync(file);
  return new BigInt64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** Copies the table of results with one more column, before the line break of each row. */
async function withColumn(from: string, to: string, plan: RunPlan, width: number, cellOf: (row: number, writer: TableWriter) => void): Promise<void> {
  const cells = rowCells(width);
  const writer = new TableWriter(plan.style);
  const separator = Buffer.from(plan.style.separator);
  const descriptor = openSync(to, 'w');
  let row = -1;
  try {
    for await (const { bytes } of textBlocks(from, 'utf-8', { at: 0, line: 1 })) {
      const parts: Uint8Array[] = [];
      for (let at = 0; at < bytes.length;) {
        const next = readRow(bytes, at, plan.style.separator.charCodeAt(0), cells);
        if (row < 0) writer.plain(POOL_COLUMN.id);
        else cellOf(row, writer);
        writer.endRow();
        parts.push(bytes.subarray(at, next - 1), separator, writer.take());
        row += 1;
        at = next;
      }
      const all = Buffer.concat(parts);
      for (let done = 0; done < all.length;) done += writeSync(descriptor, all, done);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Shares a pool out among the rows of results, to the last hundredth. */
export async function shareOutPool(call: Call, folder: RunFolder, plan: RunPlan, width: number, withoutResults: boolean): Promise<SharedOut> {
  const given = call.one('pool');
  const from = folder.part('results');
  if (given === undefined || plan.share === undefined || withoutResults) return { table: from, columns: [] };
  const amount = poolAmount(given);
  const weights = sharesIn(folder.part('shares'));
  const { shares, remainder, receiving } = largestRemainder(amount, weights);
  const table = path.join(path.dirname(from), 'shared.part');
  await withColumn(from, table, plan, width, (row, writer) => writer.scaled(Number(shares[row] ?? 0n), 2));
  return { table, columns: [POOL_COLUMN], report: { amount: given, line: plan.share, rows: receiving, remainder } };
}
