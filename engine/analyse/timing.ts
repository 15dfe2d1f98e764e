import { shapeAt } from './at.ts';
import { compare, minus, over, plus, rational, times, ZERO, type Rational } from '../values/rational.ts';
import type { Shape } from './shape.ts';

/** The best way to spread one total over two periods. `gain`: pay of the split less pay of the even one, never below 0. */
export interface Split {
  readonly total: Rational;
  readonly first: Rational;
  readonly second: Rational;
  readonly split: Rational;
  readonly even: Rational;
  readonly gain: Rational;
}

const half = (x: Rational): Rational => over(x, rational(2n));
const finite = (limit: unknown): Rational | undefined => (typeof limit === 'object' ? (limit as Rational) : undefined);

/** Pay of two periods at x and total - x; at a jump the side that one can stand on: the point itself, or a hair to the side that pays more. */
function payOfSplit(shape: Shape, x: Rational, total: Rational): readonly { readonly pay: Rational; readonly x: Rational }[] {
  const [a, b] = [shapeAt(shape, x), shapeAt(shape, minus(total, x))];
  const pairs: readonly (readonly [Rational | undefined, Rational | undefined])[] = [
    [a.value, b.value],
    [finite(a.left), finite(b.right)],
    [finite(a.right), finite(b.left)],
  ];
  return pairs.flatMap(([first, second]) => (first && second ? [{ pay: plus(first, second), x }] : []));
}

/**
 * Gain(T) = max over x of f(x) + f(T - x), less 2 f(T / 2), for pay that is linear between its breakpoints: the best x is a breakpoint or T less one.
 * Undefined where the even split is refused.
 */
export function bestSplit(shape: Shape, total: Rational, bounds: { readonly from: Rational; readonly to: Rational }): Split | undefined {
  const even = shapeAt(shape, half(total)).value;
  if (!even) return undefined;
  const twice = times(rational(2n), even);
  const places = [...shape.breakpoints.map(({ at }) => at), bounds.from]
    .flatMap((x) => [x, minus(total, x)])
    .filter(
      (x) =>
        compare(x, bounds.from) >= 0 && compare(minus(total, x), bounds.from) >= 0 && compare(x, bounds.to) <= 0 && compare(minus(total, x), bounds.to) <= 0,
    );
  const best = places
    .flatMap((x) => payOfSplit(shape, x, total))
    .reduce((found, candidate) => (compare(candidate.pay, found.pay) > 0 ? candidate : found), { pay: twice, x: half(total) });
  const gain = minus(best.pay, twice);
  return { total, first: best.x, second: minus(total, best.x), split: best.pay, even: twice, gain: compare(gain, ZERO) > 0 ? gain : ZERO };
}

/** The total within two periods of `bounds` whose best split gains most. Candidates are the sums and doubles of breakpoints, and just under them. */
export function worstTotal(shape: Shape, bounds: { readonly from: Rational; readonly to: Rational }): Split | undefined {
  const marks = [bounds.from, bounds.to, ...shape.breakpoints.map(({ at }) => at).filter((at) => compare(at, bounds.from) > 0 && compare(at, bounds.to) < 0)];
  const hair = over(minus(bounds.to, bounds.from), rational(1_000_000n));
  const totals = marks
    .flatMap((a) => marks.flatMap((b) => [plus(a, b), minus(plus(a, b), hair), plus(plus(a, b), hair)]))
    .filter((total) => compare(half(total), bounds.from) >= 0 && compare(half(total), bounds.to) <= 0);
  return totals
    .flatMap((total) => bestSplit(shape, total, bounds) ?? [])
    .reduce<Split | undefined>((worst, split) => (!worst || compare(split.gain, worst.gain) > 0 ? split : worst), undefined);
}
