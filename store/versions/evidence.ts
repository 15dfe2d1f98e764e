import { evidenceOfNew, type Evidence, type RecordedReview, type Records, type RecordedVersion } from '@scorewright/linter';
import type { Frequency, Policy, Text } from '@scorewright/schemas';
import { sql, type Kysely } from 'kysely';
import type { State } from '../database/tables-lifecycle.ts';
import type { Tables } from '../database/tables.ts';

const LIVE: readonly State[] = ['in-review', 'approved', 'in-force'];

interface Row {
  readonly id: string;
  readonly number: number;
  readonly hash: string;
  readonly state: State;
}

async function versionsOf(db: Kysely<Tables>, regulation: string): Promise<readonly Row[]> {
  return db
    .selectFrom('version')
    .innerJoin('version_state', 'version_state.version_id', 'version.id')
    .select(['version.id', 'version.number', 'version.hash', 'version_state.state'])
    .where('version.regulation_id', '=', regulation)
    .orderBy('version.number', 'desc')
    .execute();
}

type Acknowledged = Evidence['acknowledged'][number] & { readonly version: string };

async function acknowledgedOf(db: Kysely<Tables>, versions: readonly string[]): Promise<readonly Acknowledged[]> {
  const rows = await db
    .selectFrom('version')
    .innerJoin('covered_person as covered', 'covered.regulation_id', 'version.regulation_id')
    .leftJoin('acknowledgement as given', (join) => join.onRef('given.version_id', '=', 'version.id').onRef('given.person_id', '=', 'covered.person_id'))
    .select((select) => ['version.id as version', 'covered.scorecard', select.fn.countAll<number>().as('all')])
    .select((select) => [select.fn.count<number>('given.person_id').as('given'), select.fn.max('given.made_at').as('last')])
    .where('version.id', 'in', versions)
    .groupBy(['version.id', 'covered.scorecard'])
    .orderBy('covered.scorecard')
    .execute();
  return rows.flatMap(({ version, scorecard, all, given, last }) =>
    all === given && last ? [{ version, scorecard, date: last.toISOString().slice(0, 10) }] : [],
  );
}

type Planned = RecordedReview & { readonly version: string; readonly item: number };

async function reviewsOf(db: Kysely<Tables>, versions: readonly string[]): Promise<readonly Planned[]> {
  const rows = await db
    .selectFrom('review')
    .leftJoin('review_record', 'review_record.review_id', 'review.id')
    .select((select) => ['review.version_id as version', 'review.item', select.fn.max('review_record.held_on').as('last')])
    .select((select) => select.fn.min('review.due').filterWhere('review_record.review_id', 'is', null).as('next'))
    .select((select) => [select.fn.min('review.every').as('every'), select.fn.min('review.what').as('what'), select.fn.min('review.who').as('who')])
    .where('review.version_id', 'in', versions)
    .groupBy(['review.version_id', 'review.item'])
    .orderBy('review.item')
    .execute();
  return rows.map((row) => ({ ...row, every: row.every as Frequency, what: JSON.parse(row.what) as Text }));
}

async function signedOn(db: Kysely<Tables>, versions: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('trail_entry')
    .select(['subject_id as version', 'made_at as at'])
    .where('subject_id', 'in', versions)
    .where('action', '=', 'version.approve')
    .execute();
  return new Map(rows.map(({ version, at }) => [version, at.toISOString().slice(0, 10)]));
}

const ofVersion = <T extends { readonly version: string }>(rows: readonly T[], id: string): readonly Omit<T, 'version'>[] =>
  rows.filter(({ version }) => version === id).map(({ version: _version, ...row }) => row);

async function lengthsOf(db: Kysely<Tables>, versions: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const length = sql<number>`char_length(document)`.as('length');
  const rows = await db.selectFrom('version').select(['id', length]).where('id', 'in', versions).execute();
  return new Map(rows.map(({ id, length: characters }) => [id, characters]));
}

interface Recorded extends RecordedVersion {
  readonly id: string;
}

/**
 * The versions of a regulation by which a text is judged, in five queries: those that are alive; the one that ended last where none of them is approved; `also`.
 * What was taken back before its approval has no records.
 */
async function recorded(db: Kysely<Tables>, regulation: string, also?: string): Promise<readonly Recorded[]> {
  const all = await versionsOf(db, regulation);
  if (all.length === 0) return [];
  const signed = await signedOn(
    db,
    all.map(({ id }) => id),
  );
  const last = all.find(({ id, state }) => signed.has(id) && LIVE.includes(state)) ?? all.find(({ id }) => signed.has(id));
  const wanted = all.filter(({ id, state }) => LIVE.includes(state) || id === last?.id || (id === also && signed.has(id)));
  const ids = wanted.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [lengths, acknowledged, reviews] = [await lengthsOf(db, ids), await acknowledgedOf(db, ids), await reviewsOf(db, ids)];
  return wanted.map(({ id, number, hash, state }) => {
    const day = signed.get(id);
    const replaces = all.some((other) => signed.has(other.id) && other.number < number && other.hash !== hash);
    const planned = ofVersion(reviews, id);
    const evidence: Evidence = {
      ...(day !== undefined && { signed: day }),
      acknowledged: ofVersion(acknowledged, id),
      ...(replaces && { replaces }),
      reviews: planned.map(({ item, last: held, next }) => ({ item, last: held, next })),
    };
    return { id, number, hash, length: lengths.get(id) ?? 0, state, evidence, reviews: planned.map(({ item: _item, ...review }) => review) };
  });
}

/** What the records say about a regulation, as the editor judges a text of it by them. Five queries. `also`: a version that is read, whether it has ended or not. */
export async function recordsOf(db: Kysely<Tables>, regulation: string, also?: string): Promise<Records> {
  const versions = await recorded(db, regulation, also);
  return { versions: versions.map(({ id: _id, ...version }) => version) };
}

async function reviewsInText(db: Kysely<Tables>, version: string): Promise<NonNullable<NonNullable<Policy['cycle']>['reviews']>> {
  const { document } = await db.selectFrom('version').select('document').where('id', '=', version).executeTakeFirstOrThrow();
  return (JSON.parse(document) as Policy).cycle?.reviews ?? [];
}

/**
 * The evidence for a version on a day. One that was never approved is judged as a new text: as signed today, acknowledged by nobody, its reviews by the
 * calendar of the version that holds.
 */
export async function evidenceOf(
  db: Kysely<Tables>,
  { id, regulation, state }: { readonly id: string; readonly regulation: string; readonly state: State },
  today: string,
): Promise<Evidence> {
  const versions = await recorded(db, regulation, id);
  const own = versions.find((version) => version.id === id);
  if (own && state !== 'in-review') return own.evidence;
  const others = versions.filter((version) => version !== own);
  const reviews = others.some((version) => version.reviews.length > 0) ? await reviewsInText(db, id) : [];
  return evidenceOfNew(reviews, { versions: others }, today);
}
