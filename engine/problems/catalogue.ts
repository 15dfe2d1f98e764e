import { correctionsProblems } from './corrections.ts';
import { expressionProblems } from './expression.ts';
import { factsProblems } from './facts.ts';
import { policyProblems } from './policy.ts';
import type { ProblemText } from './problem.ts';
import { readProblems } from './read.ts';
import { runProblems } from './run.ts';
import { tellProblems } from './tell.ts';

/** Texts of all problems, by the stage that finds them. A code stands in one stage only (held by a test). */
export const STAGES: readonly { readonly [code: string]: ProblemText }[] = [
  readProblems,
  policyProblems,
  expressionProblems,
  factsProblems,
  correctionsProblems,
  runProblems,
  tellProblems,
];

/** Texts of all problems by code. */
export const PROBLEM_TEXTS: ReadonlyMap<string, ProblemText> = new Map(STAGES.flatMap((texts) => Object.entries(texts)));
