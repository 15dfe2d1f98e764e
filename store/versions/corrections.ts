import { randomUUID } from 'node:crypto';
import { checkPolicy, readPolicy, type Problem } from '@scorewright/engine';
import { canonicalJson } from '@scorewright/linter';
import type { CorrectionRecord } from '@scorewright/schemas';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { Acting } from '../trail/entry.ts';
import { record } from '../trail/record.ts';
import { sha256 } from './freeze.ts';
import { NOT_FOUND, orRefusal, type NotFound, type Refused } from './refusals.ts';
import { readVersionText } from './version.ts';

/** A correction record of an approved version. It counts once somebody else has approved it. */
export interface Correction {
  readonly id: string;
  readonly record: CorrectionRecord;
  readonly hash: string;
  readonly person: string;
  readonly at: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
}

/** What the rules of the version say against a correction: the same that the calculation would refuse it for. */
function problemsOf(text: string, correction: CorrectionRecord): readonly Problem[] {
  const frozen = JSON.parse(text) as { readonly correctionRecords?: readonly unknown[] };
  const { document, problems } = readPolicy(JSON.stringify({ ...frozen, correctionRecords: [...(frozen.correctionRecords ?? []), correction] }));
  const place = `/correctionRecords/${frozen.correctionRecords?.length ?? 0}`;
  return [...problems, ...(document ? checkPolicy(document) : [])].filter(({ severity, pointer }) => severity === 'error' && pointer.startsWith(place));
}

/** Records a correction beside a version, which itself never changes. One that the rules of the version do not permit is refused with its problems. */
export async function recordCorrection(
  db: Kysely<Tables>,
  actor: Acting,
  { version, correction }: { readonly version: string; readonly correction: CorrectionRecord },
): Promise<
  { readonly outcome: 'recorded'; readonly id: string } | { readonly outcome: 'not-permitted'; readonly problems: readonly Problem[] } | NotFound | Refused
> {
  const text = await readVersionText(db, version);
  if (text === undefined) return NOT_FOUND;
  const problems = problemsOf(text, correction);
  if (problems.length > 0) return { outcome: 'not-permitted', problems };
  const written = canonicalJson(correction);
  const [id, hash] = [randomUUID(), sha256(written)];
  return orRefusal(
    transact(db, async (transaction) => {
      const by = { person_id: actor.id, person_name: actor.name, made_at: new Date() };
      await transaction
        .insertInto('correction')
        .values({ id, version_id: version, record: written, hash, ...by })
        .execute();
      await record(transaction, { actor, action: 'correction.record', subject: { kind: 'version', id: version }, data: { correction: id, hash } });
      return { outcome: 'recorded', id } as const;
    }),
  );
}

/** Approves a correction: not by who recorded it, and only as it was read (`hash`). The database holds both. */
export function approveCorrection(
  db: Kysely<Tables>,
  actor: Acting,
  { correction, hash }: { readonly correction: string; readonly hash: string },
): Promise<{ readonly outcome: 'approved' } | NotFound | Refused> {
  return orRefusal(
    transact(db, async (transaction) => {
      const found = await transaction.selectFrom('correction').select('version_id').where('id', '=', correction).executeTakeFirst();
      if (!found) return NOT_FOUND;
      const by = { person_id: actor.id, person_name: actor.name, made_at: new Date() };
      await transaction
        .insertInto('correction_approval')
        .values({ correction_id: correction, hash, ...by })
        .execute();
      await record(transaction, { actor, action: 'correction.approve', subject: { kind: 'version', id: found.version_id }, data: { correction, hash } });
      return { outcome: 'approved' } as const;
    }),
  );
}

/** The corrections of a version, in their order. Those with `approvedBy` go into the facts of a calculation. */
export async function listCorrections(db: Kysely<Tables>, version: string): Promise<readonly Correction[]> {
  const rows = await db
    .selectFrom('correction')
    .leftJoin('correction_approval as approval', 'approval.correction_id', 'correction.id')
    .select(['correction.id', 'correction.record', 'correction.hash', 'correction.person_id as person', 'correction.made_at as at'])
    .select(['approval.person_id as approvedBy', 'approval.made_at as approvedAt'])
    .where('correction.version_id', '=', version)
    .orderBy('correction.made_at')
    .orderBy('correction.id')
    .execute();
  return rows.map((row) => ({ ...row, record: JSON.parse(row.record) as CorrectionRecord }));
}
