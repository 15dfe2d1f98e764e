import { Decimal } from 'decimal.js';
import type { RoundingMode } from '@scorewright/schemas';
import { decimal, floorSteps, quotient } from '../../values/decimal.ts';

/** Where a band or level begins: at the value or beyond it. */
export interface Edge { readonly at: Decimal; readonly owned: boolean }

/** The first multiple of the step that is at (or beyond) an edge, coming from below. */
const firstStep = ({ at, owned }: Edge, step: Decimal): Decimal => {
  const whole = floorSteps(at, step).times(step);
  return owned && whole.equals(at) ? whole : whole.plus(step);
};

const halfBelow = (reached: Decimal, step: Decimal): Decimal => reached.minus(step.times('0.5'));

/**
 * The edge of the exact value, where the value is compared after it was rounded: with whole percents half-up, 80 % is reached from 79.5 %.
 * Rising edges of values that are not negative.
 */
export const beforeRounding = (edge: Edge, rounding: { readonly step: string; readonly mode: RoundingMode }): Edge => {
  const step = decimal(rounding.step);
  const reached = firstStep(edge, step);
  switch (rounding.mode) {
    case 'half-up': return { at: halfBelow(reached, step), owned: true };
    case 'half-down': return { at: halfBelow(reached, step), owned: false };
    case 'half-even': return { at: halfBelow(reached, step), owned: quotient(reached, step).mod(2).isZero() };
    case 'up': case 'ceiling': return { at: reached.minus(step), owned: false };
    case 'down': case 'floor': return { at: reached, owned: true };
  }
};

/** The first whole number at (or beyond) an edge, in the direction in which the edge is passed. */
export const wholeFrom = ({ at, owned }: Edge, rising: boolean): Edge => {
  const whole = rising ? at.ceil() : at.floor();
  const beyond = !owned && whole.equals(at);
  return { at: beyond ? whole.plus(rising ? 1 : -1) : whole, owned: true };
};

export const isReached = ({ at, owned }: Edge, value: Decimal, rising: boolean): boolean => {
  const order = new Decimal(value).comparedTo(at) * (rising ? 1 : -1);
  return order > 0 || (owned && order === 0);
};
