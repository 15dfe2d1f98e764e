import { rationals, type Rational, type Sheet } from '@scorewright/engine';
import type { Metric } from '@scorewright/schemas';
import type { CardView, FactSet } from '../context.ts';
import { isNumber, linesInRows, sheetOf } from './along.ts';
import { exactText, sumOf } from './exact.ts';
import { pastOf, type PastValue } from './history.ts';
import { LEAST_HISTORY } from './past.ts';
import { remembering } from './remember.ts';

const { over, rational } = rationals;

/** Mean variable pay over the past periods that all indicators have in common. */
export interface Expectation {
  readonly mean: Rational;
  readonly periods: number;
}

/** Id of the fact that stands in for a calculated metric with a history of its own. No document can declare it. */
const pastId = (metric: string): string => `past:${metric}`;

/** The sheet with such metrics read from the facts. */
function withPast(sheet: Sheet, metrics: readonly Metric[]): Sheet {
  const ids = new Set(metrics.map(({ id }) => `metric.${id}`));
  const lines = sheet.lines.map((line) => (ids.has(line.id) ? { ...line, expression: { 'read.fact': [pastId(line.id.slice('metric.'.length))] } } : line));
  const inputs = sheet.lines
    .filter(({ id }) => ids.has(id))
    .map(({ id, type, source }) => ({ id: pastId(id.slice('metric.'.length)), type, pointer: source.pointer }));
  return { ...sheet, lines, inputs: [...sheet.inputs, ...inputs] };
}

/**
 * What the card would have paid on average in the past, its metrics as they were then and everything else on plan. Undefined with fewer than eight
 * common periods. Metrics that are yes or no, or a rating by name, have no history and stay on plan.
 */
export const expectedPay = (view: CardView, metrics: ReadonlyMap<string, Metric>): Expectation | undefined =>
  expectations(view, '', () => expected(view, metrics));

const expectations = remembering<Expectation | undefined>();

function expected(view: CardView, metrics: ReadonlyMap<string, Metric>): Expectation | undefined {
  const [sheet, { onPlan }] = [sheetOf(view), view];
  const measured = [...new Set(view.card.indicators.map(({ metric }) => metric))]
    .flatMap((id) => metrics.get(id) ?? [])
    .filter(({ type = 'number' }) => type === 'number');
  const tables = measured.map((metric) => ({ metric, rows: new Map(pastOf(view, metric, metrics).map(({ period, value }: PastValue) => [period, value])) }));
  const [first] = tables;
  if (!sheet || !first || !('value' in onPlan)) return undefined;
  const periods = [...first.rows.keys()].filter((period) => tables.every(({ rows }) => rows.has(period)));
  if (periods.length < LEAST_HISTORY) return undefined;
  const past = withPast(
    sheet,
    measured.filter(({ formula }) => formula !== undefined),
  );
  const rows = periods.map((period): FactSet =>
    Object.fromEntries(
      tables.map(({ metric, rows }) => [metric.formula === undefined ? metric.id : pastId(metric.id), exactText(rows.get(period) ?? rationals.ZERO)]),
    ),
  );
  const paid = linesInRows(past, onPlan.value, 'variable', 'ignore', rows).filter(isNumber);
  return paid.length < LEAST_HISTORY ? undefined : { mean: over(sumOf(paid), rational(BigInt(paid.length))), periods: paid.length };
}
