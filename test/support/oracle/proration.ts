import type { Desk } from './desk.ts';
import { divide } from './division.ts';
import { amountOf } from './quantity.ts';
import type { Rational } from './rational.ts';
import { HUNDRED, ZERO, compare, rational, times } from './rational.ts';
import { Fault } from './value.ts';

type Part = 'salary' | 'bonus' | 'extras';

/** Whether a part of the pay is in proportion to time. */
export const isProrated = ({ card }: Desk, part: Part): boolean => card.proration?.on.includes(part) ?? false;

/** An amount in proportion to the time worked; bonus and extras are 0 below the smallest share. */
export const prorated = (desk: Desk, part: Part, amount: Rational): Rational => {
  const { worked: time, norm: full, minimumShare } = desk.card.proration!;
  const [worked, norm] = [amountOf(desk, time), amountOf(desk, full)];
  if (compare(norm, ZERO) <= 0) throw new Fault('norm-not-positive');
  if (part !== 'salary' && minimumShare !== undefined && compare(times(worked, HUNDRED), times(rational(minimumShare), norm)) < 0) return ZERO;
  return compare(worked, norm) >= 0 ? amount : divide(times(amount, worked), norm);
};
