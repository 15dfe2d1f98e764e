import { add, divide, equal, line, multiply, number, otherwise, when } from '../../operators/build.ts';
import { isInParts } from '../../2-check/in-parts.ts';
import { PERCENT } from '../../values/unit.ts';
import type { Draft } from '../draft/draft.ts';
import { roundingOf } from '../draft/rounding.ts';
import { PERCENT_TYPE } from '../draft/types.ts';
import { KNOWN, isShared, weightOf } from '../indicator/weights.ts';
import type { Expression } from '../sheet.ts';
import { lowerGroups } from './groups.ts';
import { sumOf, unlessAllMissing } from './known.ts';
import type { CombinationMethod } from './method.ts';
import { percentScoreOf } from './method.ts';

/** The sum of the contributions, through groups where there are any; where weights are shares of their sum, of weight x score, divided once by that sum. */
export const weightedSum: CombinationMethod = (draft) => {
  if (draft.card.groups !== undefined) return { name: 'index', type: PERCENT_TYPE, expression: sumOf(lowerGroups(draft), PERCENT) };
  const parts = [...draft.scores].map(([id, { optional }]) => ({ id: `${id}.contribution`, optional }));
  const contributions = sumOf(parts, PERCENT);
  const rounded = [...draft.scores.keys()].some((id) => roundingOf(draft, 'contribution', id) !== undefined);
  // Contributions that the contract rounds are added as they are written.
  if (!isShared(draft) || rounded) return { name: 'index', type: PERCENT_TYPE, expression: contributions };
  const once = divide(weightedScores(draft), line(KNOWN));
  const expression = isInParts(draft.card) ? once : when(equal(line(KNOWN), number('100', PERCENT)), contributions, once);
  return { name: 'index', type: PERCENT_TYPE, expression: unlessAllMissing(parts, expression, PERCENT) };
};

/** The sum of weight x score, of the weights as they are stated. */
function weightedScores(draft: Draft): Expression {
  // Only a percent of a percent has the unit of both.
  const zero = number('0', isInParts(draft.card) ? PERCENT : `${PERCENT}^2`);
  const products = draft.indicators.flatMap(({ item, pointer }) => {
    const score = draft.scores.get(item.id);
    if (score === undefined) return [];
    const product = multiply(weightOf(draft, item, pointer).expression, percentScoreOf(score));
    return [score.optional ? otherwise(product, zero) : product];
  });
  const [first = zero, ...rest] = products;
  return add(first, ...rest);
}
