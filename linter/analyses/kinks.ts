import { rationals, type Rational, type Shape } from '@scorewright/engine';
import type { CardView, Context } from '../context.ts';
import { alongAxis, axesOf, type Axis } from './axes.ts';
import { isFinite, isLess, isSame, magnitude } from './exact.ts';

/** A value at which pay bends without jumping: what one unit more is worth below it and above it. */
export interface Kink {
  readonly axis: Axis;
  readonly at: Rational;
  readonly below: Rational;
  readonly above: Rational;
  readonly ratio: Rational;
}

function slopesAt({ pieces }: Shape, at: Rational): readonly [Rational, Rational] | undefined {
  const before = pieces.find(({ to }) => to && isSame(to, at))?.slopeTo;
  const after = pieces.find(({ from }) => from && isSame(from, at))?.slopeFrom;
  return isFinite(before) && isFinite(after) ? [before, after] : undefined;
}

/** Every bend between two slopes of one direction. Where pay is flat on one side there is a limit, not a bend. */
export function kinksOf(context: Context, view: CardView): readonly Kink[] {
  return axesOf(context, view).flatMap((axis) => {
    const shape = alongAxis(view, axis);
    if (!('value' in shape)) return [];
    return shape.value.breakpoints.flatMap(({ kind, at }) => {
      const slopes = kind === 'kink' ? slopesAt(shape.value, at) : undefined;
      if (!slopes || rationals.signOf(slopes[0]) * rationals.signOf(slopes[1]) <= 0) return [];
      const [below, above] = slopes;
      const [small, large] = isLess(magnitude(below), magnitude(above)) ? [below, above] : [above, below];
      return [{ axis, at, below, above, ratio: rationals.over(large, small) }];
    });
  });
}
