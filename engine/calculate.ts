import type { Decimal } from 'decimal.js';
import type { FactsDocument, PolicyDocument } from './1-read/document.ts';
import { lower } from './3-lower/index.ts';
import type { CardOutcome, Trace } from './4-run/trace.ts';
import { runSheet } from './4-run/index.ts';
import { blockingProblems } from './check-policy.ts';
import type { Problem } from './problems/problem.ts';
import { hasErrors } from './problems/problem.ts';

/**
 * Calculates one card for one set of facts, exactly. Never throws for bad input: the outcome is `refused`, without totals, with all problems;
 * its trace has every line that does not stand on a failed one.
 */
export function calculate(document: PolicyDocument, facts: FactsDocument): CardOutcome {
  const { scorecard = '', employee, period } = facts.facts;
  const known = { scorecard, period, ...(employee !== undefined && { employee }) };
  const blocking = blockingProblems(document);
  if (blocking.length > 0) return { ...known, status: 'refused', problems: blocking };
  const lowered = lower(document, facts);
  const found = { ...known, scorecard: lowered.scorecard ?? scorecard, ...(lowered.records.length > 0 && { records: lowered.records }) };
  if (lowered.sheet === undefined) return { ...found, status: 'refused', problems: lowered.problems };
  const trace = runSheet(lowered.sheet, lowered.bound.values);
  const problems = [...lowered.problems, ...problemsOf(trace, lowered.bound.refused)];
  const totals = hasErrors(problems) ? undefined : totalsOf(trace);
  return { ...found, sheet: lowered.sheet, trace, problems, ...(totals === undefined ? { status: 'refused' } : { status: 'calculated', totals }) };
}

/** Calculates a batch, in its order. A sheet is lowered once for all facts that share it. */
export const calculateAll = (document: PolicyDocument, facts: readonly FactsDocument[]): readonly CardOutcome[] => facts.map((one) => calculate(document, one));

/** A missing fact is a problem of the facts; one that is there and was refused has its problem already. */
const problemsOf = (trace: Trace, refused: ReadonlySet<string>): readonly Problem[] =>
  trace.problems.flatMap((found) => {
    if (found.code !== 'missing-fact') return [found];
    return refused.has(String(found.data['fact'])) ? [] : [{ ...found, document: 'facts', pointer: '/facts' }];
  });

function totalsOf(trace: Trace): CardOutcome['totals'] {
  const [salary, bonus, extras, total] = [trace.byId.has('salary.prorated') ? 'salary.prorated' : 'salary', 'bonus', 'extras', 'total'].map((id) =>
    valueOf(trace, id),
  );
  return salary && bonus && extras && total && { salary, bonus, extras, total };
}

function valueOf(trace: Trace, id: string): Decimal | undefined {
  const line = trace.byId.get(id);
  return line?.state === 'value' && typeof line.value === 'object' ? line.value : undefined;
}
