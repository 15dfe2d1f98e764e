import { max, min, number, percent, subtract } from '../../operators/build.ts';
import { lowerQuantity } from '../draft/quantity.ts';
import { ofNumber } from './method.ts';

/** (actual - zeroAt) x 100 / (fullAt - zeroAt), within 0..100. */
export const interval = ofNumber<'interval'>(({ draft, place, attainment, pointer, actual, type }) => {
  const zeroAt = lowerQuantity(draft, attainment.zeroAt, `${pointer}/zeroAt`, type, place.item.id);
  const fullAt = lowerQuantity(draft, attainment.fullAt, `${pointer}/fullAt`, type, place.item.id);
  const share = percent(subtract(actual, zeroAt), subtract(fullAt, zeroAt), 'norm-equals-base');
  return min(max(share, number('0', '%')), number('100', '%'));
});
