import type { Decimal } from 'decimal.js';
import type { RoundingMode } from '@scorewright/schemas';
import { floorSteps, quotient, compare } from '../../../values/arithmetic.ts';
import { decimal } from '../../../values/decimal.ts';

/** Where a band or level begins: at the value or beyond it. */
export interface Edge {
  readonly at: Decimal;
  readonly owned: boolean;
}

interface Contract {
  readonly step: string;
  readonly mode: RoundingMode;
}

const isEven = (multiple: Decimal, step: Decimal): boolean => quotient(multiple, step).mod(2).isZero();

/** Values from which the rounded one is at (or above) the multiple. */
const fromMultiple = (multiple: Decimal, step: Decimal, mode: RoundingMode): Edge => {
  const middle = multiple.minus(step.times('0.5'));
  switch (mode) {
    case 'half-up':
      return { at: middle, owned: true };
    case 'half-down':
      return { at: middle, owned: false };
    case 'half-even':
      return { at: middle, owned: isEven(multiple, step) };
    case 'up':
    case 'ceiling':
      return { at: multiple.minus(step), owned: false };
    case 'down':
    case 'floor':
      return { at: multiple, owned: true };
  }
};

/** Values up to which the rounded one is at (or below) the multiple. */
const toMultiple = (multiple: Decimal, step: Decimal, mode: RoundingMode): Edge => {
  const middle = multiple.plus(step.times('0.5'));
  switch (mode) {
    case 'half-up':
      return { at: middle, owned: false };
    case 'half-down':
      return { at: middle, owned: true };
    case 'half-even':
      return { at: middle, owned: isEven(multiple, step) };
    case 'up':
    case 'ceiling':
      return { at: multiple, owned: true };
    case 'down':
    case 'floor':
      return { at: multiple.plus(step), owned: false };
  }
};

/**
 * The edge of the exact value, where the value is compared after it was rounded: with whole percents half-up, 80 % is reached from 79.5 %.
 * For values that are not negative. `rising`: the edge is passed upwards.
 */
export const beforeRounding = ({ at, owned }: Edge, { step: text, mode }: Contract, rising: boolean): Edge => {
  const step = decimal(text);
  const below = floorSteps(at, step).times(step);
  const isMultiple = below.equals(at);
  if (rising) return fromMultiple(owned && isMultiple ? below : below.plus(step), step, mode);
  return toMultiple(!owned && isMultiple ? below.minus(step) : below, step, mode);
};

/** The first whole number at (or beyond) an edge, in the direction in which the edge is passed. */
export const wholeFrom = ({ at, owned }: Edge, rising: boolean): Edge => {
  const whole = rising ? at.ceil() : at.floor();
  const beyond = !owned && whole.equals(at);
  return { at: beyond ? whole.plus(rising ? 1 : -1) : whole, owned: true };
};

export const isReached = ({ at, owned }: Edge, value: Decimal, rising: boolean): boolean => {
  const order = compare(decimal(value), at) * (rising ? 1 : -1);
  return order > 0 || (owned && order === 0);
};
