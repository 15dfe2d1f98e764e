import type { RoundingMode } from '@scorewright/schemas';
import { divide } from './division.ts';
import type { Rational } from './rational.ts';
import { times, whole } from './rational.ts';

/** The whole part of n / d towards minus infinity, and what remains of it (0 <= rest < d). */
const floored = (n: bigint, d: bigint): { readonly whole: bigint; readonly rest: bigint } => {
  const rest = ((n % d) + d) % d;
  return { whole: (n - rest) / d, rest };
};

/** Whether a quotient between two whole numbers goes to the upper one. */
const goesUp = (mode: RoundingMode, whole: bigint, half: -1 | 0 | 1): boolean => {
  const positive = whole >= 0n;
  switch (mode) {
    case 'ceiling':
      return true;
    case 'floor':
      return false;
    case 'up':
      return positive;
    case 'down':
      return !positive;
    case 'half-up':
      return half > 0 || (half === 0 && positive);
    case 'half-down':
      return half > 0 || (half === 0 && !positive);
    case 'half-even':
      return half > 0 || (half === 0 && whole % 2n !== 0n);
  }
};

/** The whole number that n / d (d positive) becomes in a mode. */
export const wholeNumber = (n: bigint, d: bigint, mode: RoundingMode): bigint => {
  const { whole, rest } = floored(n, d);
  if (rest === 0n) return whole;
  const half = 2n * rest > d ? 1 : 2n * rest < d ? -1 : 0;
  return goesUp(mode, whole, half) ? whole + 1n : whole;
};

/** Rounds to a step: the exact quotient by the step to a whole number, times the step. */
export const roundTo = (x: Rational, step: Rational, mode: RoundingMode): Rational => {
  const { n, d } = divide(x, step);
  return times(whole(wholeNumber(n, d, mode)), step);
};

/** How many full steps there are in x, exactly. */
export const fullSteps = (x: Rational, step: Rational): Rational => {
  const { n, d } = divide(x, step);
  return whole(wholeNumber(n, d, 'floor'));
};

/** The smallest multiple of the step that is at least x / divisor. */
export const roundUpQuotient = (x: Rational, divisor: Rational, step: Rational): Rational => {
  const { n, d } = divide(x, times(divisor, step));
  return times(whole(wholeNumber(n, d, 'ceiling')), step);
};
