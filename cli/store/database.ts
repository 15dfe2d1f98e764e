import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import {
  exportStore,
  exportTrail,
  grantApplication,
  importStore,
  invite,
  openDatabase,
  openTrailKey,
  StoreUnavailable,
  trailState,
  type Actor,
  type Database,
  type Invited,
  type Invitee,
} from '@scorewright/store';
import type { Place } from '../arguments/location.ts';
import { linesOf } from '../files/lines.ts';

class FileExists extends Error {
  constructor(file: string) {
    super(`\`${file}\` exists already, and a copy that may be the only one is not overwritten: name another file`);
    this.name = 'FileExists';
  }
}

/** Opens a database that is there: an empty one in a folder named by mistake would make an empty backup. */
function openExisting({ location }: Place): Promise<Database> {
  if ('dataDir' in location && !existsSync(path.join(location.dataDir, 'database')))
    throw new StoreUnavailable(`there is no database in the folder \`${location.dataDir}\`: name another one by --data-dir, or a server by --database`);
  return openDatabase(location);
}

/** Writes a file for its owner alone, whole or not at all: under another name first, and onto the disk. */
async function writeWhole<T>(file: string, work: (write: (line: string) => void) => Promise<T>): Promise<T> {
  if (existsSync(file)) throw new FileExists(file);
  const partial = `${file}.${process.pid}.partial`;
  const descriptor = openSync(partial, 'wx', 0o600);
  try {
    const result = await work((line) => void writeSync(descriptor, line));
    fsyncSync(descriptor);
    renameSync(partial, file);
    return result;
  } finally {
    closeSync(descriptor);
    rmSync(partial, { force: true });
  }
}

async function withDatabase<T>(place: Place, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openExisting(place);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Writes the whole database into a file; the number of rows. */
export const exportTo = (place: Place, file: string): Promise<number> =>
  withDatabase(place, (database) => writeWhole(file, (write) => exportStore(database, write)));

/** Restores a file into an empty database; the number of rows. */
export const importFrom = ({ location }: Place, file: string): Promise<number> => importStore(location, linesOf(file));

/** Gives a role of a server what the application needs, and no more. */
export const grantTo = (place: Place, role: string): Promise<void> => withDatabase(place, ({ db }) => grantApplication(db, role));

/** Signs the trail as it is, and writes it into a file. */
export const exportTrailTo = (place: Place, file: string): Promise<{ readonly count: number; readonly key: string }> =>
  withDatabase(place, ({ db }) => {
    const key = openTrailKey(place.dataDir, process.env['TRAIL_KEY']);
    return writeWhole(file, async (write) => {
      for await (const line of exportTrail(db, key)) write(line);
      return { count: (await trailState(db)).size, key: key.publicKey };
    });
  });

/** Who acts on the command line, beside the database: whoever can open it. */
const OPERATOR: Actor = { id: 'command-line', name: 'command line', roles: ['administrator'], signsFor: [] };

/** Invites somebody, or gives somebody who has an account a link for a new password. */
export const inviteTo = (place: Place, invitee: Invitee): Promise<Invited> => withDatabase(place, ({ db }) => invite(db, OPERATOR, invitee));
