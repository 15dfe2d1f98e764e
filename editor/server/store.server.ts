import path from 'node:path';
import { openDatabase, type Database, type Location } from '@scorewright/store';
import { configuration } from './configuration.server.ts';
import { homeFolder } from './home.server.ts';

let opened: Promise<Database> | undefined;

/** The folder of the embedded database, and of the secret where none is given. */
export const dataFolder = (): string => path.resolve(homeFolder(), configuration().dataDir);

const location = (): Location => {
  const { databaseUrl: url } = configuration();
  return url === undefined ? { dataDir: dataFolder() } : { url };
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
