import type { PolicyDocument } from '@scorewright/engine';
import { lowerCard } from '@scorewright/engine';

/** The first period of a card, as the engine takes it where none is named. */
export const firstPeriodOf = (document: PolicyDocument, scorecard: string): { readonly from: string; readonly until: string } => {
  const from = document.policy.effective.from;
  return lowerCard(document, scorecard, {}).sheet?.period ?? { from, until: from };
};
