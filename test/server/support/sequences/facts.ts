import { authorsOfVersion } from '@scorewright/store';
import { database } from '../../../../editor/server/store.server.ts';
import type { Session, Somebody } from './people.ts';

/** Who wrote what, who is covered by what: read from the tables, and put together in plain conditions. */
export async function versionOf(version: string) {
  return (await database())
    .selectFrom('version')
    .innerJoin('version_state', 'version_state.version_id', 'version.id')
    .select(['version.hash', 'version.regulation_id as regulation', 'version_state.state'])
    .where('version.id', '=', version)
    .executeTakeFirst();
}

export const hashOf = async (version: string): Promise<string> => (await versionOf(version))?.hash ?? '0'.repeat(64);

async function authorsOfDraft(regulation: string): Promise<readonly string[]> {
  const rows = await (await database()).selectFrom('regulation_author').select('person_id').where('regulation_id', '=', regulation).execute();
  return rows.map(({ person_id: id }) => id);
}

/** An author of it, as long as that is their role. What was written before there were accounts is every author's. */
export async function writes(who: Somebody, regulation: string): Promise<boolean> {
  if (!who.is('author')) return false;
  const authors = await authorsOfDraft(regulation);
  return authors.includes(who.id) || authors.includes('local');
}

const comesWithTheProgram = (regulation: string): boolean => regulation.startsWith('template.');

export const readsDraft = async (who: Somebody, regulation: string): Promise<boolean> =>
  who.is('auditor') || (who.is('author') && comesWithTheProgram(regulation)) || writes(who, regulation);

export const covered = async (who: Somebody, regulation: string): Promise<boolean> =>
  (await (
    await database()
  )
    .selectFrom('covered_person')
    .select('person_id')
    .where('regulation_id', '=', regulation)
    .where('person_id', '=', who.id)
    .executeTakeFirst()) !== undefined;

/** Wrote in the text of the version, or writes in its draft by now. */
export async function wroteVersion(who: Somebody, version: string): Promise<boolean> {
  const found = await versionOf(version);
  if (!found) return false;
  return [...(await authorsOfVersion(await database(), version)), ...(await authorsOfDraft(found.regulation))].includes(who.id);
}

/** Wrote in exactly this text: what the database itself holds apart from a signature. */
export const wroteText = async (who: Somebody, version: string): Promise<boolean> => (await authorsOfVersion(await database(), version)).includes(who.id);

export async function seesVersion(who: Somebody, version: string): Promise<boolean> {
  const found = await versionOf(version);
  if (!found) return false;
  if (who.is('reviewer', 'approver', 'auditor')) return true;
  if (who.is('author') && (await wroteVersion(who, version))) return true;
  return who.is('employee') && (found.state === 'approved' || found.state === 'in-force') && covered(who, found.regulation);
}

/** The remark's version, and who made it. */
export const remarkOf = async (remark: string) =>
  (await database()).selectFrom('remark').select(['version_id as version', 'person_id as person']).where('id', '=', remark).executeTakeFirst();

export const reviewOf = async (review: string) =>
  (await database()).selectFrom('review').select('regulation_id as regulation').where('id', '=', review).executeTakeFirst();

/** Ids of what belongs to the person. */
export async function ownIds(who: Somebody, table: 'session' | 'token'): Promise<readonly string[]> {
  const rows = await (await database()).selectFrom(table).select('id').where('person_id', '=', who.id).execute();
  return rows.map(({ id }) => id);
}

/** The id of a session: the cookie has its token before the signature. */
export async function idOf({ headers }: Session): Promise<string | undefined> {
  const token = decodeURIComponent(/^scorewright=([^;]+)/.exec(headers['cookie'] ?? '')?.[1] ?? '').split('.')[0] ?? '';
  return (await (await database()).selectFrom('session').select('id').where('token', '=', token).executeTakeFirst())?.id;
}

/** The drafts that somebody writes in, and the remarks that they made: the newest. */
export async function ownObjects({ id }: Somebody): Promise<{ readonly drafts: readonly string[]; readonly remarks: readonly string[] }> {
  const db = await database();
  const drafts = await db.selectFrom('regulation_author').select('regulation_id').where('person_id', '=', id).limit(20).execute();
  const remarks = await db.selectFrom('remark').select('id').where('person_id', '=', id).orderBy('made_at', 'desc').limit(3).execute();
  return { drafts: drafts.map((row) => row.regulation_id), remarks: remarks.map((row) => row.id) };
}
