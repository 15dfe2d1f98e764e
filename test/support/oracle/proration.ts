import type { Desk } from './desk.ts';
import { divide } from './division.ts';
import { amountOf } from './quantity.ts';
import type { Rational } from './rational.ts';
import { HUNDRED, ZERO, compare, rational, times } from './rational.ts';
import type { Maybe } from './value.ts';
import { Fault, requiredNumber } from './value.ts';
import { readLine, write } from './worksheet.ts';
import { sure } from '../sure.ts';

type Part = 'salary' | 'bonus' | 'extras';

/** Whether a part of the pay is in proportion to time. */
export const isProrated = ({ card }: Desk, part: Part): boolean => card.proration?.on.includes(part) ?? false;

const line = (desk: Desk, id: string): Rational => requiredNumber(readLine(desk.sheet, `proration.${id}`));

/** Writes the times and whether too little was worked, once for all parts. */
const writeTimes = (desk: Desk): void => {
  const { worked, norm, minimumShare } = sure(desk.card.proration);
  if (desk.sheet.lines.has('proration.norm')) return;
  write(desk.sheet, 'proration.worked', () => amountOf(desk, worked));
  write(desk.sheet, 'proration.norm', () => {
    const full = amountOf(desk, norm);
    if (compare(full, ZERO) <= 0) throw new Fault('norm-not-positive');
    return full;
  });
  if (minimumShare === undefined) return;
  write(desk.sheet, 'proration.below', () => compare(times(line(desk, 'worked'), HUNDRED), times(rational(minimumShare), line(desk, 'norm'))) < 0);
};

/** Writes the times where they are not written yet; gives an amount in proportion to them. Bonus and extras are 0 below the smallest share. */
export const writeProration = (desk: Desk, part: Part): ((before: () => Maybe) => Rational) => {
  writeTimes(desk);
  const canBeCut = part !== 'salary' && desk.card.proration?.minimumShare !== undefined;
  return (before) => {
    if (canBeCut && readLine(desk.sheet, 'proration.below') === true) return ZERO;
    const amount = requiredNumber(before());
    const [worked, norm] = [line(desk, 'worked'), line(desk, 'norm')];
    return compare(worked, norm) >= 0 ? amount : divide(times(amount, worked), norm);
  };
};
