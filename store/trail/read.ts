import { sql, type Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { isFoundBy, lookedFor } from '../database/words.ts';
import type { Entry } from './entry.ts';
import { listHeads, type SignedHead } from './head.ts';
import type { Hash } from './merkle.ts';
import { consistencyParts, inclusionParts } from './proofs.ts';
import { rootsOf } from './subtrees.ts';

/** What to look for; all of what is given must hold. */
export interface TrailQuery {
  readonly actor?: string;
  readonly action?: string;
  readonly subject?: string;
  /** Days, YYYY-MM-DD, in UTC; both count. */
  readonly from?: string;
  readonly until?: string;
  /** Words of the entry, each from its beginning, in any order. */
  readonly text?: string;
  /** Entries before this position: the last one of the page before. */
  readonly before?: number;
  readonly limit?: number;
}

/** So many of the newest entries are looked through before an index is asked: what happens often is among them. */
const NEWEST = 1000;

function found(db: Kysely<Tables>, { actor, action, subject, from, until, before }: TrailQuery, words: string | undefined) {
  return db
    .selectFrom('trail_entry')
    .select('entry')
    .$if(actor !== undefined, (select) => select.where('actor_id', '=', actor ?? ''))
    .$if(action !== undefined, (select) => select.where('action', '=', action ?? ''))
    .$if(subject !== undefined, (select) => select.where('subject_id', '=', subject ?? ''))
    .$if(from !== undefined, (select) => select.where('made_at', '>=', new Date(`${from}T00:00:00Z`)))
    .$if(until !== undefined, (select) => select.where('made_at', '<=', new Date(`${until}T23:59:59.999Z`)))
    .$if(words !== undefined, (select) => select.where(isFoundBy('words', words ?? '')))
    .$if(before !== undefined, (select) => select.where('position', '<', before ?? 0));
}

/** Entries, the newest first, a page at a time. */
export async function searchTrail(db: Kysely<Tables>, query: TrailQuery = {}): Promise<readonly Entry[]> {
  const { text, limit = 100 } = query;
  const words = text === undefined ? undefined : lookedFor(text);
  if (text !== undefined && words === undefined) return [];
  const before = query.before ?? (await trailState(db)).size;
  const asked = found(db, { ...query, before }, words);
  const newest = await asked
    .where('position', '>=', before - NEWEST)
    .orderBy('position', 'desc')
    .limit(limit)
    .execute();
  const isEnough = newest.length === limit || before <= NEWEST;
  // Words that are rare are asked of their index: in the order of a sum the planner cannot walk through all entries by their positions instead.
  const order = words === undefined ? sql`position` : sql`position + 0`;
  const rows = isEnough ? newest : await asked.orderBy(order, 'desc').limit(limit).execute();
  return rows.map(({ entry }) => JSON.parse(entry) as Entry);
}

/** How many entries there are, and the root over them. */
export const trailState = (db: Kysely<Tables>): Promise<{ readonly size: number; readonly root: Hash }> =>
  db.selectFrom('trail_state').select(['size', 'root']).executeTakeFirstOrThrow();

/** That an entry is in the trail of a signed head: for somebody who is to have this entry and no other. */
export interface InclusionProof {
  readonly format: 'scorewright-inclusion/1';
  readonly entry: Entry;
  readonly proof: readonly Hash[];
  readonly head: SignedHead;
}

/** Proves one entry against the newest signed head that holds it. Undefined where there is none. */
export async function proveInclusion(db: Kysely<Tables>, position: number): Promise<InclusionProof | undefined> {
  const [head] = await listHeads(db, 1);
  if (!head || !Number.isSafeInteger(position) || position < 0 || position >= head.size) return undefined;
  const { entry } = await db.selectFrom('trail_entry').select('entry').where('position', '=', position).executeTakeFirstOrThrow();
  const proof = await rootsOf(db, inclusionParts(head.size, position));
  return { format: 'scorewright-inclusion/1', entry: JSON.parse(entry) as Entry, proof, head };
}

/** The hashes that show that the trail of the smaller size grew into that of the larger one. Undefined where it never had one of the sizes. */
export async function proveConsistency(db: Kysely<Tables>, earlier: number, later: number): Promise<readonly Hash[] | undefined> {
  const { size } = await trailState(db);
  if (!Number.isSafeInteger(earlier) || !Number.isSafeInteger(later) || earlier < 0 || earlier > later || later > size) return undefined;
  return rootsOf(db, consistencyParts(later, earlier));
}
