import type { PolicyDocument } from '../1-read/document.ts';
import type { Problem } from '../problems/problem.ts';
import { declarationsOf } from './declarations.ts';
import { seeker } from './nearest-names.ts';
import { CHECKS } from './rules/index.ts';

/** The checks of a policy that need no expressions: names, references, cycles, dates, weights, levels, curves, forms. */
export function checkDocument({ policy }: PolicyDocument): readonly Problem[] {
  const checked = { policy, declarations: declarationsOf(policy), nearest: seeker() };
  return CHECKS.flatMap((check) => check(checked));
}
