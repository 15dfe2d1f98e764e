import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import { patternOf } from '../database/pattern.ts';
import type { State } from '../database/tables-lifecycle.ts';
import type { Tables } from '../database/tables.ts';
import type { Summary } from '../drafts/summary.ts';

/** A frozen version with its state. Days are YYYY-MM-DD. */
export interface Version {
  /** `sales-bonus-1f2e3d.v2`. */
  readonly id: string;
  readonly regulation: string;
  readonly number: number;
  /** Revision of the draft that it was made of. */
  readonly revision: number;
  readonly hash: string;
  readonly summary: Summary;
  readonly from: string;
  readonly until: string | null;
  readonly trial: { readonly from: string; readonly until: string } | null;
  readonly submittedBy: string;
  readonly submittedAt: Date;
  readonly note: string | null;
  readonly state: State;
  readonly since: Date;
  /** The days that it really takes, where it was ended before its time. Null: none. */
  readonly holdsFrom: string | null;
  readonly holdsUntil: string | null;
  readonly withdrawnFrom: string | null;
}

const columns = [
  'version.id',
  'version.regulation_id as regulation',
  'version.number',
  'version.revision',
  'version.hash',
  'version.summary',
  'version.effective_from as from',
  'version.effective_until as until',
  'version.trial_from',
  'version.trial_until',
  'version.submitted_by as submittedBy',
  'version.submitted_at as submittedAt',
  'version.note',
  'version_state.state',
  'version_state.since',
  'version_state.holds_from as holdsFrom',
  'version_state.holds_until as holdsUntil',
  'version_state.withdrawn_from as withdrawnFrom',
] as const;

export const selectVersions = (db: Kysely<Tables>) =>
  db.selectFrom('version').innerJoin('version_state', 'version_state.version_id', 'version.id').select(columns);

type Row = Awaited<ReturnType<ReturnType<typeof selectVersions>['executeTakeFirstOrThrow']>>;

export const versionOf = ({ summary, trial_from: from, trial_until: until, ...row }: Row): Version => ({
  ...row,
  summary: JSON.parse(summary) as Summary,
  trial: from !== null && until !== null ? { from, until } : null,
});

export async function readVersion(db: Kysely<Tables>, id: string): Promise<Version | undefined> {
  const row = await selectVersions(db).where('version.id', '=', id).executeTakeFirst();
  return row && versionOf(row);
}

/** The frozen text: canonical JSON. */
export async function readVersionText(db: Kysely<Tables>, id: string): Promise<string | undefined> {
  return (await db.selectFrom('version').select('document').where('id', '=', id).executeTakeFirst())?.document;
}

/** All versions of a regulation, the newest first. */
export async function listVersions(db: Kysely<Tables>, regulation: string): Promise<readonly Version[]> {
  const rows = await selectVersions(db).where('version.regulation_id', '=', regulation).orderBy('version.number', 'desc').execute();
  return rows.map(versionOf);
}

/** Ids of everybody who wrote in the text of a version, as of its submission. */
export async function authorsOfVersion(db: Kysely<Tables>, id: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('version_author').select('person_id').where('version_id', '=', id).orderBy('person_id').execute();
  return rows.map(({ person_id: person }) => person);
}

/** Somebody who may not read everything, and as what they may read: what they wrote in, what decides their pay. */
export interface Reader {
  readonly person: string;
  readonly asAuthor: boolean;
  readonly asCovered: boolean;
}

export interface Listing {
  readonly limit?: number;
  readonly offset?: number;
  /** Words in the title, the owner or the id of the regulation. */
  readonly search?: string;
  /** Only what this person may read. */
  readonly reader?: Reader;
}

const isReadableBy =
  ({ person, asAuthor, asCovered }: Reader) =>
  ({ or, and, exists, selectFrom, val }: ExpressionBuilder<Tables, 'version' | 'version_state'>) =>
    or([
      and([val(asAuthor), exists(selectFrom('version_author').select('person_id').whereRef('version_id', '=', 'version.id').where('person_id', '=', person))]),
      and([
        val(asCovered),
        exists(selectFrom('covered_person').select('person_id').whereRef('regulation_id', '=', 'version.regulation_id').where('person_id', '=', person)),
        sql<boolean>`version_state.state in ('approved', 'in-force')`,
      ]),
    ]);

/** The versions in one state, the longest there first. One query, whatever their number. */
export async function listByState(db: Kysely<Tables>, state: State, { limit = 100, offset = 0, search, reader }: Listing = {}): Promise<readonly Version[]> {
  const said = sql<string>`version.summary || version.regulation_id`;
  const query = selectVersions(db)
    .where('version_state.state', '=', state)
    .$if(search !== undefined, (select) => select.where(said, '~', patternOf(search ?? '')));
  const rows = await (reader === undefined ? query : query.where(isReadableBy(reader)))
    .orderBy('version_state.since')
    .orderBy('version.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(versionOf);
}
