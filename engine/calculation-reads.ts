import type { Policy } from '@scorewright/schemas';

/** What no calculation reads; the cards are told apart by whoever asks. */
const UNREAD: ReadonlySet<string> = new Set<keyof Policy>([
  '$schema',
  'version',
  'title',
  'purpose',
  'covers',
  'cardGoals',
  'terms',
  'principles',
  'sections',
  'owner',
  'goals',
  'scorecards',
  'introduction',
  'examples',
  'waivers',
]);

/** What the calculation of every card reads, by name. A property that is not known here counts as read. */
export const readByCalculations = (policy: Policy): readonly (readonly [string, unknown])[] => Object.entries(policy).filter(([name]) => !UNREAD.has(name));
