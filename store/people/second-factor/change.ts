import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { transact } from '../../database/transact.ts';
import { record } from '../../trail/record.ts';
import { endSessions } from '../end-sessions.ts';
import type { Actor } from '../roles.ts';
import { countRecoveryCodes, newRecoveryCodes } from './recovery-codes.ts';

/** What a person sees of the own second factor. */
export interface SecondFactor {
  readonly on: boolean;
  /** Recovery codes that were not used yet. */
  readonly recoveryCodes: number;
}

export async function readSecondFactor(db: Kysely<Tables>, personId: string): Promise<SecondFactor> {
  const row = await db.selectFrom('second_factor').select('recovery_codes').where('person_id', '=', personId).where('confirmed', '=', true).executeTakeFirst();
  return { on: row !== undefined, recoveryCodes: row ? countRecoveryCodes(row.recovery_codes) : 0 };
}

async function remove(transaction: Transaction<Tables>, personId: string): Promise<boolean> {
  const { numDeletedRows } = await transaction.deleteFrom('second_factor').where('person_id', '=', personId).where('confirmed', '=', true).executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await transaction.updateTable('person').set({ has_second_factor: false, updated_at: new Date() }).where('id', '=', personId).execute();
  return true;
}

/** Turns the actor's second factor off; every other session ends. False when it is not on. */
export const disableSecondFactor = (db: Kysely<Tables>, actor: Actor, sessionId: string): Promise<boolean> =>
  transact(db, async (transaction) => {
    if (!(await remove(transaction, actor.id))) return false;
    await endSessions(transaction, actor.id, sessionId);
    await record(transaction, { actor, action: 'second-factor.disable', subject: { kind: 'person', id: actor.id } });
    return true;
  });

/** Takes the second factor from somebody who lost the device; all their sessions end. False when they have none. */
export const resetSecondFactor = (db: Kysely<Tables>, actor: Actor, personId: string): Promise<boolean> =>
  transact(db, async (transaction) => {
    if (!(await remove(transaction, personId))) return false;
    await endSessions(transaction, personId);
    await record(transaction, { actor, action: 'people.reset-second-factor', subject: { kind: 'person', id: personId } });
    return true;
  });

/** New recovery codes in place of those before. They are shown once and kept nowhere. `undefined`: there is no second factor. */
export async function renewRecoveryCodes(db: Kysely<Tables>, actor: Actor): Promise<readonly string[] | undefined> {
  const { codes, kept } = await newRecoveryCodes();
  return transact(db, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('second_factor')
      .set({ recovery_codes: kept })
      .where('person_id', '=', actor.id)
      .where('confirmed', '=', true)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return undefined;
    await record(transaction, { actor, action: 'second-factor.renew', subject: { kind: 'person', id: actor.id } });
    return codes;
  });
}
