import { createHash } from 'node:crypto';
import { StoreUnavailable } from '../database/errors.ts';
import { rowStart, type BackupEnd, type BackupHeader } from './format.ts';

const damaged = (line: number): StoreUnavailable => new StoreUnavailable('backup-damaged', { line });

function parsed(line: string, at: number): { readonly [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as { readonly [name: string]: unknown };
  } catch {
    // Told below.
  }
  throw damaged(at);
}

const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string');

function headerOf(line: string): BackupHeader {
  const value = parsed(line, 1);
  if (value['format'] !== 'scorewright-backup/1' || !areTexts(value['migrations']) || !areTexts(value['tables'])) throw new StoreUnavailable('not-a-backup');
  return value as unknown as BackupHeader;
}

/** A backup that is read line by line. Whether it is whole is known only when `rows` has come to its end without an error. */
export interface BackupReading {
  readonly header: BackupHeader;
  /** Each row as PostgreSQL wrote it. Throws StoreUnavailable where the file is damaged, or at the end where it was changed or cut off. */
  readonly rows: Iterable<{ readonly table: string; readonly row: string }>;
}

/** Reads a backup. `lines`: each with its line feed. Throws StoreUnavailable for another file. */
export function readBackup(lines: Iterable<string>): BackupReading {
  const iterator = lines[Symbol.iterator]();
  const first = iterator.next();
  if (first.done === true) throw damaged(1);
  const header = headerOf(first.value);
  const starts = header.tables.map((table) => ({ table, start: rowStart(table) }));
  function* rows(): Generator<{ readonly table: string; readonly row: string }> {
    const digest = createHash('sha256').update(first.value ?? '', 'utf8');
    let count = 0;
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
      const line = next.value;
      const found = starts.find(({ start }) => line.startsWith(start));
      if (!found) {
        const end = parsed(line, count + 2) as unknown as BackupEnd;
        if (end.rows !== count || end.digest !== digest.digest('hex') || iterator.next().done !== true) throw damaged(count + 2);
        return;
      }
      if (!line.endsWith('}\n')) throw damaged(count + 2);
      digest.update(line, 'utf8');
      count += 1;
      yield { table: found.table, row: line.slice(found.start.length, -2) };
    }
    throw damaged(count + 2);
  }
  return { header, rows: rows() };
}
