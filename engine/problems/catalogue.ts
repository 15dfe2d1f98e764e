import type { ProblemText } from './problem.ts';
import { tellProblems } from './tell.ts';

/** Texts of all problems by code, from every stage. A code stands in one stage only (held by a test). */
export const STAGES: readonly { readonly [code: string]: ProblemText }[] = [tellProblems];

export const PROBLEM_TEXTS: ReadonlyMap<string, ProblemText> = new Map(STAGES.flatMap((texts) => Object.entries(texts)));
