import type { Indicator, Policy, Scorecard } from '@scorewright/schemas';
import type { Problem, ProblemData, Severity } from '../problems/problem.ts';
import { problem } from '../problems/problem.ts';
import type { Declarations } from './declarations.ts';
import type { nearestNames } from './nearest-names.ts';

/** What a check looks at. */
export interface Checked {
  readonly policy: Policy;
  readonly declarations: Declarations;
  readonly nearest: typeof nearestNames;
}

/** One check of a policy: everything wrong of its kind, each at its place. */
export type Check = (checked: Checked) => readonly Problem[];

export interface PlacedCard {
  readonly card: Scorecard;
  readonly pointer: string;
}
export interface PlacedIndicator extends PlacedCard {
  readonly item: Indicator;
  readonly at: string;
}

export const cardsOf = ({ scorecards }: Policy): readonly PlacedCard[] => scorecards.map((card, index) => ({ card, pointer: `/scorecards/${index}` }));

const placedOnce = new WeakMap<Policy['scorecards'], readonly PlacedIndicator[]>();

/** Indicators of all cards; `at`: pointer of the indicator. Found once for all the checks that look at them. */
export function indicatorsOf(policy: Policy): readonly PlacedIndicator[] {
  const before = placedOnce.get(policy.scorecards);
  if (before !== undefined) return before;
  const placed = cardsOf(policy).flatMap(({ card, pointer }) =>
    card.indicators.map((item, index) => ({ card, pointer, item, at: `${pointer}/indicators/${index}` })),
  );
  placedOnce.set(policy.scorecards, placed);
  return placed;
}

export const wrong = (code: string, pointer: string, data: ProblemData = {}, severity: Severity = 'error'): Problem =>
  problem(code, 'policy', pointer, data, severity);

/** The problem, where the condition holds. */
export const wrongIf = (condition: boolean, code: string, pointer: string, data: ProblemData = {}): readonly Problem[] =>
  condition ? [wrong(code, pointer, data)] : [];
