import { calculate } from '@scorewright/engine';
import { linesBehind } from './analyses/uses.ts';
import type { FactSet } from './context.ts';
import type { OnPlanInput } from './on-plan.ts';

/** How many cut-offs strike. */
function struck({ document, card, sheet }: OnPlanInput, facts: FactSet): number {
  const given = { format: 'scorewright-facts/1', scorecard: card.id, period: sheet.period, facts } as const;
  const { trace } = calculate(document, { source: document.source, facts: given });
  return (card.cutOffs ?? []).filter(({ id }) => {
    const line = trace?.byId.get(`cut-off.${id}`);
    return line?.state === 'value' && line.value === true;
  }).length;
}

/**
 * Facts of a period on plan that come from the last past one, in which a cut-off struck: for a metric that decides it and that has no plan, the latest past
 * result at which it does not. What a card pays on plan is not what is left of it in a bad month.
 */
export function withoutCutOffs(input: OnPlanInput, facts: FactSet, planned: ReadonlyMap<string, string | boolean>): FactSet {
  const { document, card, sheet } = input;
  const cutOffs = card.cutOffs ?? [];
  if (cutOffs.length === 0) return facts;
  const behind = linesBehind(sheet, ...cutOffs.map(({ id }) => `cut-off.${id}`));
  const gates = document.policy.metrics.filter(({ id, history = [] }) => behind.has(id) && history.length > 0 && !planned.has(id) && Object.hasOwn(facts, id));
  return gates.reduce<FactSet>((best, { id, history = [] }) => {
    const now = struck(input, best);
    if (now === 0) return best;
    const others = history.toReversed().map(({ value }): FactSet => ({ ...best, [id]: String(value) }));
    return others.find((one) => struck(input, one) < now) ?? best;
  }, facts);
}
