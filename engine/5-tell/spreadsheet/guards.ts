import type { RoundingMode } from '@scorewright/schemas';
import type { FormulaCells } from './cells.ts';
import { operand } from './cells.ts';

/**
 * A spreadsheet calculates with binary fractions: 0.1 + 0.2 is 0.30000000000000004 there. These guards keep what is exact here exact there: differences
 * of the last bits, a few parts in 10^16, are nobody's money and must not decide about a band or a kopeck. What the guards take for equal is closer
 * than a kopeck in a hundred million roubles, by a factor of a thousand.
 */
const SAME = '2E-14';
const TIE = '5E-15';

/** Significant digits that a spreadsheet keeps. */
const DIGITS = 15;

/** The value to 15 significant digits: an exact decimal of so many digits becomes the binary fraction that stands for it. `value` is a cell. */
export const snapped = (value: string): string => `IF(${value}=0,0,ROUND(${value},${DIGITS - 1}-INT(LOG10(ABS(${value})))))`;

/** A difference, without the digits below those that its operands have: 100.1 - 100 is 0.1. The operands are cells or numbers. */
export const difference = (from: string, what: string): string => `ROUND(${from}-${what},${DIGITS - 1}-INT(LOG10(MAX(1E-99,ABS(${from}),ABS(${what})))))`;

type Order = 'less' | 'at-most' | 'equal' | 'not-equal' | 'at-least' | 'more';

/** A comparison of two numbers that are cells or numbers. */
export function compared(order: Order, a: string, b: string): string {
  const apart = `${SAME}*MAX(ABS(${a}),ABS(${b}))`;
  switch (order) {
    case 'less':
      return `${b}-${a}>${apart}`;
    case 'more':
      return `${a}-${b}>${apart}`;
    case 'at-most':
      return `${a}-${b}<=${apart}`;
    case 'at-least':
      return `${b}-${a}<=${apart}`;
    case 'equal':
      return `ABS(${a}-${b})<=${apart}`;
    case 'not-equal':
      return `ABS(${a}-${b})>${apart}`;
  }
}

/** How many whole steps a positive or negative quotient is, without its sign, in a mode. `q` is a cell. */
function steps(q: string, mode: RoundingMode): string {
  const size = `ABS(${q})`;
  const [above, below] = [`${size}*(1+${TIE})`, `${size}*(1-${TIE})`];
  switch (mode) {
    case 'half-up':
      return `INT(${above}+0.5)`;
    case 'half-down':
      return `-INT(0.5-${below})`;
    case 'half-even':
      return `IF(ABS(${size}-INT(${size})-0.5)<=${TIE}*MAX(1,${size}),2*INT(INT(${size}+0.6)/2),INT(${size}+0.5))`;
    case 'up':
      return `-INT(-${below})`;
    case 'down':
      return `INT(${above})`;
    case 'ceiling':
      return `IF(${q}<0,INT(${above}),-INT(-${below}))`;
    case 'floor':
      return `IF(${q}<0,-INT(-${below}),INT(${above}))`;
  }
}

/** A step as a fraction of whole numbers: 0.05 is 5 / 100. */
function fractionOf(step: string): readonly [whole: string, of: string] {
  const [before = '0', after = ''] = step.split('.');
  return [(before + after).replace(/^0+(?=\d)/, ''), `1${'0'.repeat(after.length)}`];
}

/** The value rounded to a step: a whole number of steps, then one division, which gives the binary fraction nearest to the decimal. */
export function rounded(value: string, step: string, mode: RoundingMode, cells: FormulaCells): string {
  const [whole, of] = fractionOf(step);
  const q = cells.cell(`${operand(value)}*${of}/${whole}`);
  return `SIGN(${q})*(${steps(q, mode)})*${whole}/${of}`;
}

/** floor(q), and the smallest whole number that is at least q. `q` is a cell. */
export const floorOf = (q: string): string => `INT(${q}+${TIE}*ABS(${q}))`;
export const ceilingOf = (q: string): string => `-INT(-(${q}-${TIE}*ABS(${q})))`;
