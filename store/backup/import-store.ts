import { sql, type Transaction } from 'kysely';
import { StoreUnavailable } from '../database/errors.ts';
import { knowsMigrations } from '../database/migrate.ts';
import { openDatabase, type Location } from '../database/open.ts';
import type { Tables } from '../database/tables.ts';
import { checkTrail } from './check-trail.ts';
import { readBackup, type BackupReading } from './read-backup.ts';
import { tablesInOrder } from './tables-in-order.ts';

/** Rows of one statement: so many, or so much text. */
const MOST_ROWS = 200;
const MOST_TEXT = 4 * 1024 * 1024;

const triggers = async (transaction: Transaction<Tables>, tables: readonly string[], what: 'enable' | 'disable'): Promise<void> => {
  for (const table of tables) await sql`alter table ${sql.id(table)} ${sql.raw(what)} trigger user`.execute(transaction);
};

/** What a migration puts into an empty database is in the backup as well. */
async function empty(transaction: Transaction<Tables>, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const fresh = table === 'trail_state' ? sql`size = 0` : sql`false`;
    const { rows } = await sql<{ readonly found: boolean }>`select exists (select from ${sql.id(table)} where not (${fresh})) as found`.execute(transaction);
    if (rows[0]?.found) throw new StoreUnavailable('not-empty', { table });
    await sql`delete from ${sql.id(table)}`.execute(transaction);
  }
}

const insert = (transaction: Transaction<Tables>, table: string, rows: readonly string[]): Promise<unknown> =>
  sql`insert into ${sql.id(table)} overriding system value
      select * from json_populate_recordset(null::${sql.id(table)}, ${`[${rows.join(',')}]`}::json)`.execute(transaction);

async function fill(transaction: Transaction<Tables>, rows: BackupReading['rows']): Promise<number> {
  let [table, waiting, length, count] = ['', [] as string[], 0, 0];
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await insert(transaction, table, waiting);
    [waiting, length] = [[], 0];
  };
  for (const next of rows) {
    if (next.table !== table || waiting.length === MOST_ROWS || length > MOST_TEXT) await flush();
    table = next.table;
    waiting.push(next.row);
    length += next.row.length;
    count += 1;
  }
  await flush();
  return count;
}

/** Sequences go on after the rows that were restored. */
async function continueSequences(transaction: Transaction<Tables>): Promise<void> {
  const { rows } = await sql<{ readonly table: string; readonly column: string }>`
    select table_name as table, column_name as column from information_schema.columns
      where table_schema = current_schema() and is_identity = 'YES'`.execute(transaction);
  for (const { table, column } of rows) {
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), coalesce(max(${sql.id(column)}), 0) + 1, false) from ${sql.id(table)}`.execute(
      transaction,
    );
  }
}

async function restore(transaction: Transaction<Tables>, { header, rows }: BackupReading): Promise<number> {
  const tables = await tablesInOrder(transaction);
  if (tables.toSorted().join() !== header.tables.toSorted().join()) throw new StoreUnavailable('other-tables');
  await triggers(transaction, tables, 'disable');
  await empty(transaction, tables.toReversed());
  const count = await fill(transaction, rows);
  await continueSequences(transaction);
  await triggers(transaction, tables, 'enable');
  await checkTrail(transaction);
  return count;
}

/**
 * Restores a backup into an empty database, in one transaction: all of it, or nothing. One of an older version is restored as it was and brought to the
 * newest form after. Needs the owner of the tables. Throws StoreUnavailable, saying what to do. Returns the number of rows.
 */
export async function importStore(location: Location, lines: Iterable<string>): Promise<number> {
  const reading = readBackup(lines);
  const { migrations } = reading.header;
  if (!knowsMigrations(migrations)) throw new StoreUnavailable('newer-backup');
  const database = await openDatabase(location, migrations.at(-1));
  let count: number;
  try {
    count = await database.db.transaction().execute((transaction) => restore(transaction, reading));
  } finally {
    await database.close();
  }
  await (await openDatabase(location)).close();
  return count;
}
