import type { Modifier, Quantity } from '@scorewright/schemas';
import { bandOf, curveResult } from './curve.ts';
import type { Desk } from './desk.ts';
import { declaredInput } from './facts.ts';
import { isTrue } from './expression.ts';
import { amountOf } from './quantity.ts';
import type { Rational } from './rational.ts';
import { hundredth, plus, times } from './rational.ts';
import { required } from './value.ts';

/** Whether a looked-up value is in percent: a fact or metric whose unit says so. */
const isPercent = (desk: Desk, over: Quantity): boolean => typeof over === 'object' && 'fact' in over
  && (declaredInput(desk.policy, over.fact)?.unit ?? desk.policy.metrics.find(({ id }) => id === over.fact)?.unit) === '%';

/** The factor or the addition of a modifier. */
const factorOf = (desk: Desk, { by, table, effect }: Modifier): Rational => {
  if (!table) return amountOf(desk, by!);
  const { over, curve } = table;
  const x = amountOf(desk, over);
  const result = curveResult(curve, bandOf(curve, x), x, isPercent(desk, over));
  return effect === 'multiply' && curve.gives === 'percent' ? hundredth(result) : result;
};

/** An amount, or an index, after a modifier. One whose condition is false changes nothing and reads nothing. */
export const modified = (desk: Desk, modifier: Modifier, before: Rational): Rational => {
  if (modifier.when !== undefined && required(isTrue(modifier.when, desk.read)) === false) return before;
  const factor = factorOf(desk, modifier);
  return modifier.effect === 'multiply' ? times(before, factor) : plus(before, factor);
};
