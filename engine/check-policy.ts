import type { PolicyDocument } from './1-read/document.ts';
import { MAX_PROBLEMS } from './1-read/limits.ts';
import { checkDocument } from './2-check/index.ts';
import { checkLowering, checkRecords } from './3-lower/check.ts';
import { problem, type Problem } from './problems/problem.ts';

const found = new WeakMap<PolicyDocument, readonly Problem[]>();

/** Everything that can be found wrong in a policy without facts, all at once: names, weights, units, dates, order, corrections. */
export const checkPolicy = (document: PolicyDocument): readonly Problem[] => [...problemsOf(document), ...checkRecords(document)];

/**
 * The errors for which no card of the policy is calculated. Correction records that are not permitted refuse only the cards and periods that they
 * concern.
 */
export const blockingProblems = (document: PolicyDocument): readonly Problem[] => problemsOf(document).filter(isError);

/** Found once for each policy document. */
function problemsOf(document: PolicyDocument): readonly Problem[] {
  const known = found.get(document) ?? limited(all(document));
  found.set(document, known);
  return known;
}

/** Where names and references alone are wrong in a hundred places, expressions are not looked at. */
function all(document: PolicyDocument): readonly Problem[] {
  const problems = checkDocument(document);
  const places = problems.filter(isError).reduce((sum, one) => sum + placesOf(one), 0);
  return places > MAX_PROBLEMS ? problems : [...problems, ...checkLowering(document)];
}

/** A circle is wrong in all its names. */
const placesOf = ({ data: { cycle } }: Problem): number => (Array.isArray(cycle) ? cycle.length : 1);

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** The first so many, errors before warnings, and that there are more. */
function limited(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MAX_PROBLEMS) return problems;
  const first = [...problems.filter(isError), ...problems.filter((one) => !isError(one))].slice(0, MAX_PROBLEMS);
  return [...first, problem('too-many-problems', 'policy', '', { most: MAX_PROBLEMS }, first[0]?.severity)];
}
