import { asCoefficient, quantity } from '../../operators/build.ts';
import { PERCENT, PLAIN } from '../../values/unit.ts';
import type { Expression } from '../sheet.ts';
import type { NumberType } from '../draft/types.ts';

/** A value on the scale of what the curve gives: percent for a coefficient counts as value / 100, a metric's own unit as the bare number. */
export function asPaid(value: Expression, { unit: from }: NumberType, { unit: to }: NumberType): Expression {
  if (from === to) return value;
  return from === PERCENT && to === PLAIN ? asCoefficient(value) : quantity(value, to);
}
