import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import { record } from '../trail/record.ts';
import { actorOf, readPerson } from './people.ts';
import { isScope, type Actor, type Scope } from './roles.ts';
import { hashSecret, isSecretOf, newSecret } from './secrets.ts';

const DAY_MS = 86_400_000;
/** A token lives at most a year. */
export const LONGEST_TOKEN_DAYS = 365;
const PREFIX = 'scorewright_';
/** `last used` is written at most this often. */
const USE_NOTED_MS = 60_000;

export interface NewToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly days: number;
}

/** A token as its person sees it; the secret is nowhere. */
export interface TokenEntry {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Makes a token for its person. `token` is shown once and kept nowhere. */
export async function createToken(
  db: Kysely<Tables>,
  actor: Actor,
  { name, scopes, days }: NewToken,
): Promise<{ readonly id: string; readonly token: string; readonly expiresAt: Date }> {
  const [id, secret] = [randomUUID(), newSecret()];
  const expiresAt = new Date(Date.now() + Math.min(days, LONGEST_TOKEN_DAYS) * DAY_MS);
  await transact(db, async (transaction) => {
    await transaction
      .insertInto('token')
      .values({ id, person_id: actor.id, name, hash: hashSecret(secret), scopes: JSON.stringify(scopes), expires_at: expiresAt })
      .execute();
    await record(transaction, { actor, action: 'token.create', subject: { kind: 'token', id }, data: { scopes, expiresAt: expiresAt.toISOString() } });
  });
  return { id, token: `${PREFIX}${id}_${secret}`, expiresAt };
}

/** The person's tokens that can still be used, the newest first. */
export async function listTokens(db: Kysely<Tables>, personId: string): Promise<readonly TokenEntry[]> {
  const rows = await db
    .selectFrom('token')
    .selectAll()
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', new Date())
    .orderBy('created_at', 'desc')
    .execute();
  return rows.map(({ id, name, scopes, created_at, expires_at, last_used_at }) => ({
    id,
    name,
    scopes: (JSON.parse(scopes) as readonly string[]).filter(isScope),
    createdAt: created_at,
    expiresAt: expires_at,
    lastUsedAt: last_used_at,
  }));
}

/** Revokes a token of the actor. False when there is none that could be used. */
export const revokeToken = (db: Kysely<Tables>, actor: Actor, id: string): Promise<boolean> =>
  transact(db, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('token')
      .set({ revoked_at: new Date() })
      .where('id', '=', id)
      .where('person_id', '=', actor.id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await record(transaction, { actor, action: 'token.revoke', subject: { kind: 'token', id } });
    return true;
  });

/** Who acts by the token: its person, within its scopes. `undefined` when it is none of ours, expired, revoked, or its person is suspended. */
export async function actorOfToken(db: Kysely<Tables>, presented: string): Promise<Actor | undefined> {
  const match = /^scorewright_([0-9a-f-]{36})_([A-Za-z0-9_-]{43})$/.exec(presented);
  if (!match?.[1] || !match[2]) return undefined;
  const row = await db.selectFrom('token').selectAll().where('id', '=', match[1]).executeTakeFirst();
  const now = new Date();
  if (!row || !isSecretOf(row.hash, match[2]) || row.revoked_at !== null || row.expires_at <= now) return undefined;
  const person = await readPerson(db, row.person_id);
  if (!person || person.suspended) return undefined;
  if (row.last_used_at === null || now.getTime() - row.last_used_at.getTime() > USE_NOTED_MS)
    await db.updateTable('token').set({ last_used_at: now }).where('id', '=', row.id).execute();
  return { ...actorOf(person), scopes: (JSON.parse(row.scopes) as readonly string[]).filter(isScope) };
}
