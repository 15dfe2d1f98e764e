import type { Kysely } from 'kysely';
import type { State } from '../database/tables-lifecycle.ts';
import type { Tables } from '../database/tables.ts';
import { listRegulations, type RegulationEntry, type RegulationSearch } from '../drafts/list.ts';
import { selectVersions, versionOf, type Version } from './version.ts';

/** A version that waits for its approval, is approved or in force. Days are YYYY-MM-DD. */
export interface LiveVersion {
  readonly id: string;
  readonly number: number;
  /** Revision of the draft that it was made of. */
  readonly revision: number;
  readonly state: State;
  /** The days that it takes; of one in review, those that it asks for. Without an end: null. */
  readonly from: string;
  readonly until: string | null;
}

/** A regulation with what is going on about it. */
export interface RegulationOverview extends RegulationEntry {
  /** Versions in review, approved or in force, the newest first. */
  readonly versions: readonly LiveVersion[];
  /** The earliest review of an approved version, or of one in force, that is to be held. Null: there is none in the calendar. */
  readonly nextReview: string | null;
}

/** One query for a page of regulations: each live version, with the earliest of its reviews that is to be held. */
async function liveVersions(db: Kysely<Tables>, regulations: readonly string[]) {
  if (regulations.length === 0) return [];
  return db
    .selectFrom('version_state as state')
    .innerJoin('version', 'version.id', 'state.version_id')
    .select(['version.id', 'version.number', 'version.revision', 'state.state', 'state.regulation_id as regulation'])
    .select((select) => [
      select.fn.coalesce('state.holds_from', 'version.effective_from').as('from'),
      select
        .case()
        .when('state.holds_from', 'is not', null)
        .then(select.ref('state.holds_until'))
        .else(select.ref('version.effective_until'))
        .end()
        .as('until'),
      select
        .selectFrom('review')
        .leftJoin('review_record', 'review_record.review_id', 'review.id')
        .select(({ fn }) => fn.min('review.due').as('due'))
        .whereRef('review.version_id', '=', 'version.id')
        .where('review_record.review_id', 'is', null)
        .as('nextReview'),
    ])
    .where('state.regulation_id', 'in', regulations)
    .where('state.state', 'in', ['in-review', 'approved', 'in-force'])
    .orderBy('version.number', 'desc')
    .execute();
}

/** A page of the regulations, the last saved first, with their live versions and reviews: three queries, and no text is parsed. `total` counts all that are found. */
export async function regulationOverview(
  db: Kysely<Tables>,
  search: RegulationSearch = {},
): Promise<{ readonly total: number; readonly regulations: readonly RegulationOverview[] }> {
  const { total, regulations } = await listRegulations(db, search);
  const rows = await liveVersions(
    db,
    regulations.map(({ id }) => id),
  );
  const byRegulation = Map.groupBy(rows, ({ regulation }) => regulation);
  return {
    total,
    regulations: regulations.map((regulation) => {
      const live = byRegulation.get(regulation.id) ?? [];
      const [nextReview = null] = live.flatMap(({ nextReview: due }) => due ?? []).toSorted();
      return { ...regulation, versions: live.map(({ regulation: _regulation, nextReview: _due, ...version }) => version), nextReview };
    }),
  };
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
