import type { Violation } from '@scorewright/schemas';
import { add, max, multiply, number, quantity, subtract } from '../../operators/build.ts';
import { PLAIN } from '../../values/unit.ts';
import { put, report } from '../draft/draft.ts';
import { inferName } from '../draft/expression.ts';
import { decimalText, numeral, percentage } from '../draft/literal.ts';
import type { Expression } from '../sheet.ts';
import { numberIn } from '../draft/types.ts';
import type { AttainmentMethod } from './method.ts';

const POINT = 'point';

/** `i.points` = sum of count x points; the attainment is start - points x perPoint, at least `floor`. */
export const pointsLost: AttainmentMethod<'points-lost'> = (at) => {
  const {
    draft,
    place: { item, tolerant },
    attainment,
    pointer,
  } = at;
  const [first = number('0', POINT), ...rest] = attainment.violations.map((violation, index) => pointsFor(at, violation, index));
  const points = put(draft, {
    id: `${item.id}.points`,
    role: 'points',
    type: numberIn(POINT),
    expression: add(first, ...rest),
    pointer: `${pointer}/violations`,
    indicator: item,
    optional: tolerant,
  });
  const lost = multiply(points, numeral(attainment.perPoint, `%/${POINT}`));
  return max(subtract(percentage(attainment.start), lost), percentage(attainment.floor));
};

function pointsFor({ draft, pointer }: Parameters<typeof pointsLost>[0], violation: Violation, index: number): Expression {
  const count = inferName(draft, violation.fact, `${pointer}/violations/${index}/fact`);
  if (count.expression === undefined || count.type === undefined) return number('0', POINT);
  if (count.type.kind !== 'number') {
    report(draft, 'quantity-not-a-number', `${pointer}/violations/${index}/fact`, { kind: count.type.kind });
    return number('0', POINT);
  }
  return multiply(quantity(count.expression, PLAIN), number(decimalText(violation.points), POINT));
}
