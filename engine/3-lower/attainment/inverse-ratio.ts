import { equal, number, percent, when } from '../../operators/build.ts';
import { percentage } from '../draft/literal.ts';
import { ofNumber, planOf } from './method.ts';

/** plan x 100 / actual; `atZero` where the actual is 0. */
export const inverseRatio = ofNumber<'inverse-ratio'>(({ draft, place, attainment: { atZero }, actual, type }) => {
  const inverse = percent(planOf(draft, place), actual);
  return atZero === undefined ? inverse : when(equal(actual, number('0', type.unit)), percentage(atZero), inverse);
});
