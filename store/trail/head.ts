import { canonicalJson } from '@scorewright/linter';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { isSignedBy, type TrailKey } from './key.ts';
import type { Hash } from './merkle.ts';

/** A tree head: what the trail was at a moment, signed. Whoever keeps one can show later that nothing before it was changed. */
export interface SignedHead {
  readonly format: 'scorewright-head/1';
  readonly size: number;
  readonly root: Hash;
  readonly at: string;
  /** Public key: 32 bytes, base64. */
  readonly key: string;
  readonly signature: string;
}

const signedText = ({ signature: _signature, ...head }: SignedHead): string => canonicalJson(head);

export const isHeadSigned = (head: SignedHead): boolean => isSignedBy(head.key, signedText(head), head.signature);

function headOf(key: TrailKey, size: number, root: Hash, at: Date): SignedHead {
  const head = { format: 'scorewright-head/1', size, root, at: at.toISOString(), key: key.publicKey } as const;
  return { ...head, signature: key.sign(canonicalJson(head)) };
}

/** Signs the trail as it is now. Nothing new is signed where this key has signed this size already. */
export async function signHead(db: Kysely<Tables>, key: TrailKey): Promise<SignedHead> {
  const { size, root } = await db.selectFrom('trail_state').select(['size', 'root']).executeTakeFirstOrThrow();
  const at = new Date();
  const head = headOf(key, size, root, at);
  await db
    .insertInto('trail_head')
    .values({ size, key_id: key.publicKey, root, signed_at: at, head: canonicalJson(head) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { head: kept } = await db
    .selectFrom('trail_head')
    .select('head')
    .where('size', '=', size)
    .where('key_id', '=', key.publicKey)
    .executeTakeFirstOrThrow();
  return JSON.parse(kept) as SignedHead;
}

/** Signed heads, the newest first. */
export async function listHeads(db: Kysely<Tables>, limit = 100): Promise<readonly SignedHead[]> {
  const rows = await db.selectFrom('trail_head').select('head').orderBy('size', 'desc').orderBy('key_id').limit(limit).execute();
  return rows.map(({ head }) => JSON.parse(head) as SignedHead);
}
