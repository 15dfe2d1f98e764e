import { add, number, otherwise, percentOf } from '../../operators/build.ts';
import { percentage } from '../literal.ts';
import { lowerQuantity } from '../quantity.ts';
import type { PlanMethod } from './method.ts';

/** baseline x (100 + uplift) / 100; a newcomer's baseline stands in for a missing one. */
export const uplift: PlanMethod<'uplift'> = ({ draft, plan, pointer, type, place }) => {
  const quantity = (name: 'baseline' | 'newcomer', given = plan[name]) =>
    given === undefined ? undefined : lowerQuantity(draft, given, `${pointer}/${name}`, type, place.item.id);
  const earlier = quantity('baseline', plan.baseline)!;
  const newcomer = quantity('newcomer');
  const baseline = newcomer === undefined ? earlier : otherwise(earlier, newcomer);
  return percentOf(add(number('100', '%'), percentage(plan.uplift)), baseline);
};
