import { problem, type Problem, type ProblemDocument } from '../problems/problem.ts';
import type { DecimalFault } from '../values/parse-decimal.ts';
import { shortened } from './json/shown.ts';

/** The problem of a text that `parseDecimal` refused; it spells the corrected number where there is one. */
export function numberProblem(document: ProblemDocument, pointer: string, text: string, refused: DecimalFault): Problem {
  const number = shortened(text);
  if (refused.fault === 'too-long') return problem('number-too-long', document, pointer, { number });
  if (refused.suggestion === undefined) return problem('not-a-number', document, pointer, { number });
  return problem('number-format', document, pointer, { number, suggestion: refused.suggestion });
}
