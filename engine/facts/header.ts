import type { Policy } from '@scorewright/schemas';
import type { FactsDocument } from '../1-read/document.ts';
import type { Problem } from '../problems/problem.ts';
import { problem } from '../problems/problem.ts';
import { daysBetween } from '../values/date.ts';

/** Days that a period of each kind can have. */
const LENGTHS: { readonly [kind in Policy['period']]: readonly [least: number, most: number] } = {
  week: [7, 7],
  month: [28, 31],
  quarter: [90, 92],
  'half-year': [181, 184],
  year: [365, 366],
};

/** Whether the facts are for this policy and for a period that it covers. `usable`: the period can be calculated with. */
export function checkHeader(
  { id, effective, period: kind }: Policy,
  { facts: { policy, period } }: FactsDocument,
): {
  readonly usable: boolean;
  readonly problems: readonly Problem[];
} {
  const wrong = policy === undefined || policy === id ? [] : [problem('wrong-policy', 'facts', '/policy', { policy, expected: id })];
  // Dates of one form compare as texts.
  if (period.until < period.from) return { usable: false, problems: [...wrong, problem('period-reversed', 'facts', '/period', { ...period })] };
  const covered = effective.from <= period.from && (effective.until === undefined || period.until <= effective.until);
  const outside = problem('period-not-covered', 'facts', '/period', { ...period, effectiveFrom: effective.from, effectiveUntil: effective.until ?? '…' });
  return { usable: true, problems: [...wrong, ...(covered ? [] : [outside]), ...lengthOf(kind, period)] };
}

function lengthOf(kind: Policy['period'], { from, until }: { readonly from: string; readonly until: string }): readonly Problem[] {
  const days = daysBetween(from, until) + 1;
  const [least, most] = LENGTHS[kind];
  return days >= least && days <= most ? [] : [problem('period-length', 'facts', '/period', { kind, days }, 'warning')];
}
