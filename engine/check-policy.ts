import type { PolicyDocument } from './1-read/document.ts';
import { checkDocument } from './2-check/index.ts';
import { checkLowering, checkRecords } from './3-lower/check.ts';
import type { Problem } from './problems/problem.ts';

const found = new WeakMap<PolicyDocument, readonly Problem[]>();

/** Everything that can be found wrong in a policy without facts, all at once: names, weights, units, dates, order, corrections. */
export const checkPolicy = (document: PolicyDocument): readonly Problem[] => [...problemsOf(document), ...checkRecords(document)];

/**
 * The errors for which no card of the policy is calculated. Correction records that are not permitted refuse only the cards and periods that they
 * concern.
 */
export const blockingProblems = (document: PolicyDocument): readonly Problem[] => problemsOf(document).filter(({ severity }) => severity === 'error');

/** Found once for each policy document. */
function problemsOf(document: PolicyDocument): readonly Problem[] {
  const known = found.get(document) ?? [...checkDocument(document), ...checkLowering(document)];
  found.set(document, known);
  return known;
}
