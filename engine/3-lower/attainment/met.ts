import { and, atLeast, atMost, when } from '../../operators/build.ts';
import type { Draft } from '../draft/draft.ts';
import { lowerCondition } from '../draft/expression.ts';
import { hole, numeral, percentage } from '../draft/literal.ts';
import type { Place } from '../indicator/place.ts';
import type { Expression } from '../sheet.ts';
import type { AttainmentMethod } from './method.ts';
import { planOf } from './method.ts';

/** `met` or `notMet`, by the condition, the boolean metric, or the number as good as the plan. */
export const met: AttainmentMethod<'met'> = ({ draft, place, attainment, pointer, actual }) => {
  const { condition } = attainment;
  const holds = condition === undefined ? isGood(draft, place, actual) : lowerCondition(draft, condition, `${pointer}/condition`);
  return when(holds, percentage(attainment.met), percentage(attainment.notMet));
};

function isGood(draft: Draft, place: Place, actual: Expression): Expression {
  const {
    type,
    metric: { direction, range },
  } = place;
  if (type.kind === 'boolean') return actual;
  if (type.kind !== 'number') return hole({ kind: 'boolean' });
  switch (direction) {
    case 'higher':
      return atLeast(actual, planOf(draft, place));
    case 'lower':
      return atMost(actual, planOf(draft, place));
    case 'range':
      return range === undefined
        ? hole({ kind: 'boolean' })
        : and(atLeast(actual, numeral(range.from, type.unit)), atMost(actual, numeral(range.to, type.unit)));
  }
}
