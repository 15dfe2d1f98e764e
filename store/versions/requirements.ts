import type { Policy } from '@scorewright/schemas';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { Acting } from '../trail/entry.ts';
import { record } from '../trail/record.ts';

const SETTING = 'required-positions';

/** Positions that sign every regulation, in the words of the organisation. Empty as long as nobody has set any. */
export async function readRequiredPositions(db: Kysely<Tables>): Promise<readonly string[]> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', SETTING).executeTakeFirst();
  return row ? (JSON.parse(row.value) as readonly string[]) : [];
}

/** Sets them, for versions that are submitted from now on. */
export function setRequiredPositions(db: Kysely<Tables>, actor: Acting, positions: readonly string[]): Promise<void> {
  return transact(db, async (transaction) => {
    const value = JSON.stringify([...new Set(positions)]);
    await transaction
      .insertInto('setting')
      .values({ name: SETTING, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute();
    await record(transaction, { actor, action: 'setting.change', subject: { kind: 'setting', id: SETTING }, data: { positions } });
  });
}

/** Who has to sign a text: those whom it names itself (`jurisdiction.agreedWith`), and those who sign every regulation. */
export const requiredPositions = async (db: Kysely<Tables>, policy: Policy): Promise<readonly string[]> => [
  ...new Set([...(await readRequiredPositions(db)), ...(policy.jurisdiction?.agreedWith ?? [])]),
];
