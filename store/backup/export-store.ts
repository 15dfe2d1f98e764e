import { createHash } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Database } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { rowStart, type BackupHeader } from './format.ts';
import { migrationsOf, tablesInOrder } from './tables-in-order.ts';

const AT_ONCE = 200;

/** The rows of a table as PostgreSQL writes them in JSON: no type goes through a number or date of ours. */
async function* rowsOf(transaction: Transaction<Tables>, table: string): AsyncGenerator<string> {
  const cursor = sql.id('backup_rows');
  await sql`declare ${cursor} no scroll cursor for select row_to_json(it)::text as row from ${sql.id(table)} as it`.execute(transaction);
  for (;;) {
    const { rows } = await sql<{ readonly row: string }>`fetch ${sql.raw(String(AT_ONCE))} from ${cursor}`.execute(transaction);
    for (const { row } of rows) yield row;
    if (rows.length < AT_ONCE) break;
  }
  await sql`close ${cursor}`.execute(transaction);
}

/**
 * The whole database as of one moment, as lines of JSON with their line feeds: accounts, drafts, versions, the trail. The key of the trail is not in it;
 * it is a file of its own. `write` gets the lines in their order; returns the number of rows.
 */
export async function exportStore({ db }: Database, write: (line: string) => void): Promise<number> {
  const digest = createHash('sha256');
  const put = (line: string): void => {
    digest.update(line, 'utf8');
    write(line);
  };
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction) => {
      const tables = await tablesInOrder(transaction);
      const header: BackupHeader = { format: 'scorewright-backup/1', at: new Date().toISOString(), migrations: await migrationsOf(transaction), tables };
      put(`${JSON.stringify(header)}\n`);
      let count = 0;
      for (const table of tables) {
        for await (const row of rowsOf(transaction, table)) {
          put(`${rowStart(table)}${row}}\n`);
          count += 1;
        }
      }
      write(`${JSON.stringify({ rows: count, digest: digest.digest('hex') })}\n`);
      return count;
    });
}
