import { rationals, type Rational } from '@scorewright/engine';
import type { Metric } from '@scorewright/schemas';
import type { CardView } from '../context.ts';
import { rawMetrics } from '../metric-graph.ts';
import { isNumber, lineAt, sheetOf } from './along.ts';
import { exactOf, exactText } from './exact.ts';
import { LEAST_HISTORY } from './past.ts';

/** A metric in one past period. */
export interface PastValue {
  readonly period: string;
  readonly value: Rational;
  readonly market?: number;
}

const own = ({ history = [] }: Metric): readonly PastValue[] =>
  history.map(({ period, value, market }) => ({ period, value: exactOf(value), ...(market !== undefined && { market: Number(market) }) }));

/** A calculated metric in the periods that all its raw metrics have in common. */
function calculated(view: CardView, metric: Metric, metrics: ReadonlyMap<string, Metric>): readonly PastValue[] {
  const [sheet, { onPlan }] = [sheetOf(view), view];
  const tables = rawMetrics(metric.id, metrics).map((id) => ({ id, rows: new Map(own(metrics.get(id) ?? metric).map((row) => [row.period, row.value])) }));
  const [first] = tables;
  if (!sheet || !first || !('value' in onPlan)) return [];
  return [...first.rows.keys()]
    .filter((period) => tables.every(({ rows }) => rows.has(period)))
    .flatMap((period) => {
      const facts = Object.fromEntries(tables.map(({ id, rows }) => [id, exactText(rows.get(period) ?? rationals.ZERO)]));
      const value = lineAt(sheet, { ...onPlan.value, ...facts }, `metric.${metric.id}`, 'ignore');
      return isNumber(value) ? [{ period, value }] : [];
    });
}

const known = new WeakMap<CardView, Map<string, readonly PastValue[]>>();

/** The past of a metric of the card: its own history; that of its raw metrics where it is calculated and has none. Oldest first as in the document. */
export function pastOf(view: CardView, metric: Metric, metrics: ReadonlyMap<string, Metric>): readonly PastValue[] {
  const kept = known.get(view) ?? new Map<string, readonly PastValue[]>();
  known.set(view, kept);
  const past = kept.get(metric.id) ?? (metric.history || metric.formula === undefined ? own(metric) : calculated(view, metric, metrics));
  kept.set(metric.id, past);
  return past;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Share of the variance of y that a straight line over x explains, 0..1 (plain least squares); undefined where one of them does not vary. */
export function explainedShare(points: readonly { readonly x: number; readonly y: number }[]): number | undefined {
  const [atX, atY] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))];
  const sums = points.reduce((sum, { x, y }) => ({ xx: sum.xx + (x - atX) ** 2, yy: sum.yy + (y - atY) ** 2, xy: sum.xy + (x - atX) * (y - atY) }), {
    xx: 0,
    yy: 0,
    xy: 0,
  });
  return sums.xx === 0 || sums.yy === 0 ? undefined : sums.xy ** 2 / (sums.xx * sums.yy);
}

/** Standard deviation of past values; undefined for fewer than eight. */
export function spreadOf(past: readonly PastValue[]): number | undefined {
  if (past.length < LEAST_HISTORY) return undefined;
  const values = past.map(({ value }) => rationals.toNumber(value));
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
}
