import { abs, max, number, percent, subtract } from '../../operators/build.ts';
import { percentage } from '../draft/literal.ts';
import { ofNumber, planOf } from './method.ts';

/** 100 - |actual - plan| x 100 / |plan|, at least `floor`. */
export const deviation = ofNumber<'deviation'>(({ draft, place, attainment: { floor }, actual }) => {
  const plan = planOf(draft, place);
  const kept = subtract(number('100', '%'), percent(abs(subtract(actual, plan)), abs(plan)));
  return floor === undefined ? kept : max(kept, percentage(floor));
});
