import type { Analysis, FactSet } from '../context.ts';
import type { Localized } from '../finding.ts';

/** Totals of one set of facts under both versions; null where the card is refused. */
export interface PersonPay {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** How pay differs over all facts of a card. */
export interface VersionVerdict {
  readonly verdict: 'same' | 'nobody-loses' | 'nobody-gains' | 'mixed';
  /** Whether it is proven for all facts, or only not refuted by the search. That somebody loses, or gains, is proven by facts. */
  readonly proven: boolean;
  /** Why it is not proven. */
  readonly reason?: Localized;
  /** Facts at which most is lost, with the totals that both versions give. */
  readonly witness?: { readonly facts: FactSet; readonly before: string; readonly after: string };
}

export interface PayComparison {
  readonly scorecard: string;
  readonly analysis: Analysis<VersionVerdict>;
}
