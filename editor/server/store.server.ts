import path from 'node:path';
import { openDatabase, type Acting, type Database, type Location } from '@scorewright/store';
import { homeFolder } from './home.server.ts';

let opened: Promise<Database> | undefined;

const location = (): Location => {
  const url = process.env['DATABASE_URL'];
  return url ? { url } : { dataDir: path.resolve(homeFolder(), process.env['DATA_DIR'] ?? 'data') };
};

/** The database, opened and migrated when it is first needed. After a failure the next request tries again. */
export async function database(): Promise<Database['db']> {
  opened ??= openDatabase(location());
  try {
    return (await opened).db;
  } catch (error) {
    opened = undefined;
    throw error;
  }
}

/** Closes the database; the server does so when it stops. */
export async function closeDatabase(): Promise<void> {
  const closing = opened;
  opened = undefined;
  await (await closing?.catch(() => undefined))?.close();
}

/** Who acts, in local mode: one person without an account. */
export const LOCAL_PERSON: Acting = { id: 'local', name: '', roles: ['author'] };
