import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { Acting } from '../trail/entry.ts';
import { record } from '../trail/record.ts';
import { obstacle } from './obstacle.ts';
import { NOT_FOUND, orRefusal, refused, type NotFound, type Refused } from './refusals.ts';

/** Somebody who signs for a position, in the words of the organisation: `Finance director`. */
export interface Signing extends Acting {
  readonly signsFor: readonly string[];
}

export interface Signature {
  readonly version: string;
  readonly signer: string;
  readonly name: string;
  readonly position: string;
  readonly hash: string;
  readonly at: Date;
}

const NOT_THE_POSITION = {
  en: 'you do not sign for `{position}`: the administrator says who does',
  ru: 'вы не подписываете за должность «{position}»: подписантов назначает администратор',
};

/**
 * Signs a version for a position. `hash`: of the text that was read, as the page showed it; a signature of any other text is refused. A person signs a
 * version once, so two positions are two people.
 */
export async function signVersion(
  db: Kysely<Tables>,
  actor: Signing,
  { version, hash, position }: { readonly version: string; readonly hash: string; readonly position: string },
): Promise<{ readonly outcome: 'signed' } | NotFound | Refused> {
  if (!actor.signsFor.includes(position)) return refused(obstacle('not-the-position', NOT_THE_POSITION, { position }));
  return orRefusal(
    transact(db, async (transaction) => {
      const found = await transaction.selectFrom('version').select('id').where('id', '=', version).executeTakeFirst();
      if (!found) return NOT_FOUND;
      const signature = { version_id: version, signer_id: actor.id, signer_name: actor.name, position, hash, signed_at: new Date() };
      await transaction.insertInto('signature').values(signature).execute();
      await record(transaction, { actor, action: 'version.sign', subject: { kind: 'version', id: version }, data: { hash, position } });
      return { outcome: 'signed' } as const;
    }),
  );
}

/** The signatures of a version, in their order. */
export const listSignatures = (db: Kysely<Tables>, version: string): Promise<readonly Signature[]> =>
  db
    .selectFrom('signature')
    .select(['version_id as version', 'signer_id as signer', 'signer_name as name', 'position', 'hash', 'signed_at as at'])
    .where('version_id', '=', version)
    .orderBy('signed_at')
    .orderBy('signer_id')
    .execute();

/** Positions that have to sign a version, and have not. */
export async function missingPositions(db: Kysely<Tables>, version: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('version_requirement as requirement')
    .leftJoin('signature', (join) => join.onRef('signature.version_id', '=', 'requirement.version_id').onRef('signature.position', '=', 'requirement.position'))
    .select('requirement.position')
    .where('requirement.version_id', '=', version)
    .where('signature.version_id', 'is', null)
    .orderBy('requirement.position')
    .execute();
  return rows.map(({ position }) => position);
}
