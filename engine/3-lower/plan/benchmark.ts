import { percentOf } from '../../operators/build.ts';
import { percentage } from '../draft/literal.ts';
import { lowerQuantity } from '../draft/quantity.ts';
import type { PlanMethod } from './method.ts';

/** The industry's figure x relative / 100. */
export const benchmark: PlanMethod<'benchmark'> = ({ draft, plan, pointer, type, place }) =>
  percentOf(percentage(plan.relative), lowerQuantity(draft, plan.benchmark, `${pointer}/benchmark`, type, place.item.id));
