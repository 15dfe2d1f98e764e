import { randomUUID } from 'node:crypto';
import { readPolicy } from '@scorewright/engine';
import { withEvidence } from '@scorewright/linter';
import type { Frequency, Review } from '@scorewright/schemas';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { daysLater, monthsLater } from '../versions/days.ts';
import { evidenceOf } from '../versions/evidence.ts';
import { readVersionText, type Version } from '../versions/version.ts';

const MONTHS: { readonly [every in Frequency]: number } = { daily: 0, weekly: 0, monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 };

/** The day of the next review after one on that day. */
export const nextAfter = (every: Frequency, day: string): string =>
  MONTHS[every] > 0 ? monthsLater(day, MONTHS[every]) : daysLater(day, every === 'weekly' ? 7 : 1);

/** The first day on which a review is due: as the text says, else one interval after the last one or the start. */
const firstDue = ({ next, last, every }: Review, { from }: Version): string => next ?? nextAfter(every, last ?? from);

/** What the calendar of the version before has on a day before this one holds is that one's to hold; this one goes on from there. */
function dueOf(planned: Review, judged: Review, version: Version): string {
  let due = firstDue(judged, version);
  while (judged.next !== planned.next && due < version.from) due = nextAfter(judged.every, due);
  return due;
}

/** Puts the reviews of a version that is being approved on that day into the calendar. One that was held for the version before is not due again. */
export async function planReviews(transaction: Transaction<Tables>, version: Version, today: string): Promise<void> {
  const policy = readPolicy((await readVersionText(transaction, version.id)) ?? '').document?.policy;
  const reviews = policy?.cycle?.reviews ?? [];
  if (!policy || reviews.length === 0) return;
  const judged = withEvidence(policy, await evidenceOf(transaction, { ...version, state: 'in-review' }, today)).cycle?.reviews ?? [];
  await transaction
    .insertInto('review')
    .values(
      reviews.map((review, item) => ({
        id: randomUUID(),
        regulation_id: version.regulation,
        version_id: version.id,
        item,
        every: review.every,
        what: JSON.stringify(review.what),
        who: review.who,
        due: dueOf(review, judged[item] ?? review, version),
      })),
    )
    .execute();
}
