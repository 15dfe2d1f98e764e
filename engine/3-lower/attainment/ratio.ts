import { percent } from '../../operators/build.ts';
import { ofNumber, planOf } from './method.ts';

/** actual x 100 / plan. */
export const ratio = ofNumber<'ratio'>(({ draft, place, actual }) => percent(actual, planOf(draft, place)));
