import type { Indicator } from '@scorewright/schemas';
import { known, leftOut, line, multiply, percentOf, require, when } from '../../operators/build.ts';
import { PERCENT } from '../../values/unit.ts';
import type { Draft, ScoreLine } from '../draft/draft.ts';
import { has, put } from '../draft/draft.ts';
import { percentScoreOf } from '../combination/method.ts';
import type { Place } from './place.ts';
import { lowerQuantity } from '../draft/quantity.ts';
import type { Expression } from '../sheet.ts';
import { PERCENT_TYPE, numberIn } from '../draft/types.ts';
import { isShared, isWeighed, lowerWeight, weighted } from './weights.ts';

/** `i.weight`, `i.contribution` and `i.pay`, as far as the combination has them. */
export function lowerPayOfIndicator(draft: Draft, place: Place): void {
  const { item, pointer } = place;
  const { method } = draft.card.combination;
  const score = draft.scores.get(item.id);
  if (score === undefined) return;
  const weight = isWeighed(draft, item) ? lowerWeight(draft, place) : undefined;
  if (method === 'weighted-sum' && weight !== undefined) {
    const contribution = lowerContribution(draft, place, weight, score);
    if (isStraight(draft)) putPay(draft, item, pointer, percentOf(contribution, line('target-bonus')), score);
  }
  if (method === 'separate') putPay(draft, item, pointer, scored(score, moneyOf(draft, place, weight)), score);
}

function lowerContribution(draft: Draft, place: Place, weight: Expression, score: ScoreLine): Expression {
  const { item, pointer } = place;
  const plain = !isShared(draft) && score.type.unit !== PERCENT;
  const part = plain ? multiply(weight, line(score.id)) : weighted(draft, place, weight, percentScoreOf(score));
  // What the weights are shares of has no value where everything is left out.
  const expression = isShared(draft) && score.optional ? when(known(line(score.id)), part, leftOut(PERCENT)) : part;
  return put(draft, {
    id: `${item.id}.contribution`,
    role: 'contribution',
    type: PERCENT_TYPE,
    expression,
    pointer,
    indicator: item,
    rounds: 'contribution',
    named: true,
    optional: score.optional,
  });
}

/** amount x score / 100, or amount x score where the score is a coefficient. */
const scored = (score: ScoreLine, amount: Expression): Expression =>
  score.type.unit === PERCENT ? percentOf(line(score.id), amount) : multiply(amount, line(score.id));

/** The indicator's own amount, else its weight in the target bonus. */
function moneyOf(draft: Draft, place: Place, weight: Expression | undefined): Expression {
  const {
    item: { amount, id },
    pointer,
  } = place;
  if (amount !== undefined || weight === undefined) return lowerQuantity(draft, amount ?? 0, `${pointer}/amount`, numberIn(draft.currency), id);
  return weighted(draft, place, weight, line('target-bonus'));
}

/** Where the score is left out, so is the money; else nothing that it reads may be missing. */
function putPay(draft: Draft, item: Indicator, pointer: string, money: Expression, { id, optional }: ScoreLine): void {
  const type = numberIn(draft.currency);
  const expression = optional ? when(known(line(id)), require(money), leftOut(type.unit)) : money;
  put(draft, { id: `${item.id}.pay`, role: 'indicator-pay', type, expression, pointer, indicator: item, rounds: 'indicator-pay', named: true, optional });
}

/** Whether nothing stands between the contributions and the bonus, so that each indicator has a part of the bonus. */
function isStraight(draft: Draft): boolean {
  const {
    combination: { tiers, minimumIndex, cap, floor },
    team,
    groups,
    modifiers = [],
  } = draft.card;
  const between = [tiers, minimumIndex, cap, floor, team, groups].some((one) => one !== undefined);
  return !between && modifiers.every(({ on }) => on !== 'index') && has(draft, 'target-bonus');
}
