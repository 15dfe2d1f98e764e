import { lowerQuantity } from '../draft/quantity.ts';
import type { PlanMethod } from './method.ts';

/** A stated value, a fact of the period, or a level. */
export const value: PlanMethod<'value'> = ({ draft, plan, pointer, type, place }) => lowerQuantity(draft, plan.value, `${pointer}/value`, type, place.item.id);
