import type { Kysely } from 'kysely';
import { patternOf } from '../database/pattern.ts';
import type { Tables } from '../database/tables.ts';
import type { Entry } from './entry.ts';
import { listHeads, type SignedHead } from './head.ts';
import type { Hash } from './merkle.ts';
import { consistencyProof, inclusionProof } from './proofs.ts';

/** What to look for; all of what is given must hold. */
export interface TrailQuery {
  readonly actor?: string;
  readonly action?: string;
  readonly subject?: string;
  /** Days, YYYY-MM-DD, in UTC; both count. */
  readonly from?: string;
  readonly until?: string;
  /** Words anywhere in the entry. */
  readonly text?: string;
  /** Entries before this position: the last one of the page before. */
  readonly before?: number;
  readonly limit?: number;
}

/** Entries, the newest first, a page at a time. */
export async function searchTrail(db: Kysely<Tables>, query: TrailQuery = {}): Promise<readonly Entry[]> {
  const { actor, action, subject, from, until, text, before, limit = 100 } = query;
  const rows = await db
    .selectFrom('trail_entry')
    .select('entry')
    .$if(actor !== undefined, (select) => select.where('actor_id', '=', actor ?? ''))
    .$if(action !== undefined, (select) => select.where('action', '=', action ?? ''))
    .$if(subject !== undefined, (select) => select.where('subject_id', '=', subject ?? ''))
    .$if(from !== undefined, (select) => select.where('made_at', '>=', new Date(`${from}T00:00:00Z`)))
    .$if(until !== undefined, (select) => select.where('made_at', '<=', new Date(`${until}T23:59:59.999Z`)))
    .$if(text !== undefined, (select) => select.where('entry', '~', patternOf(text ?? '')))
    .$if(before !== undefined, (select) => select.where('position', '<', before ?? 0))
    .orderBy('position', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ entry }) => JSON.parse(entry) as Entry);
}

/** How many entries there are, and the root over them. */
export const trailState = (db: Kysely<Tables>): Promise<{ readonly size: number; readonly root: Hash }> =>
  db.selectFrom('trail_state').select(['size', 'root']).executeTakeFirstOrThrow();

async function leavesUpTo(db: Kysely<Tables>, size: number): Promise<readonly Hash[]> {
  const rows = await db.selectFrom('trail_entry').select('leaf').where('position', '<', size).orderBy('position').execute();
  return rows.map(({ leaf }) => leaf);
}

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
  const proof = inclusionProof(await leavesUpTo(db, head.size), position);
  return { format: 'scorewright-inclusion/1', entry: JSON.parse(entry) as Entry, proof, head };
}

/** The hashes that show that the trail of the smaller size grew into that of the larger one. Undefined where it never had one of the sizes. */
export async function proveConsistency(db: Kysely<Tables>, earlier: number, later: number): Promise<readonly Hash[] | undefined> {
  const { size } = await trailState(db);
  if (!Number.isSafeInteger(earlier) || !Number.isSafeInteger(later) || earlier < 0 || earlier > later || later > size) return undefined;
  return consistencyProof(await leavesUpTo(db, later), earlier);
}
