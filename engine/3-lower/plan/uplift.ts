import { add, number, otherwise, percentOf } from '../../operators/build.ts';
import { percentage } from '../draft/literal.ts';
import { lowerQuantity } from '../draft/quantity.ts';
import type { PlanMethod } from './method.ts';

/** baseline x (100 + uplift) / 100; a newcomer's baseline stands in for a missing one. */
export const uplift: PlanMethod<'uplift'> = ({ draft, plan, pointer, type, place }) => {
  const earlier = lowerQuantity(draft, plan.baseline, `${pointer}/baseline`, type, place.item.id);
  const baseline = plan.newcomer === undefined ? earlier : otherwise(earlier, lowerQuantity(draft, plan.newcomer, `${pointer}/newcomer`, type, place.item.id));
  return percentOf(add(number('100', '%'), percentage(plan.uplift)), baseline);
};
