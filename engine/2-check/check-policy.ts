import type { PolicyDocument } from '../1-read/document.ts';
import type { Problem } from '../problems/problem.ts';

/** Everything that can be found wrong in a policy without facts: names, weights, units, dates, order. All problems at once. */
export const checkPolicy = (_document: PolicyDocument): readonly Problem[] => [];
