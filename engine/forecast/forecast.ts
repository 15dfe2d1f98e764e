import type { FactsDocument, PolicyDocument } from '../1-read/document.ts';
import type { CardOutcome } from '../4-run/trace.ts';
import type { Problem } from '../problems/problem.ts';

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

/** The card as it will be at the end of the period if it goes on like this. `facts` and `outcome` are absent when there is nothing to project. */
export interface Forecast {
  readonly elapsed?: string;
  readonly facts?: FactsDocument;
  readonly rows: readonly ForecastRow[];
  readonly outcome?: CardOutcome;
  readonly problems: readonly Problem[];
}

/** Projects the facts to the end of the period. */
export const forecast = (_document: PolicyDocument, _facts: FactsDocument): Forecast => ({ rows: [], problems: [] });
