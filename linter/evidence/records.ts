import type { Policy, Review } from '@scorewright/schemas';
import { canonicalJson } from '../waivers/index.ts';
import type { Evidence, ReviewRecord } from './evidence.ts';
import { isTextOf, type KnownText } from './known-text.ts';

/** A review in the calendar of a version: what it is, and what the records say of it. */
export type RecordedReview = Pick<Review, 'every' | 'what' | 'who'> & Omit<ReviewRecord, 'item'>;

/** A version with what the records say of its text. */
export interface RecordedVersion extends KnownText {
  readonly number: number;
  readonly state: 'in-review' | 'approved' | 'in-force' | 'expired' | 'withdrawn';
  /** Of an approved text; one in review is judged as one that nobody has signed yet. */
  readonly evidence: Evidence;
  /** Its calendar, by index in `cycle.reviews`; empty until it is approved. */
  readonly reviews: readonly RecordedReview[];
}

/** What the records say about a regulation: its versions that wait for an approval or ever had one, the newest first. Earlier ones may be left out. */
export interface Records {
  readonly versions: readonly RecordedVersion[];
}

/** By which records a text is judged. */
export interface Basis {
  readonly evidence: Evidence;
  /** Number of the version that the text is, or takes the place of; absent where none was approved yet. */
  readonly version?: number;
  /** Whether the text is that of the version, to the letter. */
  readonly isSame: boolean;
  /** Number of the version whose calendar of reviews counts; absent where there is none. */
  readonly calendar?: number;
}

/** The version whose calendar the regulation follows: the one in force, else the one that was approved last. */
const calendarOf = ({ versions }: Records): RecordedVersion | undefined =>
  versions.find(({ state }) => state === 'in-force') ?? versions.find(({ state }) => state === 'approved');

const keyOf = ({ every, what, who }: Pick<Review, 'every' | 'what' | 'who'>): string => canonicalJson([every, what, who]);

/**
 * The next day of a review that another version of the regulation has too. Held is held, whatever day the new text still names; what is overdue is not put
 * off by writing another day; otherwise the new text plans for itself.
 */
function carried({ next: planned }: Review, item: number, { last, next }: RecordedReview, today: string): ReviewRecord {
  const isStale = planned === undefined || (last !== null && planned <= last);
  const isOverdue = next !== null && next < today;
  return { item, last, next: isStale || isOverdue ? next : planned };
}

function carriedReviews(reviews: readonly Review[], calendar: readonly RecordedReview[], today: string): readonly ReviewRecord[] {
  const left = calendar.map((record) => ({ key: keyOf(record), record }));
  return reviews.flatMap((review, item) => {
    const key = keyOf(review);
    const index = left.findIndex((one) => one.key === key);
    const [found] = index < 0 ? [] : left.splice(index, 1);
    return found ? [carried(review, item, found.record, today)] : [];
  });
}

/**
 * What counts for a text that was never approved: nobody has signed it, so it is signed today at the earliest, and nobody has acknowledged it; reviews are
 * the regulation's, and hold for the same one in the new text. `reviews`: `cycle.reviews` of the text. Days are YYYY-MM-DD.
 */
export function evidenceOfNew(reviews: readonly Review[], records: Records, today: string): Evidence {
  const replaces = records.versions.some(({ state }) => state !== 'in-review');
  const calendar = calendarOf(records)?.reviews ?? [];
  return { signed: today, acknowledged: [], ...(replaces && { replaces }), reviews: carriedReviews(reviews, calendar, today) };
}

/**
 * By which records a draft is judged; undefined where it has no version: then by what it says itself. A text that was approved
 * has its own records, any other those of a new text. `today`: YYYY-MM-DD. Cheap for a text of which most is the same as before.
 */
export function basisFor(policy: Policy, records: Records, today: string): Basis | undefined {
  if (records.versions.length === 0) return undefined;
  const own = records.versions.find((version) => version.state !== 'in-review' && isTextOf(policy, version));
  if (own) return { evidence: own.evidence, version: own.number, isSame: true, ...(own.reviews.length > 0 && { calendar: own.number }) };
  const calendar = calendarOf(records);
  const before = calendar ?? records.versions.find(({ state }) => state !== 'in-review');
  return {
    evidence: evidenceOfNew(policy.cycle?.reviews ?? [], records, today),
    isSame: false,
    ...(before && { version: before.number }),
    ...(calendar && { calendar: calendar.number }),
  };
}
