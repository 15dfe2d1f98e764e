import type { Problem } from '../problems/problem.ts';

/** A value of a fact as it stands in the facts: a decimal text, a text, or true / false. */
export type FactValue = string | boolean;

interface OfFact {
  readonly input: string;
  /** Name of the fact or metric in the language asked for. */
  readonly label: string;
  readonly unit: string;
  readonly from: FactValue;
  /** Step that the fact was tried in, as decimal text; absent for texts and booleans. */
  readonly grid?: string;
}

/** Why no value will do. `no-effect`: the total does not depend on it here. `out-of-reach`: within its bounds it is not enough. `not-found`: not up to 1,000,000,000 times the figures at hand. */
export type Impossible = 'no-effect' | 'out-of-reach' | 'not-found';

/**
 * What one fact would have to be, everything else as it is. Totals are exact decimal texts in the currency.
 * `proved`: no smaller change will do, or none at all. False where the total jumps about too often to be followed everywhere: then the change
 * will do, and a step less will not, but there may be a smaller one.
 */
export type Requirement =
  | (OfFact & { readonly state: 'reached'; readonly lineTotal: string })
  | (OfFact & { readonly state: 'reachable'; readonly to: FactValue; readonly lineTotal: string; readonly proved: boolean })
  | (OfFact & {
      readonly state: 'impossible';
      readonly reason: Impossible;
      readonly proved: boolean;
      readonly best: { readonly value: FactValue; readonly lineTotal: string };
    });

export interface RequiredFor {
  readonly wanted: string;
  /** Whether at least (the wanted total is above the present one) or at most is asked for. */
  readonly relation: 'at-least' | 'at-most';
  /** The total as the facts are; absent when the card is refused. */
  readonly total?: string;
  readonly requirements: readonly Requirement[];
  readonly problems: readonly Problem[];
}
