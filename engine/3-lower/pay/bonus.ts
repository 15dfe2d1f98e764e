import { line, multiply, number, percentOf } from '../../operators/build.ts';
import { PERCENT } from '../../values/unit.ts';
import { sumOf } from '../combination/index.ts';
import { cutOffsOfCard } from './cut-offs.ts';
import type { Draft } from '../draft/draft.ts';
import { has } from '../draft/draft.ts';
import type { Payout } from '../combination/index-steps.ts';
import { lowerLimits } from './limits.ts';
import { lowerModifiers } from './modifiers.ts';
import { prorate } from './proration.ts';
import type { Expression } from '../sheet.ts';
import { begin, finish } from '../draft/steps.ts';
import { numberIn } from '../draft/types.ts';

/** `bonus.base`, its modifiers, cut-offs, limits and proration, then `bonus`. */
export function lowerBonus(draft: Draft, payout: Payout | undefined): void {
  const type = numberIn(draft.currency);
  const pointer = `${draft.pointer}/combination`;
  const expression = payout === undefined ? sumOfPays(draft) : paidOf(draft, payout);
  const steps = begin(draft, 'bonus', type, { id: 'bonus.base', role: 'bonus', expression, pointer });
  lowerModifiers(steps, 'bonus');
  cutOffsOfCard(steps, 'bonus');
  lowerLimits(steps, 'bonus');
  prorate(steps, 'bonus');
  finish(steps, 'bonus', pointer, 'bonus', true);
}

const sumOfPays = (draft: Draft): Expression =>
  sumOf(
    [...draft.scores].map(([id, { optional }]) => ({ id: `${id}.pay`, optional })),
    draft.currency,
  );

/** The checks report a card that needs a target bonus and has none. */
function paidOf(draft: Draft, { expression, type }: Payout): Expression {
  const target = has(draft, 'target-bonus') ? line('target-bonus') : number('0', draft.currency);
  return type.unit === PERCENT ? percentOf(expression, target) : multiply(target, expression);
}
