import { rationals, type FactTexts, type Sheet } from '@scorewright/engine';
import type { Metric } from '@scorewright/schemas';
import type { CardView } from '../context.ts';
import { namesIn } from '../metric-graph.ts';
import { isNumber, lineAt, sheetOf } from './along.ts';
import { remembering } from './remember.ts';

/** How much of the index hangs on a metric, beside what its own indicator says. Percent points of weight. */
export interface EffectiveWeight {
  readonly metric: string;
  readonly indicator: string;
  readonly stated: number;
  readonly effective: number;
  readonly through: readonly string[];
}

/** Relative step of the derivative. */
const STEP = 0.000001;
/** An elasticity below this is none. */
const LEAST = 0.01;

/**
 * Metrics that rise in proportion with this one while the quotient of the two stands still: A where a metric is declared as A / this. More leads at the
 * same price cost more; a higher average order at the same number of deals is more revenue.
 */
function partners(metric: string, metrics: ReadonlyMap<string, Metric>): readonly string[] {
  return [...metrics.values()].flatMap(({ formula }) => {
    const args = typeof formula === 'object' ? (formula['/'] ?? formula['percent']) : undefined;
    const [dividend, divisor] = Array.isArray(args) ? (args as readonly unknown[]).map(namesIn) : [];
    return dividend?.length === 1 &&
      divisor?.length === 1 &&
      divisor[0] === metric &&
      dividend[0] !== undefined &&
      metrics.get(dividend[0])?.formula === undefined
      ? [dividend[0]]
      : [];
  });
}

const attainmentAt = (sheet: Sheet, facts: FactTexts, indicator: string): number | undefined => {
  const value = lineAt(sheet, facts, `${indicator}.attainment`, 'ignore');
  return isNumber(value) ? Number(rationals.toDecimal(value, 30)) : undefined;
};

/** Elasticity of an indicator's attainment: its relative change for a relative change of the moved facts. Exact lines, so counts can move by less than one. */
function elasticity(sheet: Sheet, onPlan: FactTexts, moved: FactTexts, indicator: string): number {
  const [before, after] = [attainmentAt(sheet, onPlan, indicator), attainmentAt(sheet, { ...onPlan, ...moved }, indicator)];
  return before === undefined || after === undefined || before === 0 ? 0 : (after - before) / before / STEP;
}

const raised = (facts: FactTexts, ids: readonly string[]): FactTexts =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const value = facts[id];
      return typeof value === 'string'
        ? [[id, rationals.toDecimal(rationals.times(rationals.fromDecimal(value), rationals.fromDecimal(String(1 + STEP))))]]
        : [];
    }),
  );

/**
 * Stated and effective weight of every raw metric that is an indicator of its own and moves other indicators too: through formulas that read it, and
 * through identities (revenue is deals x average order: a higher order at the same number of deals raises revenue). An indicator that answers steeply
 * to its own metric counts as one that answers in proportion.
 */
export const effectiveWeights = (view: CardView, metrics: ReadonlyMap<string, Metric>): readonly EffectiveWeight[] =>
  known(view, '', () => weigh(view, metrics));

const known = remembering<readonly EffectiveWeight[]>();

function weigh(view: CardView, metrics: ReadonlyMap<string, Metric>): readonly EffectiveWeight[] {
  const [{ onPlan }, sheet] = [view, sheetOf(view)];
  if (!('value' in onPlan) || !sheet) return [];
  return view.indicators.flatMap(({ indicator, metric, weight }) => {
    if (!metric || metric.formula !== undefined || weight === undefined || (metric.type ?? 'number') !== 'number') return [];
    const moved = raised(onPlan.value, [metric.id, ...partners(metric.id, metrics)]);
    const parts = view.indicators.flatMap(({ indicator: { id }, weight: other }) => {
      const change = other === undefined ? 0 : elasticity(sheet, onPlan.value, moved, id);
      return Math.abs(change) < LEAST ? [] : [{ id, share: Number(other) * change }];
    });
    const own = parts.find(({ id }) => id === indicator.id);
    if (!own) return [];
    const effective = Math.round(Math.abs((parts.reduce((sum, { share }) => sum + share, 0) / own.share) * Number(weight)) * 10) / 10;
    return [
      { metric: metric.id, indicator: indicator.id, stated: Number(weight), effective, through: parts.map(({ id }) => id).filter((id) => id !== indicator.id) },
    ];
  });
}
