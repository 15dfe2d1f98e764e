import { isTooLarge, valueOf } from '../values/fraction.ts';
import { MAX_DIGITS } from '../values/decimal.ts';
import type { Rational } from '../values/rational.ts';
import { constantValue, isConstant, type RationalFunction } from './rational-function.ts';
import { Fault, TooMany } from './signals.ts';

/** Some digits short of the limit, so that nothing beyond it is passed over. */
const SUSPECT = 10n ** BigInt(MAX_DIGITS - 20);

/** Whether a number has more digits than the interpreter calculates with. */
export const isBeyond = (value: Rational): boolean => (value.n > SUSPECT || -value.n > SUSPECT || value.d > SUSPECT) && isTooLarge(valueOf(value));

/** The value of a line where its numbers are such as the interpreter calculates with. Throws Fault as the interpreter refuses, TooMany for a function. */
export function inBounds(f: RationalFunction, line: string): RationalFunction {
  if (isConstant(f)) {
    if (isBeyond(constantValue(f))) throw new Fault('number-too-large', line);
  } else if (f.top.some(isBeyond) || f.bottom.some(isBeyond)) throw new TooMany('powers');
  return f;
}
