import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { listRegulations, type RegulationEntry, type RegulationSearch } from '../drafts/list.ts';
import { selectVersions, versionOf, type Version } from './version.ts';

/** A regulation with what is going on about it. */
export interface RegulationOverview extends RegulationEntry {
  /** Versions in review, approved or in force, the newest first. */
  readonly versions: readonly Version[];
  /** The earliest review of an approved version that is to be held. */
  readonly nextReview: string | null;
  readonly reviewOverdue: boolean;
}

async function liveVersions(db: Kysely<Tables>): Promise<ReadonlyMap<string, readonly Version[]>> {
  const rows = await selectVersions(db).where('version_state.state', 'in', ['in-review', 'approved', 'in-force']).orderBy('version.number', 'desc').execute();
  return Map.groupBy(rows.map(versionOf), ({ regulation }) => regulation);
}

async function nextReviews(db: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('review')
    .innerJoin('version_state', 'version_state.version_id', 'review.version_id')
    .leftJoin('review_record', 'review_record.review_id', 'review.id')
    .select((select) => ['review.regulation_id as regulation', select.fn.min('review.due').as('due')])
    .where('review_record.review_id', 'is', null)
    .where('version_state.state', 'in', ['approved', 'in-force'])
    .groupBy('review.regulation_id')
    .execute();
  return new Map(rows.map(({ regulation, due }) => [regulation, due]));
}

/** A page of the regulations, the last saved first, with their live versions and reviews; no text is parsed, whatever their number. */
export async function regulationOverview(db: Kysely<Tables>, today: string, search: RegulationSearch = {}): Promise<readonly RegulationOverview[]> {
  const [{ regulations }, versions, reviews] = [await listRegulations(db, search), await liveVersions(db), await nextReviews(db)];
  return regulations.map((regulation) => {
    const due = reviews.get(regulation.id) ?? null;
    return { ...regulation, versions: versions.get(regulation.id) ?? [], nextReview: due, reviewOverdue: due !== null && due < today };
  });
}

/** A version in the queue of a position: who waits for a signature. */
export interface AwaitingSignature {
  readonly version: Version;
  readonly position: string;
}

/** Versions in review that somebody for one of these positions has still to sign, and that the person did not write; the longest waiting first. */
export async function listAwaitingSignature(db: Kysely<Tables>, person: string, positions: readonly string[]): Promise<readonly AwaitingSignature[]> {
  if (positions.length === 0) return [];
  const rows = await selectVersions(db)
    .innerJoin('version_requirement as requirement', 'requirement.version_id', 'version.id')
    .leftJoin('signature', (join) => join.onRef('signature.version_id', '=', 'version.id').onRef('signature.position', '=', 'requirement.position'))
    .leftJoin('version_author as author', (join) => join.onRef('author.version_id', '=', 'version.id').on('author.person_id', '=', person))
    .select('requirement.position')
    .where('version_state.state', '=', 'in-review')
    .where('requirement.position', 'in', positions)
    .where('signature.version_id', 'is', null)
    .where('author.version_id', 'is', null)
    .orderBy('version_state.since')
    .orderBy('version.id')
    .execute();
  return rows.map(({ position, ...row }) => ({ version: versionOf(row), position }));
}
