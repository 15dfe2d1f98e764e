import type { Plan } from '@scorewright/schemas';
import { changedLine } from '../corrections/changes.ts';
import type { Draft } from '../draft/draft.ts';
import { put } from '../draft/draft.ts';
import { numeral } from '../draft/literal.ts';
import type { Place } from './place.ts';
import type { Expression } from '../sheet.ts';
import { benchmark } from '../plan/benchmark.ts';
import { capacity } from '../plan/capacity.ts';
import { formula } from '../plan/formula.ts';
import type { PlanMethod } from '../plan/method.ts';
import { predecessor } from '../plan/predecessor.ts';
import { uplift } from '../plan/uplift.ts';
import { value } from '../plan/value.ts';

const METHODS: { readonly [method in Plan['method']]: PlanMethod<method> } = { value, uplift, predecessor, capacity, benchmark, formula };

/** `i.plan`, and `i.plan.derived` where the policy states a plan beside the derivation. */
export function lowerPlan(draft: Draft, place: Place): void {
  const { item, type } = place;
  const { plan } = item;
  if (plan === undefined || type.kind !== 'number') return;
  const pointer = `${place.pointer}/plan`;
  const line = { role: 'plan', type, pointer, indicator: item, rounds: 'plan' } as const;
  const method = METHODS[plan.method] as PlanMethod<Plan['method']>;
  const derived: Expression = method({ draft, plan, pointer, type, place });
  const stated = 'stated' in plan && plan.stated !== undefined ? numeral(plan.stated, type.unit) : undefined;
  if (stated !== undefined) put(draft, { ...line, id: `${item.id}.plan.derived`, expression: derived });
  const changed = changedLine(draft, 'plan', type, pointer, item.id);
  put(draft, {
    ...line,
    id: `${item.id}.plan`,
    named: true,
    expression: stated ?? derived,
    ...(stated !== undefined && { pointer: `${pointer}/stated` }),
    ...changed,
  });
}
