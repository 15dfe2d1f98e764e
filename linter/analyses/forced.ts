import { calculate, type CardOutcome, type PolicyDocument } from '@scorewright/engine';
import type { CardView, Context, FactSet } from '../context.ts';
import type { PatchOperation } from '../finding.ts';
import { applyPatch } from '../patch.ts';

/** The card calculated for facts over those on plan, with the regulation changed by a patch: what a cut costs, with and without it. */
export function calculatedWith({ document }: Context, view: CardView, patch: readonly PatchOperation[], facts: FactSet = {}): CardOutcome | undefined {
  const [onPlan, sheets] = [view.onPlan, view.sheets];
  const period = 'value' in sheets ? sheets.value[0]?.period : undefined;
  if (!('value' in onPlan) || !period) return undefined;
  const changed: PolicyDocument = { source: document.source, policy: applyPatch(document.policy, patch) };
  return calculate(changed, {
    source: document.source,
    facts: { format: 'scorewright-facts/1', scorecard: view.card.id, period, facts: { ...onPlan.value, ...facts } },
  });
}
