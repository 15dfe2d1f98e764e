import type { PolicyDocument } from '@scorewright/engine';
import type { Policy } from '@scorewright/schemas';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** What the records say about a version, whatever its text claims. Days are YYYY-MM-DD. */
export interface Evidence {
  /** The day on which it was, or is being, approved. */
  readonly signed?: string;
  /** Cards that everybody covered has acknowledged, with the day of the last one. */
  readonly acknowledged: readonly { readonly scorecard: string; readonly date: string }[];
  /** By index in `cycle.reviews`: when it was last held, and when it is next due. */
  readonly reviews: readonly { readonly item: number; readonly last: string | null; readonly next: string | null }[];
}

const introductionWith = ({ introduction, scorecards }: Policy, { signed, acknowledged }: Evidence): Policy['introduction'] => {
  const recorded = acknowledged.flatMap(({ scorecard, date }) => {
    const card = scorecards.find(({ id }) => id === scorecard);
    return card ? [{ who: card.position, date }] : [];
  });
  if (signed === undefined && recorded.length === 0) return introduction;
  return {
    ...introduction,
    ...(signed !== undefined && { signed, targetsApproved: introduction?.targetsApproved ?? signed }),
    acknowledgements: [...(introduction?.acknowledgements ?? []).filter(({ who }) => !recorded.some((one) => one.who === who)), ...recorded],
  };
};

const cycleWith = ({ cycle }: Policy, { reviews }: Evidence): Policy['cycle'] =>
  cycle?.reviews && {
    ...cycle,
    reviews: cycle.reviews.map((review, index) => {
      const record = reviews.find(({ item }) => item === index);
      return record ? { ...review, ...(record.last !== null && { last: record.last }), ...(record.next !== null && { next: record.next }) } : review;
    }),
  };

/** The document as the linter should judge it: with what really happened in the place of what the text says about it. For the linter alone; never hashed. */
export function withEvidence({ policy, source }: PolicyDocument, evidence: Evidence): PolicyDocument {
  const [introduction, cycle] = [introductionWith(policy, evidence), cycleWith(policy, evidence) ?? policy.cycle];
  return { policy: { ...policy, ...(introduction && { introduction }), ...(cycle && { cycle }) }, source };
}

async function acknowledgedOf(db: Kysely<Tables>, version: string): Promise<Evidence['acknowledged']> {
  const rows = await db
    .selectFrom('version')
    .innerJoin('covered_person as covered', 'covered.regulation_id', 'version.regulation_id')
    .leftJoin('acknowledgement as given', (join) => join.onRef('given.version_id', '=', 'version.id').onRef('given.person_id', '=', 'covered.person_id'))
    .select((select) => ['covered.scorecard', select.fn.countAll<number>().as('all'), select.fn.count<number>('given.person_id').as('given')])
    .select((select) => select.fn.max('given.made_at').as('last'))
    .where('version.id', '=', version)
    .groupBy('covered.scorecard')
    .execute();
  return rows.flatMap(({ scorecard, all, given, last }) => (all === given && last ? [{ scorecard, date: last.toISOString().slice(0, 10) }] : []));
}

async function reviewsOf(db: Kysely<Tables>, version: string): Promise<Evidence['reviews']> {
  const rows = await db
    .selectFrom('review')
    .leftJoin('review_record', 'review_record.review_id', 'review.id')
    .select((select) => ['review.item', select.fn.max('review_record.held_on').as('last')])
    .select((select) => select.fn.min('review.due').filterWhere('review_record.review_id', 'is', null).as('next'))
    .where('review.version_id', '=', version)
    .groupBy('review.item')
    .execute();
  return rows;
}

/** The evidence for a version, in three queries. */
export async function evidenceOf(db: Kysely<Tables>, version: string): Promise<Evidence> {
  const approved = await db
    .selectFrom('trail_entry')
    .select('made_at')
    .where('subject_id', '=', version)
    .where('action', '=', 'version.approve')
    .executeTakeFirst();
  return {
    ...(approved && { signed: approved.made_at.toISOString().slice(0, 10) }),
    acknowledged: await acknowledgedOf(db, version),
    reviews: await reviewsOf(db, version),
  };
}
