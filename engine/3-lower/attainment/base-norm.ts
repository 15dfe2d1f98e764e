import { max, min, percent, subtract } from '../../operators/build.ts';
import { percentage } from '../draft/literal.ts';
import { lowerQuantity } from '../draft/quantity.ts';
import { ofNumber, planOf } from './method.ts';

/** (actual - base) x 100 / (norm - base), at least `floor`, at most `cap`. */
export const baseNorm = ofNumber<'base-norm'>(({ draft, place, attainment, pointer, actual, type }) => {
  const base = lowerQuantity(draft, attainment.base, `${pointer}/base`, type, place.item.id);
  const norm = attainment.norm === undefined ? planOf(draft, place) : lowerQuantity(draft, attainment.norm, `${pointer}/norm`, type, place.item.id);
  const share = percent(subtract(actual, base), subtract(norm, base), 'norm-equals-base');
  const floored = attainment.floor === undefined ? share : max(share, percentage(attainment.floor));
  return attainment.cap === undefined ? floored : min(floored, percentage(attainment.cap));
});
