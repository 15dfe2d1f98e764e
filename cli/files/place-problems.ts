import type { FactsDocument, PolicyDocument, Problem } from '@scorewright/engine';
import { locateProblems } from '@scorewright/engine';

/** Problems with their line and column in the policy. */
export const placeInPolicy = (problems: readonly Problem[], { source }: PolicyDocument): readonly Problem[] => locateProblems(problems, source, 'policy');

/** Problems with their line and column in the facts, except those about something that no file says. */
export const placeInFacts = (problems: readonly Problem[], { source }: FactsDocument, isPlaced: (problem: Problem) => boolean): readonly Problem[] =>
  problems.map((problem) => (problem.document === 'facts' && isPlaced(problem) ? (locateProblems([problem], source)[0] ?? problem) : problem));
