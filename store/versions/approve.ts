import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import { planReviews } from '../reviews/plan.ts';
import type { Acting } from '../trail/entry.ts';
import { record } from '../trail/record.ts';
import { judgementOf, openPoints } from './gate.ts';
import { obstacle, type Obstacle } from './obstacle.ts';
import { NOT_FOUND, orRefusal, refusalOf, refused, type NotFound, type Refused } from './refusals.ts';
import { readVersion, type Version } from './version.ts';

/** `pending`: what has to be done before the first day; it did not stand in the way. */
export type Approved = { readonly outcome: 'approved'; readonly pending: readonly Obstacle[] } | NotFound | Refused;

const OTHER_HASH = {
  en: 'the approval is for another text: open the version again and read it',
  ru: 'утверждение относится к другому тексту: откройте версию заново и прочитайте её',
};

async function move(transaction: Transaction<Tables>, actor: Acting, version: Version, today: string): Promise<Refused | undefined> {
  const moved = await transaction
    .updateTable('version_state')
    .set({ state: 'approved', holds_from: version.from, holds_until: version.until, since: new Date(), changed_by: actor.id })
    .where('version_id', '=', version.id)
    .where('state', '=', 'in-review')
    .returning('version_id')
    .executeTakeFirst();
  if (!moved) return refused(refusalOf('SW005'));
  // A remark can have been made since the gate was looked at.
  const open = (await openPoints(transaction, { ...version, state: 'in-review' }, today)).filter(({ code }) => code === 'remarks-open');
  return open.length > 0 ? refused(...open) : undefined;
}

/** Breaks off the transaction and brings out why. */
class BrokenOff extends Error {
  readonly refusal: Refused;

  constructor(refusal: Refused) {
    super('refused');
    this.refusal = refusal;
  }
}

/**
 * Approves a version on that day. Nothing may stand in the way; period, signatures and four eyes are held by the database once more in the same
 * transaction, whatever happened since the gate was looked at.
 */
export async function approveVersion(
  db: Kysely<Tables>,
  actor: Acting,
  { version: id, hash }: { readonly version: string; readonly hash: string },
  today: string,
): Promise<Approved> {
  const version = await readVersion(db, id);
  if (!version) return NOT_FOUND;
  if (version.hash !== hash) return refused(obstacle('other-text', OTHER_HASH));
  const points = await openPoints(db, version, today);
  const { obstacles, pending } = await judgementOf(db, version, today);
  if (points.length + obstacles.length > 0) return refused(...points, ...obstacles);
  try {
    return await orRefusal(
      transact(db, async (transaction): Promise<Approved> => {
        const refusal = await move(transaction, actor, version, today);
        if (refusal) throw new BrokenOff(refusal);
        await planReviews(transaction, version, today);
        const data = { hash, from: version.from, until: version.until };
        await record(transaction, { actor, action: 'version.approve', subject: { kind: 'version', id }, data });
        return { outcome: 'approved', pending };
      }),
    );
  } catch (error) {
    if (error instanceof BrokenOff) return error.refusal;
    throw error;
  }
}
