import { rationals, type Rational } from '@scorewright/engine';
import type { Analysis, CardView } from '../context.ts';
import { exactOf } from './exact.ts';

/** What the bonus is measured by: the target bonus; the pay on plan where every indicator has an amount of its own. Never zero. */
export function targetPay(view: CardView): Analysis<Rational> {
  const known = 'value' in view.targetBonus ? view.targetBonus : view.payAt({});
  if (!('value' in known)) return known;
  const value = exactOf(known.value);
  return rationals.isZero(value) ? { reason: { en: 'the target bonus is zero', ru: 'целевая премия равна нулю' } } : { value };
}
