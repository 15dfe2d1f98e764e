import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { DurableFs } from './durable-fs.ts';
import { StoreUnavailable } from './errors.ts';
import { lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

/** `dataDir`: embedded database in that folder. `url`: a PostgreSQL server. */
export type Location = { readonly dataDir: string } | { readonly url: string };

export interface Database {
  readonly db: Kysely<Tables>;
  readonly close: () => Promise<void>;
}

/** One commit, one sync; and no timer that keeps a recovered process alive. */
const SETTINGS = ['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'log_startup_progress_interval=0'];

async function openEmbedded(dataDir: string): Promise<Database> {
  const folder = path.join(dataDir, 'database');
  mkdirSync(folder, { recursive: true });
  const lock = await lockFolder(folder);
  try {
    const pglite = await PGlite.create({
      fs: new DurableFs(folder),
      startParams: [...PGlite.defaultStartParams, ...SETTINGS],
      parsers: { [types.INT8]: Number, [types.DATE]: String },
    });
    const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
    return {
      db,
      close: async () => {
        await db.destroy();
        if (!pglite.closed) await pglite.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw new StoreUnavailable('embedded-broken', { folder }, { cause: error });
  }
}

/** What a server says while it starts, recovers after a crash, or ends its connections because another one crashed. */
const NOT_YET: readonly string[] = ['57P01', '57P02', '57P03'];
const PATIENCE_MS = 60_000;
const PAUSE_MS = 200;

/** Waits for a server that is there and recovers. One that is not there is an error at once. */
async function untilItAnswers(db: Kysely<Tables>, since = Date.now()): Promise<void> {
  try {
    await sql`select 1`.execute(db);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!NOT_YET.includes(code) || Date.now() - since > PATIENCE_MS) throw error;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    await untilItAnswers(db, since);
  }
}

function openServer(url: string): Database {
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  pg.types.setTypeParser(pg.types.builtins.DATE, String);
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on('error', () => undefined); // an idle connection that breaks is replaced by the next query, which reports what is wrong
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, close: () => db.destroy() };
}

/** Opens and migrates the database, to the newest form unless `upTo` names a migration (for restoring an older backup). Throws StoreInUse or StoreUnavailable, each saying what to do. */
export async function openDatabase(location: Location, upTo?: string): Promise<Database> {
  const database = 'url' in location ? openServer(location.url) : await openEmbedded(location.dataDir);
  try {
    await untilItAnswers(database.db);
    await migrate(database.db, upTo);
    return database;
  } catch (error) {
    await database.close();
    throw error instanceof StoreUnavailable ? error : new StoreUnavailable('no-answer', {}, { cause: error });
  }
}
