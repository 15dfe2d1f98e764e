// `node bench/store.ts`: how long the lists take with 500 regulations and 20,000 employees, on both databases. Median and 95th percentile of 60 calls.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  countAcknowledgements,
  createRegulation,
  listAcknowledgements,
  listAwaitingSignature,
  listDueReviews,
  listOwnVersions,
  openDatabase,
  regulationOverview,
  searchTrail,
  submitVersion,
  type Database,
  type Location,
} from '@scorewright/store';
import { sql } from 'kysely';
import { ANNA, CLEAN, SIGNERS } from '../scripts/proofs/company.ts';
import { startPostgres } from '../scripts/setup/postgres.mjs';

const [REGULATIONS, EMPLOYEES, CALLS] = [500, 20_000, 60];
const TODAY = '2027-03-01';

/** Regulations with a version each, a third of them in review and the others in force, with reviews; forty employees each, most of whom acknowledged. */
async function fill(db: Database['db']): Promise<void> {
  for (let index = 0; index < REGULATIONS; index += 1) {
    const regulation = `regulation-${index}`;
    await createRegulation(db, { id: regulation, title: '"Regulation"', origin: 'blank', text: CLEAN, by: ANNA });
    await submitVersion(db, ANNA, { regulation, revision: 1 });
  }
  for (const statement of [
    `insert into signature select version_id, position, position, position, hash, now() from version_requirement join version on id = version_id
       where mod(revision + length(id) + ascii(right(regulation_id, 1)), 3) > 0`,
    `update version_state set state = 'approved', changed_by = 'hr', holds_from = effective_from, holds_until = effective_until
       from version where id = version_id and exists (select from signature where signature.version_id = id)`,
    `update version_state set state = 'in-force' where state = 'approved'`,
    `insert into review select version_id || n, regulation_id, version_id, n, 'quarterly', '"x"', 'HR', date '2027-02-01' + 30 * n
       from version_state, generate_series(0, 3) as n where state = 'in-force'`,
    `insert into covered_person select 'regulation-' || mod(n, ${REGULATIONS}), 'person-' || n, 'Person ' || n, 'head-of-sales' from generate_series(1, ${EMPLOYEES}) as n`,
    `insert into acknowledgement select version_id, person_id, person_name, hash, now() from version_state join version on id = version_id
       join covered_person on covered_person.regulation_id = version.regulation_id where state = 'in-force' and mod(length(person_id) + ascii(right(person_id, 1)), 5) > 0`,
    `analyze`,
  ])
    await sql.raw(statement).execute(db);
}

async function measure(name: string, call: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let index = 0; index < CALLS; index += 1) {
    const started = performance.now();
    await call();
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(share * CALLS)] ?? 0).toFixed(1).padStart(8);
  return `  ${name.padEnd(44)}${at(0.5)} ms ${at(0.95)} ms`;
}

async function run(name: string, location: Location): Promise<void> {
  const { db, close } = await openDatabase(location);
  await fill(db);
  const { version_id: busy } = await db.selectFrom('version_state').select('version_id').where('state', '=', 'in-force').executeTakeFirstOrThrow();
  console.log(`${name}: ${REGULATIONS} regulations, ${EMPLOYEES} employees (median, 95th percentile)`);
  const calls: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['all regulations with versions and reviews', () => regulationOverview(db, TODAY)],
    [
      'waiting for a signature',
      () =>
        listAwaitingSignature(
          db,
          'hr',
          SIGNERS.flatMap(({ signsFor }) => signsFor),
        ),
    ],
    ['reviews that are due', () => listDueReviews(db, { today: TODAY, until: TODAY })],
    ['who has not acknowledged a version', () => listAcknowledgements(db, busy, { open: true })],
    ['how many have acknowledged', () => countAcknowledgements(db, busy)],
    ['an employee’s own', () => listOwnVersions(db, 'person-17')],
    ['the trail, newest page', () => searchTrail(db)],
    ['the trail, by words', () => searchTrail(db, { text: 'regulation-77' })],
  ];
  for (const [title, call] of calls) console.log(await measure(title, call));
  await close();
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'scorewright-bench-'));
await run('embedded', { dataDir });
rmSync(dataDir, { recursive: true, force: true });
const { url, stop } = await startPostgres();
await run('server', { url });
await stop();
