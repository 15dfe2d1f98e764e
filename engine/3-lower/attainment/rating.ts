import type { Rating } from '@scorewright/schemas';
import { isNumeral } from '../../2-check/numeral.ts';
import { check, choose, equal, or, text } from '../../operators/build.ts';
import { hole, numeral, percentage } from '../draft/literal.ts';
import type { Expression, ValueType } from '../sheet.ts';
import { PERCENT_TYPE } from '../draft/types.ts';
import type { AttainmentMethod } from './method.ts';

/** The score of the scale's entry that is equal to the actual. */
export const rating: AttainmentMethod<'rating'> = ({ place: { type }, attainment: { scale }, actual }) => {
  const cases = scale.map((entry) => [equal(actual, literalOf(entry, type)), percentage(entry.score)] as const);
  const [first, ...rest] = cases.map(([condition]) => condition);
  const [last] = cases.slice(-1);
  if (type.kind === 'boolean' || first === undefined || last === undefined) return hole(PERCENT_TYPE);
  return check(or(first, ...rest), choose(cases.slice(0, -1), last[1]), 'rating-not-on-scale', [['rating', actual]]);
};

/** A rating that does not fit the metric's type is reported by the checks. */
function literalOf({ rating: value }: Rating, type: ValueType): Expression {
  if (type.kind === 'number') return isNumeral(value) ? numeral(value, type.unit) : hole(type);
  return text(String(value));
}
