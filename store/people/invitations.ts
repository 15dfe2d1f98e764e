import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import { record } from '../trail/record.ts';
import { hashPassword, judgePassword, type PasswordFault } from './passwords.ts';
import { findPerson, hasPeople, personWords, setRoles } from './people.ts';
import { isRole, type Actor, type Role } from './roles.ts';
import { endSessions } from './end-sessions.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** Who invites where nobody has an account yet. */
const SETUP: Actor = { id: 'setup', name: '', roles: ['administrator'], signsFor: [] };
const HOUR_MS = 3_600_000;
export const INVITATION_HOURS = 72;

export interface Invitee {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly signsFor: readonly string[];
}

/** `secret` makes the link, is shown once and kept nowhere. `renews`: the person has an account, and the link sets a new password. */
export interface Invited {
  readonly id: string;
  readonly secret: string;
  readonly expiresAt: Date;
  readonly renews: boolean;
}

/** An open invitation, as the administrator sees it. */
export interface Invitation extends Invitee {
  readonly id: string;
  readonly expiresAt: Date;
}

const listOf = (text: string): readonly string[] => JSON.parse(text) as readonly string[];

/** Invites somebody, or gives somebody who has an account a link for a new password. Earlier links for the same address stop to work. */
export function invite(db: Kysely<Tables>, actor: Actor, { email, name, roles, signsFor }: Invitee, hours = INVITATION_HOURS): Promise<Invited> {
  const [id, secret, expiresAt] = [randomUUID(), newSecret(), new Date(Date.now() + hours * HOUR_MS)];
  const address = email.toLowerCase();
  return transact(db, async (transaction) => {
    const known = await findPerson(transaction, address);
    await transaction
      .updateTable('invitation')
      .set({ revoked_at: new Date() })
      .where('email', '=', address)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .execute();
    await transaction
      .insertInto('invitation')
      .values({
        id,
        hash: hashSecret(secret),
        email: address,
        name: known?.name ?? name,
        roles: JSON.stringify(known?.roles ?? roles),
        positions: JSON.stringify(known?.signsFor ?? signsFor),
        invited_by: actor.id,
        expires_at: expiresAt,
      })
      .execute();
    await record(transaction, {
      actor,
      action: 'people.invite',
      subject: { kind: 'invitation', id },
      data: { roles: known?.roles ?? roles, renews: known !== undefined },
    });
    return { id, secret, expiresAt, renews: known !== undefined };
  });
}

/**
 * The first administrator's invitation, while nobody has an account; `undefined` later. A new one replaces the one before. It names nobody: whoever has
 * the link gives name and address.
 */
export const inviteFirst = async (db: Kysely<Tables>): Promise<Invited | undefined> =>
  (await hasPeople(db)) ? undefined : invite(db, SETUP, { email: '', name: '', roles: ['administrator'], signsFor: [] }, 24);

const open = (db: Kysely<Tables>) =>
  db.selectFrom('invitation').selectAll().where('accepted_at', 'is', null).where('revoked_at', 'is', null).where('expires_at', '>', new Date());

/** Open invitations, the newest first. */
export async function listInvitations(db: Kysely<Tables>): Promise<readonly Invitation[]> {
  const rows = await open(db).orderBy('created_at', 'desc').limit(500).execute();
  return rows.map(({ id, email, name, roles, positions, expires_at }) => ({
    id,
    email,
    name,
    roles: listOf(roles).filter(isRole),
    signsFor: listOf(positions),
    expiresAt: expires_at,
  }));
}

/** Takes an invitation back. False when it is not open. */
export const revokeInvitation = (db: Kysely<Tables>, actor: Actor, id: string): Promise<boolean> =>
  transact(db, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('invitation')
      .set({ revoked_at: new Date() })
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await record(transaction, { actor, action: 'people.invite', subject: { kind: 'invitation', id }, data: { revoked: true } });
    return true;
  });

/** Who is invited by the link; `undefined` when it does not work (any more). */
export async function readInvitation(
  db: Kysely<Tables>,
  secret: string,
): Promise<{ readonly email: string; readonly name: string; readonly renews: boolean } | undefined> {
  const row = await open(db).where('hash', '=', hashSecret(secret)).executeTakeFirst();
  if (!row || (row.email === '' && (await hasPeople(db)))) return undefined;
  return { email: row.email, name: row.name, renews: (await findPerson(db, row.email)) !== undefined };
}

export type Accepted =
  { readonly outcome: 'accepted'; readonly email: string } | { readonly outcome: 'gone' } | { readonly outcome: PasswordFault | 'no-address' };

async function makeAccount(transaction: Transaction<Tables>, email: string, name: string, password: string): Promise<string> {
  const id = randomUUID();
  await transaction
    .insertInto('person')
    .values({ id, name, email, email_verified: true, words: personWords({ name, email }) })
    .execute();
  await transaction.insertInto('credential').values({ id: randomUUID(), account_id: id, provider_id: 'credential', person_id: id, password }).execute();
  return id;
}

/** A new password ends every session: whoever had the old one is out. */
async function renewPassword(transaction: Transaction<Tables>, id: string, password: string): Promise<void> {
  await transaction.updateTable('credential').set({ password, updated_at: new Date() }).where('person_id', '=', id).execute();
  await endSessions(transaction, id);
}

export interface Acceptance {
  readonly name: string;
  readonly password: string;
  /** Counts only where the invitation names no address: that of the first administrator. */
  readonly email?: string;
}

/** Makes the account, or renews the password, once. The link does not work a second time, nor after it expired or was taken back. */
export async function acceptInvitation(db: Kysely<Tables>, secret: string, given: Acceptance): Promise<Accepted> {
  const invitation = await readInvitation(db, secret);
  if (!invitation) return { outcome: 'gone' };
  const name = invitation.renews ? invitation.name : given.name;
  const email = (invitation.email || given.email?.toLowerCase()) ?? '';
  const fault = email === '' ? 'no-address' : judgePassword(given.password, { name, email });
  if (fault) return { outcome: fault };
  const password = await hashPassword(given.password);
  return transact(db, async (transaction): Promise<Accepted> => {
    const taken = await transaction
      .updateTable('invitation')
      .set({ accepted_at: new Date() })
      .where('hash', '=', hashSecret(secret))
      .where('accepted_at', 'is', null)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', new Date())
      .returning(['id', 'roles', 'positions'])
      .executeTakeFirst();
    if (!taken) return { outcome: 'gone' };
    const known = await findPerson(transaction, email);
    const roles = known?.roles ?? listOf(taken.roles).filter(isRole);
    const id = known?.id ?? (await makeAccount(transaction, email, name, password));
    if (known) await renewPassword(transaction, id, password);
    else await setRoles(transaction, id, roles, listOf(taken.positions));
    await record(transaction, {
      actor: { id, name, roles },
      action: known ? 'password.renew' : 'people.join',
      subject: { kind: 'person', id },
      data: { invitation: taken.id, roles },
    });
    return { outcome: 'accepted', email };
  });
}
