import { approveVersion, createRegulation, signVersion, submitVersion, type Database } from '@scorewright/store';
import { sql } from 'kysely';
import { chance } from '../../test/support/database/tamper.ts';
import { ANNA, CLEAN, SIGNERS, TODAY } from './company.ts';

export interface RaceReport {
  readonly approved: number;
  /** Refused by the gate, which looks first, and by the constraint of the database, which has the last word. */
  readonly refusedByGate: number;
  readonly refusedByDatabase: number;
  readonly others: number;
  /** Pairs of versions of one regulation that hold on the same day. */
  readonly overlaps: number;
}

const REGULATIONS = 20;

/** The first version of a regulation, signed and in review: what the others are made of. It is not approved itself: it holds all year, and would leave nothing to race for. */
async function first(db: Database['db'], regulation: string): Promise<void> {
  await createRegulation(db, { id: regulation, title: '""', origin: 'blank', text: CLEAN, by: ANNA });
  const submitted = await submitVersion(db, ANNA, { regulation, revision: 1 });
  if (submitted.outcome !== 'submitted') throw new Error(JSON.stringify(submitted));
  const { id, hash } = submitted.version;
  for (const signer of SIGNERS) await signVersion(db, signer, { version: id, hash, position: signer.signsFor[0] ?? '' });
}

/** More versions in review, signed by the same people, each for a period of its own by chance: 1 to 60 days of 2027. */
async function more(db: Database['db'], regulation: string, count: number, pick: (below: number) => number): Promise<void> {
  const periods = Array.from({ length: count }, (_, index) => ({ number: index + 2, start: pick(300), length: 1 + pick(60) }));
  await sql`
    with period as (select * from json_to_recordset(${JSON.stringify(periods)}::json) as it(number int, start int, length int)),
    made as (
      insert into version (id, regulation_id, number, revision, document, hash, summary, effective_from, effective_until, submitted_by, submitted_at)
        select ${regulation} || '.v' || period.number, regulation_id, period.number, revision, document, hash, summary,
          date '2027-01-01' + period.start, date '2027-01-01' + period.start + period.length - 1, submitted_by, submitted_at
        from version, period where version.id = ${`${regulation}.v1`} returning id, regulation_id, hash)
    insert into version_state (version_id, regulation_id, regulation_number, state, since, changed_by)
      select made.id, regulation_id, regulation.number, 'in-review', now(), 'anna' from made join regulation on regulation.id = regulation_id`.execute(db);
  await sql`
    insert into signature (version_id, signer_id, signer_name, position, hash, signed_at)
      select version.id, signer_id, signer_name, position, version.hash, now() from version, signature
      where version.regulation_id = ${regulation} and version.number > 1 and signature.version_id = ${`${regulation}.v1`}`.execute(db);
  await sql`
    insert into version_requirement (version_id, position)
      select version.id, position from version, version_requirement as one
      where version.regulation_id = ${regulation} and version.number > 1 and one.version_id = ${`${regulation}.v1`}`.execute(db);
}

/** Approves `count` versions of twenty regulations at once, with overlapping periods, from as many callers as are given. */
export async function race(db: Database['db'], count: number, callers: number, seed: number): Promise<RaceReport> {
  const pick = chance(seed);
  const each = Math.ceil(count / REGULATIONS);
  for (let index = 0; index < REGULATIONS; index += 1) {
    await first(db, `race-${index}`);
    await more(db, `race-${index}`, each, pick);
  }
  const versions = await db.selectFrom('version').select(['id', 'hash']).where('number', '>', 1).orderBy('number', 'desc').orderBy('id').execute();
  const report = { approved: 0, refusedByGate: 0, refusedByDatabase: 0, others: 0 };
  const waiting = versions.slice(0, count);
  await Promise.all(
    Array.from({ length: callers }, async () => {
      for (let version = waiting.pop(); version !== undefined; version = waiting.pop()) {
        const done = await approveVersion(db, SIGNERS[0] ?? ANNA, { version: version.id, hash: version.hash }, TODAY);
        if (done.outcome === 'approved') report.approved += 1;
        else if (done.outcome !== 'refused' || done.obstacles.some(({ code }) => code !== 'period-taken')) report.others += 1;
        else if (done.obstacles.some(({ data }) => 'number' in data)) report.refusedByGate += 1;
        else report.refusedByDatabase += 1;
      }
    }),
  );
  const { rows } = await sql<{ readonly n: number }>`
    select count(*)::int as n from version_state as one join version_state as other
      on one.regulation_id = other.regulation_id and one.version_id < other.version_id
      where daterange(one.holds_from, one.holds_until, '[]') && daterange(other.holds_from, other.holds_until, '[]')
        and one.holds_from is not null and other.holds_from is not null`.execute(db);
  return { ...report, overlaps: rows[0]?.n ?? -1 };
}
