import type { Rational } from './rational.ts';
import { fraction } from './rational.ts';
import { Fault } from './value.ts';

/** a / b, exact. `division-by-zero` when b is 0. */
export const divide = (a: Rational, b: Rational): Rational => {
  if (b.n === 0n) throw new Fault('division-by-zero');
  return fraction(a.n * b.d, a.d * b.n);
};
