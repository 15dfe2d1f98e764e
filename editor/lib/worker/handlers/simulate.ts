import {
  calculate,
  explain as explainOutcome,
  hasErrors,
  report,
  requiredFor,
  type CardOutcome,
  type FactsDocument,
  type PolicyDocument,
} from '@scorewright/engine';
import type { Answer, FactsInput, Found, Input } from '../protocol.ts';
import { documentOf, factsOf, toFound } from './documents.ts';
import { firstPeriodOf } from './period.ts';

type Prepared = { readonly document: PolicyDocument; readonly facts: FactsDocument } | { readonly problems: readonly Found[] };

/** Policy and facts, or why they cannot be used. */
export function prepare(text: string, input: FactsInput): Prepared {
  const { document, problems } = documentOf(text);
  if (!document) return { problems: problems.map((problem) => toFound(problem)) };
  const read = factsOf(document, input, input.period ?? firstPeriodOf(document, input.scorecard));
  return read.document && !hasErrors(read.problems) ? { document, facts: read.document } : { problems: read.problems.map((problem) => toFound(problem)) };
}

const outcomeOf = (prepared: Extract<Prepared, { document: unknown }>): CardOutcome => calculate(prepared.document, prepared.facts);

/** Calculates the card for the facts as typed. */
export function simulate({ text, facts, language }: Input<'simulate'>): Answer<'simulate'> {
  const prepared = prepare(text, facts);
  if ('problems' in prepared) return prepared;
  const outcome = outcomeOf(prepared);
  return { result: report(prepared.document, [outcome], language), problems: outcome.problems.map((problem) => toFound(problem, prepared.document)) };
}

/** The same card, line by line, as a person with a calculator would say it. */
export function explain({ text, facts, language }: Input<'explain'>): Answer<'explain'> {
  const prepared = prepare(text, facts);
  return 'problems' in prepared ? undefined : explainOutcome(prepared.document, outcomeOf(prepared), language);
}

/** What each fact would have to be for a wanted total. */
export function required({ text, facts, total, language }: Input<'required'>): Answer<'required'> {
  const prepared = prepare(text, facts);
  return 'problems' in prepared ? undefined : requiredFor(prepared.document, prepared.facts, total, language);
}
