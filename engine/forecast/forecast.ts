import type { Indicator } from '@scorewright/schemas';
import { Decimal } from 'decimal.js';
import type { FactsDocument, PolicyDocument } from '../1-read/document.ts';
import type { CardOutcome } from '../4-run/trace.ts';
import { unitOf } from '../5-tell/units.ts';
import { calculate } from '../calculate.ts';
import type { Problem } from '../problems/problem.ts';
import { problem } from '../problems/problem.ts';
import { decimal, printDecimal } from '../values/decimal.ts';
import { policyForProjection, projectTotals } from './project.ts';
import { withFacts } from './with-facts.ts';

/** One indicator on the dashboard. Numbers are exact decimal texts in the metric's unit; attainment in percent (or in the metric's unit, for `direct`). */
export interface ForecastRow {
  readonly indicator: string;
  readonly metric: string;
  readonly unit: string;
  readonly attainmentUnit: string;
  readonly plan?: string;
  readonly actual?: string | boolean;
  /** On the actual so far. */
  readonly attainment?: string;
  /** To the end of the period. */
  readonly forecast?: string | boolean;
}

/**
 * The card as it will be at the end of the period if it goes on like this. `facts`: the projected facts; `outcome`: their result. Both are
 * absent when there is nothing to project. `problems`: of the forecast and of the projected result.
 */
export interface Forecast {
  readonly elapsed?: string;
  readonly facts?: FactsDocument;
  readonly rows: readonly ForecastRow[];
  readonly outcome?: CardOutcome;
  readonly problems: readonly Problem[];
}

const valueAt = (outcome: CardOutcome, id: string): string | boolean | undefined => {
  const found = outcome.trace?.byId.get(id);
  if (found?.state !== 'value') return undefined;
  return Decimal.isDecimal(found.value) ? printDecimal(found.value) : found.value;
};

const numberAt = (outcome: CardOutcome, id: string): string | undefined => {
  const value = valueAt(outcome, id);
  return typeof value === 'string' ? value : undefined;
};

const unitAt = (outcome: CardOutcome, id: string): string => {
  const line = outcome.trace?.byId.get(id)?.line;
  return line === undefined ? '1' : unitOf(line.type);
};

const rowOf = ({ id, metric }: Indicator, now: CardOutcome, end: CardOutcome): ForecastRow => {
  const [plan, actual, attainment, forecast] = [
    numberAt(now, `${id}.plan`),
    valueAt(now, `${id}.actual`),
    numberAt(now, `${id}.attainment`),
    valueAt(end, `${id}.actual`),
  ];
  return {
    indicator: id,
    metric,
    unit: unitAt(end, `${id}.actual`),
    attainmentUnit: unitAt(end, `${id}.attainment`),
    ...(plan === undefined ? {} : { plan }),
    ...(actual === undefined ? {} : { actual }),
    ...(attainment === undefined ? {} : { attainment }),
    ...(forecast === undefined ? {} : { forecast }),
  };
};

const elapsedProblem = (code: string, elapsed?: string): Problem =>
  problem(code, 'facts', elapsed === undefined ? '' : '/elapsed', elapsed === undefined ? {} : { elapsed });

const readElapsed = ({ facts }: FactsDocument): { readonly elapsed?: Decimal; readonly problems: readonly Problem[] } => {
  if (facts.elapsed === undefined) return { problems: [elapsedProblem('elapsed-missing')] };
  const elapsed = decimal(facts.elapsed);
  const isShare = elapsed.greaterThan(0) && elapsed.lessThanOrEqualTo(100);
  return isShare ? { elapsed, problems: [] } : { problems: [elapsedProblem('elapsed-out-of-range', String(facts.elapsed))] };
};

/**
 * Projects the facts to the end of the period by the elapsed share (percent) that they state. Metrics that add up are projected
 * (actual x 100 / elapsed, rounded by the contract's `forecast`); ratios and levels keep their value; calculated metrics are calculated from
 * the projected ones; facts that are no metrics stay.
 */
export const forecast = (document: PolicyDocument, facts: FactsDocument): Forecast => {
  const { elapsed, problems } = readElapsed(facts);
  if (elapsed === undefined) return { rows: [], problems };
  const now = calculate(document, facts);
  const card = document.policy.scorecards.find(({ id }) => id === now.scorecard);
  const totals = projectTotals(document.policy, card, facts.facts, elapsed);
  const projected = withFacts(facts, totals);
  const policy = policyForProjection(document.policy, new Set(totals.keys()));
  const outcome = calculate({ policy, source: document.source }, projected);
  const rows = (card?.indicators ?? []).map((indicator) => rowOf(indicator, now, outcome));
  return { elapsed: printDecimal(elapsed), facts: projected, rows, outcome, problems: outcome.problems };
};
