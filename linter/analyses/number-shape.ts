import { rationals, type Rational, type Shape } from '@scorewright/engine';

/** A shape in doubles, for searches over thousands of places; what is found is then calculated exactly by the engine. */
export interface NumberShape {
  /** Places at which pay jumps or bends, ascending. */
  readonly places: readonly number[];
  /** Pay at x; NaN where the card is refused or x is outside. */
  readonly at: (x: number) => number;
}

const polynomial = (coefficients: readonly Rational[]): readonly number[] => coefficients.map(rationals.toNumber);
const evaluate = (coefficients: readonly number[], x: number): number => coefficients.reduceRight((sum, value) => sum * x + value, 0);

const CLOSE = 1e-9;
const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= CLOSE * Math.max(1, Math.abs(b));

/** The same shape in doubles. */
export function numberShape({ pieces, breakpoints }: Shape): NumberShape {
  const points = breakpoints.map(({ at, value }) => ({ at: rationals.toNumber(at), value: value ? rationals.toNumber(value) : NaN }));
  const parts = pieces.map(({ from, to, f }) => ({
    from: from ? rationals.toNumber(from) : -Infinity,
    to: to ? rationals.toNumber(to) : Infinity,
    top: f && polynomial(f.top),
    bottom: f && polynomial(f.bottom),
  }));
  return {
    places: points.map(({ at }) => at),
    at: (x) => {
      const point = points.find(({ at }) => isClose(x, at));
      if (point) return point.value;
      const part = parts.find(({ from, to }) => x > from && x < to);
      return part?.top && part.bottom ? evaluate(part.top, x) / evaluate(part.bottom, x) : NaN;
    },
  };
}
