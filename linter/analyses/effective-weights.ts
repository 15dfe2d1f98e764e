import { rationals, shapeAt } from '@scorewright/engine';
import type { Metric } from '@scorewright/schemas';
import type { CardView } from '../context.ts';
import { namesIn } from '../metric-graph.ts';
import { shapeAlong } from './along.ts';

/** How much of the index hangs on a metric, beside what its own indicator says. Percent points of weight. */
export interface EffectiveWeight { readonly metric: string; readonly indicator: string; readonly stated: number; readonly effective: number; readonly through: readonly string[] }

/** Relative step of the derivative. */
const STEP = rationals.rational(1_000_001n, 1_000_000n);
/** An elasticity below this is none. */
const LEAST = 0.01;

/**
 * Metrics that rise in proportion with this one while the quotient of the two stands still: A where a metric is declared as A / this. More leads at the
 * same price cost more; a higher average order at the same number of deals is more revenue.
 */
function partners(metric: string, metrics: ReadonlyMap<string, Metric>): readonly string[] {
  return [...metrics.values()].flatMap(({ formula }) => {
    const args = typeof formula === 'object' ? formula['/'] ?? formula['percent'] : undefined;
    const [dividend, divisor] = Array.isArray(args) ? (args as readonly unknown[]).map(namesIn) : [];
    return dividend?.length === 1 && divisor?.length === 1 && divisor[0] === metric && dividend[0] !== undefined && metrics.get(dividend[0])?.formula === undefined ? [dividend[0]] : [];
  });
}

/**
 * Elasticity of an indicator's attainment to one fact: its relative change for a relative change of the fact, the others on plan. Read from the exact
 * shape, so that counts can move by less than one.
 */
function elasticity(view: CardView, indicator: string, fact: string, value: string): number | undefined {
  const shape = shapeAlong(view, { variable: fact, target: `${indicator}.attainment`, domain: {} });
  if (!('value' in shape)) return undefined;
  const at = rationals.fromDecimal(value);
  const [before, after] = [shapeAt(shape.value, at).value, shapeAt(shape.value, rationals.times(at, STEP)).value];
  if (!before || !after || rationals.isZero(before)) return undefined;
  return (Number(rationals.toDecimal(rationals.over(after, before), 30)) - 1) / (Number(rationals.toDecimal(STEP, 12)) - 1);
}

/**
 * Stated and effective weight of every raw metric that is an indicator of its own and moves other indicators too: through formulas that read it, and
 * through identities (revenue is deals x average order: a higher order at the same number of deals raises revenue).
 */
export function effectiveWeights(view: CardView, metrics: ReadonlyMap<string, Metric>): readonly EffectiveWeight[] {
  const { onPlan } = view;
  if (!('value' in onPlan)) return [];
  return view.indicators.flatMap(({ indicator, metric, weight }) => {
    if (!metric || metric.formula !== undefined || weight === undefined || (metric.type ?? 'number') !== 'number') return [];
    const moved = [metric.id, ...partners(metric.id, metrics)].flatMap((id) => (typeof onPlan.value[id] === 'string' ? [{ id, value: onPlan.value[id] }] : []));
    const parts = view.indicators.flatMap(({ indicator: { id }, weight: other }) => {
      const change = moved.reduce((sum, fact) => sum + (elasticity(view, id, fact.id, fact.value) ?? 0), 0);
      return other === undefined || Math.abs(change) < LEAST ? [] : [{ id, share: Number(other) * change }];
    });
    const effective = Math.round(Math.abs(parts.reduce((sum, { share }) => sum + share, 0)) * 10) / 10;
    return [{ metric: metric.id, indicator: indicator.id, stated: Number(weight), effective, through: parts.map(({ id }) => id).filter((id) => id !== indicator.id) }];
  });
}
