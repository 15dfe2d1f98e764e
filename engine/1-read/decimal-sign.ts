/** What stands before the fraction of a number. */
export type DecimalSign = 'point' | 'comma';

const SPACES = /[\u00a0\u2007\u2009\u202f ]/g;
const COMMA = /^-?\d+,\d+$/;
const POINT = /^-?\d+\.\d+$/;
/** `1,200` is 1200 for one reader and 1.2 for another. */
const EITHER = /^-?[1-9]\d{0,2},\d{3}$/;

/**
 * The decimal sign of a table, the head first: the one that its numbers are written with. Semicolons stand between cells where the comma is taken, so a table with
 * them and without fractions has commas, and one of commas has points. Undefined: there are commas, and each of them could as well stand between thousands.
 */
export function decimalSignOf(rows: readonly (readonly string[])[], separator: string): DecimalSign | undefined {
  const cells = rows
    .slice(1)
    .flat()
    .map((text) => text.replace(SPACES, ''));
  if (cells.some((text) => POINT.test(text))) return 'point';
  const commas = cells.filter((text) => COMMA.test(text));
  if (commas.some((text) => !EITHER.test(text))) return 'comma';
  if (separator === ';') return 'comma';
  if (separator === ',') return 'point';
  return commas.length === 0 ? 'point' : undefined;
}
