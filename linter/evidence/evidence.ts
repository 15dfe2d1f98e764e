import type { Policy } from '@scorewright/schemas';

/** When a review of the cycle was last held, and when it is next due; days are YYYY-MM-DD. Both null: nothing is recorded. */
export interface ReviewRecord {
  /** Index in `cycle.reviews` of the text that is judged. */
  readonly item: number;
  readonly last: string | null;
  /** Null beside a day on which it was held: it was the last one. */
  readonly next: string | null;
}

/** What the records say about a text, whatever it claims. Days are YYYY-MM-DD. */
export interface Evidence {
  /** The day on which it was, or is being, approved. */
  readonly signed?: string;
  /** Cards that everybody covered has acknowledged, with the day of the last one. */
  readonly acknowledged: readonly { readonly scorecard: string; readonly date: string }[];
  /** It takes the place of a text that was approved: what it says about acknowledging was said of that one, and counts for nothing. */
  readonly replaces?: true;
  readonly reviews: readonly ReviewRecord[];
}

/** Rules whose judgement depends on what happened rather than on what the text claims. */
const ON_RECORDS: ReadonlySet<string> = new Set(['S09', 'S10']);

/** Whether a rule judges by the records, where there are any. `id`: of the rule, `S10`. */
export const isOnRecords = (id: string): boolean => ON_RECORDS.has(id);

function introductionWith({ introduction, scorecards }: Policy, { signed, acknowledged, replaces }: Evidence): Policy['introduction'] {
  const recorded = acknowledged.flatMap(({ scorecard, date }) => {
    const card = scorecards.find(({ id }) => id === scorecard);
    return card ? [{ who: card.position, date }] : [];
  });
  if (signed === undefined && recorded.length === 0 && replaces === undefined) return introduction;
  const claimed = replaces ? [] : (introduction?.acknowledgements ?? []);
  return {
    ...introduction,
    ...(signed !== undefined && { signed, targetsApproved: introduction?.targetsApproved ?? signed }),
    acknowledgements: [...claimed.filter(({ who }) => !recorded.some((one) => one.who === who)), ...recorded],
  };
}

/** What was held is not due again on the day that the text still names. */
const cycleWith = ({ cycle }: Policy, { reviews }: Evidence): Policy['cycle'] =>
  cycle?.reviews && {
    ...cycle,
    reviews: cycle.reviews.map((review, index) => {
      const record = reviews.find(({ item }) => item === index);
      if (!record || (record.last === null && record.next === null)) return review;
      const { next: _next, ...rest } = review;
      return { ...rest, ...(record.last !== null && { last: record.last }), ...(record.next !== null && { next: record.next }) };
    }),
  };

/** The policy with what really happened in the place of what it says about that. To be judged, never to be shown or hashed: its places are not those of the text. */
export function withEvidence(policy: Policy, evidence: Evidence): Policy {
  const [introduction, cycle] = [introductionWith(policy, evidence), cycleWith(policy, evidence) ?? policy.cycle];
  return { ...policy, ...(introduction && { introduction }), ...(cycle && { cycle }) };
}
