import { wordsOf } from '../database/words.ts';

/** What lists say of a regulation without calculating it; kept beside the text. `state` is `broken` where the text does not parse. */
export interface Summary {
  readonly title: unknown;
  readonly policy: string;
  readonly state: 'fine' | 'incomplete' | 'broken';
  readonly purpose?: unknown;
  readonly owner?: string;
  readonly from?: string;
  readonly until?: string;
  readonly nextReview?: string;
  readonly cards: number;
  readonly examples: number;
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Reads what can be read; a text in any state has a summary. */
export function summaryOf(source: string): Summary {
  const nothing = { title: '', policy: '', cards: 0, examples: 0 };
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return { ...nothing, state: 'broken' };
  }
  const policy = record(value);
  const effective = record(policy['effective']);
  const reviews = list(record(policy['cycle'])['reviews'])
    .map((review) => text(record(review)['next']))
    .filter((date) => date !== undefined)
    .sort();
  const [owner, from, until] = [text(policy['owner']), text(effective['from']), text(effective['until'])];
  return {
    title: policy['title'] ?? '',
    policy: text(policy['id']) ?? '',
    cards: list(policy['scorecards']).length,
    examples: list(policy['examples']).length,
    state: policy['format'] === 'scorewright-policy/1' && list(policy['scorecards']).length > 0 && list(policy['metrics']).length > 0 ? 'fine' : 'incomplete',
    ...(policy['purpose'] !== undefined && { purpose: policy['purpose'] }),
    ...(owner !== undefined && { owner }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(reviews[0] !== undefined && { nextReview: reviews[0] }),
  };
}

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];

/** By what a draft is found: its id, its title in every language, its owner, the id of its policy. */
export const draftWords = (id: string, { title, policy, owner = '' }: Summary): string => wordsOf(id, policy, owner, ...textsIn(title));
