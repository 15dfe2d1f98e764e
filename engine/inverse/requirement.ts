import type { Problem } from '../problems/problem.ts';

/** A value of a fact as it stands in the facts: a decimal text, or true / false. */
export type FactValue = string | boolean;

/** What one fact would have to be, everything else as it is. Numbers are exact decimal texts. */
export type Requirement =
  | { readonly state: 'reachable'; readonly input: string; readonly label: string; readonly from: FactValue; readonly to: FactValue; readonly grid: string; readonly lineTotal: string }
  | { readonly state: 'reached'; readonly input: string; readonly label: string; readonly from: FactValue; readonly lineTotal: string }
  | { readonly state: 'impossible'; readonly input: string; readonly label: string; readonly from: FactValue; readonly reason: 'no-effect' | 'not-within-domain' | 'not-found'; readonly best: { readonly value: FactValue; readonly lineTotal: string } };

export interface RequiredFor {
  readonly wanted: string;
  /** The total as the facts are; absent when the card is refused. */
  readonly total?: string;
  readonly requirements: readonly Requirement[];
  readonly problems: readonly Problem[];
}
