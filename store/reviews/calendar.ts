import { randomUUID } from 'node:crypto';
import type { Frequency, Text } from '@scorewright/schemas';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { transact } from '../database/transact.ts';
import type { Acting } from '../trail/entry.ts';
import { record } from '../trail/record.ts';
import { obstacle } from '../versions/obstacle.ts';
import { NOT_FOUND, orRefusal, refused, type NotFound, type Refused } from '../versions/refusals.ts';
import { nextAfter } from './plan.ts';

/** A review of a regulation, as the calendar lists it. Days are YYYY-MM-DD. */
export interface DueReview {
  readonly id: string;
  readonly regulation: string;
  readonly version: string;
  /** JSON of a Text. */
  readonly title: string;
  /** Index in `cycle.reviews` of the version. */
  readonly item: number;
  readonly every: Frequency;
  readonly what: Text;
  /** Position that is responsible. */
  readonly who: string;
  readonly due: string;
  readonly overdue: boolean;
}

export interface HeldReview extends Omit<DueReview, 'overdue'> {
  readonly heldOn: string;
  readonly lookedAt: string;
  readonly decision: string;
  readonly nextDue: string | null;
  readonly person: string;
  readonly name: string;
}

export interface Holding {
  readonly review: string;
  readonly heldOn: string;
  readonly lookedAt: string;
  readonly decision: string;
  /** When it is next due; one interval later when absent. `null`: it was the last one. */
  readonly next?: string | null;
}

const WORDS = {
  words: { en: 'say what was looked at and what was decided', ru: 'укажите, что рассмотрели и что решили' },
  later: { en: 'a review is recorded when it was held: {day} is after {today}', ru: 'пересмотр записывают, когда он состоялся: {day} позже {today}' },
  next: { en: 'the next review, on {next}, has to be after this one', ru: 'следующий пересмотр, {next}, должен быть позже этого' },
} as const;

const columns = [
  'review.id',
  'review.regulation_id as regulation',
  'review.version_id as version',
  'regulation.title',
  'review.item',
  'review.every',
  'review.what',
  'review.who',
  'review.due',
] as const;

const reviewOf = <T extends { readonly every: string; readonly what: string }>(row: T) => ({
  ...row,
  every: row.every as Frequency,
  what: JSON.parse(row.what) as Text,
});

export interface DueReviews {
  readonly today: string;
  readonly until?: string;
  readonly regulation?: string;
  /** Only of regulations in which this person may write. */
  readonly author?: string;
  readonly limit?: number;
}

/** Reviews of versions in force that are to be held, up to a day, the earliest first. One query. */
export async function listDueReviews(db: Kysely<Tables>, { today, until, regulation, author, limit = 500 }: DueReviews): Promise<readonly DueReview[]> {
  const rows = await db
    .selectFrom('review')
    .innerJoin('regulation', 'regulation.id', 'review.regulation_id')
    .innerJoin('version_state', 'version_state.version_id', 'review.version_id')
    .leftJoin('review_record', 'review_record.review_id', 'review.id')
    .select(columns)
    .where('review_record.review_id', 'is', null)
    .where('version_state.state', 'in', ['approved', 'in-force'])
    .$if(until !== undefined, (query) => query.where('review.due', '<=', until ?? ''))
    .$if(regulation !== undefined, (query) => query.where('review.regulation_id', '=', regulation ?? ''))
    .$if(author !== undefined, (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('regulation_author')
            .select('person_id')
            .whereRef('regulation_id', '=', 'review.regulation_id')
            .where('person_id', '=', author ?? ''),
        ),
      ),
    )
    .orderBy('review.due')
    .orderBy('review.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...reviewOf(row), overdue: row.due < today }));
}

/** Reviews that were held, the last first: who looked at what, and what was decided. */
export async function listHeldReviews(db: Kysely<Tables>, regulation: string): Promise<readonly HeldReview[]> {
  const rows = await db
    .selectFrom('review')
    .innerJoin('regulation', 'regulation.id', 'review.regulation_id')
    .innerJoin('review_record', 'review_record.review_id', 'review.id')
    .select(columns)
    .select(['review_record.held_on as heldOn', 'review_record.looked_at as lookedAt', 'review_record.decision', 'review_record.next_due as nextDue'])
    .select(['review_record.person_id as person', 'review_record.person_name as name'])
    .where('review.regulation_id', '=', regulation)
    .orderBy('review_record.made_at', 'desc')
    .orderBy('review.id')
    .execute();
  return rows.map(reviewOf);
}

function wrong({ lookedAt, decision, heldOn, next }: Holding, today: string): Refused | undefined {
  if (lookedAt.trim() === '' || decision.trim() === '') return refused(obstacle('no-words', WORDS.words));
  if (heldOn > today) return refused(obstacle('not-held-yet', WORDS.later, { day: heldOn, today }));
  return typeof next === 'string' && next <= heldOn ? refused(obstacle('next-too-early', WORDS.next, { next })) : undefined;
}

/** Records that a review was held, and puts the next one into the calendar. */
export async function holdReview(
  db: Kysely<Tables>,
  actor: Acting,
  holding: Holding,
  today: string,
): Promise<{ readonly outcome: 'held'; readonly next: string | null } | NotFound | Refused> {
  const { review: id, heldOn, lookedAt, decision } = holding;
  const refusal = wrong(holding, today);
  if (refusal) return refusal;
  return orRefusal(
    transact(db, async (transaction) => {
      const review = await transaction.selectFrom('review').selectAll().where('id', '=', id).executeTakeFirst();
      if (!review) return NOT_FOUND;
      const due = nextAfter(review.every as Frequency, review.due);
      const next = holding.next === undefined ? (due > heldOn ? due : nextAfter(review.every as Frequency, heldOn)) : holding.next;
      const said = { held_on: heldOn, looked_at: lookedAt, decision, next_due: next };
      const by = { person_id: actor.id, person_name: actor.name, made_at: new Date() };
      await transaction
        .insertInto('review_record')
        .values({ review_id: id, ...said, ...by })
        .execute();
      if (next !== null)
        await transaction
          .insertInto('review')
          .values({ ...review, id: randomUUID(), due: next })
          .execute();
      const data = { version: review.version_id, item: review.item, heldOn, lookedAt, decision, next };
      await record(transaction, { actor, action: 'review.record', subject: { kind: 'review', id }, data });
      return { outcome: 'held', next } as const;
    }),
  );
}

/** Which regulation a review is of; undefined where there is no such review. */
export const regulationOfReview = async (db: Kysely<Tables>, id: string): Promise<string | undefined> =>
  (await db.selectFrom('review').select('regulation_id').where('id', '=', id).executeTakeFirst())?.regulation_id;
