import {
  authorsOf,
  authorsOfVersion,
  covers,
  may,
  namesOf,
  readRemark,
  readVersion,
  type About,
  type Actor,
  type NotFound,
  type Obstacle,
  type Reader,
  type Refused,
  type State,
  type Version,
} from '@scorewright/store';
import { Refusal } from './api/refusal.ts';
import { once } from './once.server.ts';
import { database } from './store.server.ts';

/** Employees see what was approved, as long as it is going to hold or holds. */
const SHOWN_TO_COVERED: readonly State[] = ['approved', 'in-force'];

/** A version in the table of permissions. Its authors are those who wrote in it, and those who write in its regulation now. */
export const aboutVersion = (id: string, actor: Actor): Promise<About | undefined> => once(`about ${actor.id} ${id}`, () => readAbout(id, actor));

async function readAbout(id: string, actor: Actor): Promise<About | undefined> {
  const db = await database();
  const version = await versionIf(id);
  if (!version) return undefined;
  const [then, now, isCovered] = await Promise.all([
    authorsOfVersion(db, id),
    authorsOf(db, version.regulation),
    SHOWN_TO_COVERED.includes(version.state) && covers(db, version.regulation, actor.id),
  ]);
  return { authors: [...then, ...now], covers: isCovered ? [actor.id] : [] };
}

/** The versions of a regulation, as a whole, in the table of permissions. */
export async function aboutVersionsOf(regulation: string, actor: Actor): Promise<About | undefined> {
  const db = await database();
  const authors = await authorsOf(db, regulation);
  if (authors.length === 0) return undefined;
  return { authors, covers: (await covers(db, regulation, actor.id)) ? [actor.id] : [] };
}

/** A remark: of its version, and of whoever made it. */
export async function aboutRemark(id: string, actor: Actor): Promise<About | undefined> {
  const remark = await readRemark(await database(), id);
  const about = remark && (await aboutVersion(remark.version, actor));
  return about && { ...about, person: remark.person };
}

/** What of the versions of a regulation the actor may read: who is only covered by it sees what was approved. */
export const readable = (versions: readonly Version[], actor: Actor, { authors = [] }: About): readonly Version[] =>
  may(actor, 'version.read', { authors }) ? versions : versions.filter(({ state }) => SHOWN_TO_COVERED.includes(state));

/** Whose versions a list shows; undefined: everybody's. What the roles of now allow, not what somebody once wrote. */
export function readerOf(actor: Actor): Reader | undefined {
  if (may(actor, 'version.read', { authors: [], covers: [] })) return undefined;
  const asAuthor = may(actor, 'version.read', { authors: [actor.id] });
  return { person: actor.id, asAuthor, asCovered: may(actor, 'version.read', { authors: [], covers: [actor.id] }) };
}

export type Told = Version & { readonly title: unknown; readonly submittedByName: string };

/** Versions with what a list shows of them. */
export async function told(versions: readonly Version[]): Promise<readonly Told[]> {
  const names = await namesOf(
    await database(),
    versions.map(({ submittedBy }) => submittedBy),
  );
  return versions.map((version) => ({ ...version, title: version.summary.title, submittedByName: names.get(version.submittedBy) ?? '' }));
}

const versionIf = (id: string): Promise<Version | undefined> => once(`version ${id}`, async () => readVersion(await database(), id));

export async function versionOr404(id: string): Promise<Version> {
  const version = await versionIf(id);
  if (!version) throw new Refusal('no-version');
  return version;
}

/** What the actor could do with a version in its state. */
export function permittedWith(
  { state }: Version,
  actor: Actor,
  about: About,
): Readonly<Record<'sign' | 'approve' | 'publish' | 'withdraw' | 'remark' | 'cover', boolean>> {
  const inReview = state === 'in-review';
  return {
    sign: inReview && may(actor, 'version.sign', about),
    approve: inReview && may(actor, 'version.approve', about),
    publish: state === 'approved' && may(actor, 'version.publish', about),
    withdraw: (inReview || state === 'approved' || state === 'in-force') && may(actor, 'version.withdraw', about),
    remark: inReview && may(actor, 'version.remark', about),
    cover: may(actor, 'version.cover', about),
  };
}

const detailOf = ({ code, text, pointer }: Obstacle) => ({ code, text, ...(pointer !== undefined && { pointer }) });

/** The outcome of a change in the store; throws what stood in its way. */
export function done<T extends { readonly outcome: string }>(result: T | NotFound | Refused): Exclude<T, NotFound | Refused> {
  if (result.outcome === 'not-found') throw new Refusal('no-object');
  if (result.outcome === 'refused') {
    const { obstacles } = result as Refused;
    throw new Refusal('refused', { details: obstacles.map(detailOf) });
  }
  return result as Exclude<T, NotFound | Refused>;
}
