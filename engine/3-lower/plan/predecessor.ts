import type { Expression } from '../sheet.ts';
import { average } from '../../operators/build.ts';
import { lowerQuantity } from '../draft/quantity.ts';
import type { PlanMethod } from './method.ts';

/** The average of the predecessor's results that are known. */
export const predecessor: PlanMethod<'predecessor'> = ({ draft, plan, pointer, type, place }) => {
  const results = plan.results.map((result, index) => lowerQuantity(draft, result, `${pointer}/results/${index}`, type, place.item.id));
  return average(...(results as [Expression, ...Expression[]]));
};
