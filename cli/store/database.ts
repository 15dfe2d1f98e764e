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
  resetSecondFactor,
  StoreUnavailable,
  trailState,
  assignLocalDrafts,
  findPerson,
  type Actor,
  type Database,
  type Invited,
  type Invitee,
} from '@scorewright/store';
import type { Place } from '../arguments/location.ts';
import { linesOf } from '../files/lines.ts';

/** Opens a database that is there: an empty one in a folder named by mistake would make an empty backup. */
function openExisting({ location }: Place): Promise<Database> {
  if ('dataDir' in location && !existsSync(path.join(location.dataDir, 'database'))) throw new StoreUnavailable('no-database', { folder: location.dataDir });
  return openDatabase(location);
}

/** Writes a file for its owner alone, whole or not at all: under another name first, and onto the disk. */
async function writeWhole<T>(file: string, work: (write: (line: string) => void) => Promise<T>): Promise<T> {
  if (existsSync(file)) throw new StoreUnavailable('file-exists', { file });
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

/** Takes the second factor from the person with this address, who lost the device; all their sessions end. */
export const resetFactorOf = (place: Place, email: string): Promise<void> =>
  withDatabase(place, async ({ db }) => {
    const person = await findPerson(db, email);
    if (!person) throw new StoreUnavailable('nobody-there', { email });
    if (!(await resetSecondFactor(db, OPERATOR, person.id))) throw new StoreUnavailable('no-second-factor', { email });
  });

/** Gives the drafts that were written before there were accounts to the author with this address; how many there were. */
export const assignTo = (place: Place, email: string): Promise<number> =>
  withDatabase(place, async ({ db }) => {
    const person = await findPerson(db, email);
    if (!person) throw new StoreUnavailable('nobody-there', { email });
    if (person.suspended || !person.roles.includes('author')) throw new StoreUnavailable('not-an-author', { email });
    return (await assignLocalDrafts(db, OPERATOR, person.id)).count;
  });
