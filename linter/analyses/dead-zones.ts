import { rationals, shapeAt, type Rational } from '@scorewright/engine';
import type { CardView, Context } from '../context.ts';
import { alongAxis, indicatorAxes, type Axis } from './axes.ts';
import { isFinite, isSame } from './exact.ts';
import { pastOf, type PastValue } from './history.ts';
import { metricsOf } from './past.ts';

/** A stretch of results along which pay does not change, with the past results that lie on it. */
export interface DeadZone {
  readonly pay: Rational;
  readonly results: readonly PastValue[];
}

/** The flat stretches of an indicator's pay; undefined where it cannot be followed. `past` are the results that the document knows. */
export interface FlatAxis {
  readonly axis: Axis;
  readonly past: readonly PastValue[];
  readonly zones: readonly DeadZone[];
}

/** Indicators whose pay is flat somewhere, with what of the past lies there. */
export function flatAxes(context: Context, view: CardView): readonly FlatAxis[] {
  const metrics = metricsOf(context);
  return indicatorAxes(view).flatMap((axis) => {
    const shape = alongAxis(view, axis);
    // Pay that does not stand on the actual at all (points lost are counted by facts of their own) is not flat: it moves elsewhere.
    if (!axis.metric || !('value' in shape) || (shape.value.pieces.length === 1 && shape.value.pieces[0]?.trend === 'flat')) return [];
    const past = pastOf(view, axis.metric, metrics);
    const paid = past.map((result) => ({ result, pay: shapeAt(shape.value, result.value).value }));
    const zones = shape.value.pieces
      .filter(({ trend }) => trend === 'flat')
      .flatMap(({ valueFrom, from, to }) => {
        if (!isFinite(valueFrom)) return [];
        const results = paid.filter(
          ({ result: { value }, pay }) =>
            pay && isSame(pay, valueFrom) && (!from || rationals.compare(value, from) >= 0) && (!to || rationals.compare(value, to) <= 0),
        );
        return [{ pay: valueFrom, results: results.map(({ result }) => result) }];
      });
    return zones.length > 0 ? [{ axis, past, zones }] : [];
  });
}

/** The worst and the best of results, by the metric's direction. */
export function extremesOfResults({ metric }: Axis, results: readonly PastValue[]): readonly [Rational, Rational] | undefined {
  const sorted = results.map(({ value }) => value).sort(rationals.compare);
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  if (!low || !high) return undefined;
  return metric?.direction === 'lower' ? [high, low] : [low, high];
}
