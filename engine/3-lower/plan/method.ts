import type { Plan } from '@scorewright/schemas';
import type { Draft } from '../draft/draft.ts';
import type { Place } from '../indicator/place.ts';
import type { Expression } from '../sheet.ts';
import type { NumberType } from '../draft/types.ts';

/** What a plan is derived from. `type`: of the metric, and so of the plan. */
interface PlanAt<P extends Plan> {
  readonly draft: Draft;
  readonly plan: P;
  readonly pointer: string;
  readonly type: NumberType;
  readonly place: Place;
}

/** One way to set a plan: the expression of the plan in the metric's unit. */
export type PlanMethod<M extends Plan['method']> = (at: PlanAt<Extract<Plan, { readonly method: M }>>) => Expression;
