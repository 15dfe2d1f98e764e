import type { PolicyDocument } from '../../1-read/document.ts';
import type { CardOutcome } from '../../4-run/trace.ts';
import { describe } from '../describe.ts';
import type { Language } from '../language.ts';
import { explainBlocks } from './blocks.ts';
import type { ExplainContext } from './context.ts';
import { contextOf } from './context.ts';
import type { ExplainedProblem, Explanation } from './explanation.ts';
import { conclusionOf, preambleOf, titleOf } from './frame.ts';

const explainProblems = ({ outcome, language }: ExplainContext): readonly ExplainedProblem[] =>
  outcome.problems.map((problem) => ({
    code: problem.code,
    severity: problem.severity,
    pointer: problem.pointer,
    message: describe(problem, language).message,
  }));

/**
 * Explains a result line by line, as a person with a calculator would: for every line the sentence with its numbers, the formula, the
 * rounding, the band or level and how far the next one is, what was missing or corrected, and the clause. A refused card says what is wrong,
 * and shows the lines that are known all the same.
 */
export const explain = (document: PolicyDocument, outcome: CardOutcome, language: Language): Explanation => {
  const context = contextOf(document, outcome, language);
  return {
    language,
    title: titleOf(context),
    status: outcome.status,
    preamble: preambleOf(context),
    blocks: explainBlocks(context),
    conclusion: conclusionOf(context),
    problems: explainProblems(context),
  };
};
