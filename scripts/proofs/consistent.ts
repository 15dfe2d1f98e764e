// What must hold after any stop: what was acknowledged is there, every change has its record, every record its change, and the trail is whole.
import { createHash } from 'node:crypto';
import { checkTrail, type Database } from '@scorewright/store';
import { sql } from 'kysely';

/** A change that the store had said to be made. */
export type Acknowledged =
  | { readonly kind: 'save'; readonly id: string; readonly revision: number }
  | { readonly kind: 'submit' | 'sign' | 'approve'; readonly id: string; readonly signer?: string };

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

async function count(db: Database['db'], query: string): Promise<number> {
  const { rows } = await sql<{ readonly n: number }>`select count(*)::int as n from (${sql.raw(query)}) as wrong`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Each of them selects what must not be. */
const HALF_DONE: readonly (readonly [what: string, query: string])[] = [
  [
    'a draft without the history of its revision',
    `select from draft d where not exists (select from draft_revision r where r.regulation_id = d.regulation_id and r.revision = d.revision and r.text = d.text)`,
  ],
  ['a regulation without its draft', `select from regulation r where not exists (select from draft d where d.regulation_id = r.id)`],
  ['a version without its state', `select from version v where not exists (select from version_state s where s.version_id = v.id)`],
  ['a version without its authors', `select from version v where not exists (select from version_author a where a.version_id = v.id)`],
  ['a version without its requirements', `select from version v where (select count(*) from version_requirement r where r.version_id = v.id) <> 2`],
  [
    'a version without its record',
    `select from version v where not exists (select from trail_entry e where e.subject_id = v.id and e.action = 'draft.submit' and e.entry like '%' || v.hash || '%')`,
  ],
  [
    'a submission without its version',
    `select from trail_entry e where action = 'draft.submit' and not exists (select from version v where v.id = e.subject_id)`,
  ],
  [
    'a signature without its record',
    `select from signature s where not exists (select from trail_entry e where e.subject_id = s.version_id and e.action = 'version.sign' and e.actor_id = s.signer_id)`,
  ],
  [
    'a record without its signature',
    `select from trail_entry e where action = 'version.sign' and not exists (select from signature s where s.version_id = e.subject_id and s.signer_id = e.actor_id)`,
  ],
  [
    'an approval without its record',
    `select from version_state s where state = 'approved' and not exists (select from trail_entry e where e.subject_id = s.version_id and e.action = 'version.approve')`,
  ],
  [
    'a record without its approval',
    `select from trail_entry e where action = 'version.approve' and not exists (select from version_state s where s.version_id = e.subject_id and s.state = 'approved')`,
  ],
  [
    'an approval without its reviews',
    `select from version_state s where state = 'approved' and not exists (select from review r where r.version_id = s.version_id)`,
  ],
  [
    'an approval without two signatures',
    `select from version_state s where state = 'approved' and (select count(*) from signature g where g.version_id = s.version_id) <> 2`,
  ],
];

/** Every draft is the one that its last record names, by revision and hash of the text. */
async function draftsOffTheRecord(db: Database['db']): Promise<number> {
  // In one pass: after a crash a server has no statistics, and would look for the last entry of each draft through the whole trail.
  const { rows } = await sql<{ readonly text: string; readonly revision: number; readonly entry: string | null }>`
    select d.text, d.revision, last.entry from draft d left join (select distinct on (subject_id) subject_id, entry from trail_entry
      where action in ('draft.create', 'draft.edit') order by subject_id, position desc) as last on last.subject_id = d.regulation_id`.execute(db);
  return rows.filter(({ text, revision, entry }) => {
    const data = entry === null ? {} : (JSON.parse(entry) as { data: { revision?: number; text?: string } }).data;
    return !('revision' in data) || data.revision !== revision || data.text !== sha256(text);
  }).length;
}

async function isThere(db: Database['db'], change: Acknowledged): Promise<boolean> {
  if (change.kind === 'save') {
    const draft = await db.selectFrom('draft').select('revision').where('regulation_id', '=', change.id).executeTakeFirst();
    return (draft?.revision ?? 0) >= change.revision;
  }
  if (change.kind === 'sign') {
    const query = db
      .selectFrom('signature')
      .select('hash')
      .where('version_id', '=', change.id)
      .where('signer_id', '=', change.signer ?? '');
    return (await query.executeTakeFirst()) !== undefined;
  }
  const state = await db.selectFrom('version_state').select('state').where('version_id', '=', change.id).executeTakeFirst();
  return change.kind === 'approve' ? state?.state === 'approved' : state !== undefined;
}

/** What is wrong with a database after a stop; nothing, if all is well. */
export async function faultsOf(db: Database['db'], acknowledged: readonly Acknowledged[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const change of acknowledged) if (!(await isThere(db, change))) faults.push(`lost: ${JSON.stringify(change)}`);
  for (const [what, query] of HALF_DONE) {
    const wrong = await count(db, query);
    if (wrong > 0) faults.push(`${what}: ${wrong}`);
  }
  const off = await draftsOffTheRecord(db);
  if (off > 0) faults.push(`a draft that is not what its record says: ${off}`);
  await checkTrail(db).catch((error: unknown) => faults.push(String(error)));
  return faults;
}
