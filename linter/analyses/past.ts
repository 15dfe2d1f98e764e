import type { Metric } from '@scorewright/schemas';
import type { CardView, Context, FactSet } from '../context.ts';
import { rawMetrics } from '../metric-graph.ts';
import { textOf } from '../amounts.ts';

/** Periods of history below which statistics say nothing. */
export const LEAST_HISTORY = 8;

const byId = new WeakMap<Context['policy'], ReadonlyMap<string, Metric>>();

/** Metrics of the policy by id. */
export function metricsOf({ policy }: Pick<Context, 'policy'>): ReadonlyMap<string, Metric> {
  const metrics = byId.get(policy) ?? new Map(policy.metrics.map((metric) => [metric.id, metric]));
  byId.set(policy, metrics);
  return metrics;
}

/** Raw metrics that the indicators of a card are measured by. */
export function rawOfCard({ card }: CardView, metrics: ReadonlyMap<string, Metric>): readonly Metric[] {
  const ids = new Set(card.indicators.flatMap(({ metric }) => rawMetrics(metric, metrics)));
  return [...ids].flatMap((id) => metrics.get(id) ?? []);
}

/**
 * Facts of the past periods that all the metrics have in common, by period, oldest first. Metrics without any history stay as on plan; undefined
 * when fewer than eight periods are known, or none of the metrics has a history.
 */
export function pastFacts(metrics: readonly Metric[]): readonly { readonly period: string; readonly facts: FactSet }[] | undefined {
  const known = metrics.filter(({ history }) => history !== undefined && history.length > 0);
  const [first] = known;
  if (!first) return undefined;
  const tables = known.map(({ id, history = [] }) => ({ id, values: new Map(history.map(({ period, value }) => [period, textOf(value)])) }));
  const common = (first.history ?? [])
    .map(({ period }) => period)
    .filter((period) => tables.every(({ values }) => values.has(period)))
    .sort();
  if (common.length < LEAST_HISTORY) return undefined;
  return common.map((period) => ({ period, facts: Object.fromEntries(tables.map(({ id, values }) => [id, values.get(period) ?? '0'])) }));
}

/** A line of the card for facts over those on plan, as a plain number for statistics; undefined where the card is refused. */
export function lineNumber(view: CardView, facts: FactSet, line: string): number | undefined {
  const outcome = view.calculate(facts);
  const value = 'value' in outcome ? outcome.value.trace?.byId.get(line) : undefined;
  return value?.state === 'value' && typeof value.value === 'object' ? value.value.toNumber() : undefined;
}
