import type { PolicyDocument } from '../1-read/document.ts';
import { MAX_PROBLEMS } from '../1-read/limits.ts';
import type { Problem } from '../problems/problem.ts';
import { declarationsOf } from './declarations.ts';
import { seeker } from './nearest-names.ts';
import { CHECKS } from './rules/index.ts';

/** The checks of a policy that need no expressions: names, references, cycles, dates, weights, levels, curves, forms. */
export function checkDocument({ policy }: PolicyDocument): readonly Problem[] {
  const checked = { policy, declarations: declarationsOf(policy), nearest: seeker() };
  const problems: Problem[] = [];
  let errors = 0;
  for (const check of CHECKS) {
    const found = check(checked);
    problems.push(...found);
    errors += found.filter(({ severity }) => severity === 'error').length;
    // Nobody is told of more: what the other checks would find changes nothing.
    if (errors > MAX_PROBLEMS) break;
  }
  return problems;
}
