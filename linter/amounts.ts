import { rationals } from '@scorewright/engine';

/** A decimal of the document as exact plain text. Numbers of the schema that print with an exponent are spelled out. */
export const textOf = (value: number | string): string =>
  typeof value === 'number' && /e/.test(String(value)) ? value.toFixed(40).replace(/\.?0+$/, '') : String(value);

/** percent % of an amount, exact. Both are decimal texts. */
export const percentOf = (percent: number | string, amount: string): string =>
  rationals.toDecimal(rationals.over(rationals.times(rationals.fromDecimal(textOf(percent)), rationals.fromDecimal(amount)), rationals.HUNDRED));

/** a - b, exact. */
export const difference = (a: string, b: string): string => rationals.toDecimal(rationals.minus(rationals.fromDecimal(a), rationals.fromDecimal(b)));

/** part in percent of whole, to two places; undefined when whole is 0. */
export function shareOf(part: string, whole: string): string | undefined {
  const divisor = rationals.fromDecimal(whole);
  if (rationals.isZero(divisor)) return undefined;
  return rationals.toDecimal(rationals.over(rationals.times(rationals.fromDecimal(part), rationals.HUNDRED), divisor), 2);
}

/** Order of two decimal texts. */
export const order = (a: string, b: string): -1 | 0 | 1 => rationals.compare(rationals.fromDecimal(a), rationals.fromDecimal(b));
