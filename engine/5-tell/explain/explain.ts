import type { PolicyDocument } from '../../1-read/document.ts';
import type { CardOutcome } from '../../4-run/trace.ts';
import { hasErrors } from '../../problems/problem.ts';
import { dateText } from '../dates.ts';
import { describe } from '../describe.ts';
import type { Language } from '../language.ts';
import { textIn } from '../language.ts';
import { cardTitle } from '../names.ts';
import { quantity } from '../units.ts';
import { say } from '../words/index.ts';
import { explainBlocks } from './blocks.ts';
import type { ExplainContext } from './context.ts';
import { contextOf } from './context.ts';
import type { ExplainedProblem, Explanation } from './explanation.ts';
import { correctionSentence } from './notes.ts';

const titleOf = ({ document: { policy }, outcome, language }: ExplainContext): string => {
  const period = say(language, 'period', { from: dateText(outcome.period.from, language), until: dateText(outcome.period.until, language) });
  const card = outcome.scorecard === '' ? textIn(policy.title, language, policy.languages) : cardTitle(policy, outcome.scorecard, language);
  const employee = outcome.employee?.name ?? outcome.employee?.id;
  return employee === undefined ? say(language, 'title', { card, period }) : say(language, 'title.employee', { employee, card, period });
};

const variantSentence = ({ card, document, outcome, language, clause }: ExplainContext): readonly string[] => {
  const index = card?.weightVariants?.findIndex(({ id }) => id === outcome.sheet?.variant) ?? -1;
  const variant = card?.weightVariants?.[index];
  if (variant === undefined) return [];
  const name = variant.name === undefined ? variant.id : textIn(variant.name, language, document.policy.languages);
  const place = `/scorecards/${document.policy.scorecards.findIndex(({ id }) => id === outcome.scorecard)}/weightVariants/${index}`;
  return [say(language, 'preamble.variant', { name, clause: clause(place) })];
};

/** What holds for the whole card. */
const preambleOf = (context: ExplainContext): readonly string[] => {
  const { outcome, language, clause } = context;
  const records = (outcome.sheet?.corrections ?? []).map((id) => correctionSentence(id, context));
  const trial = outcome.sheet?.payable === false ? [say(language, 'preamble.trial', { clause: clause('/cycle/trial') })] : [];
  return [...variantSentence(context), ...trial, ...records];
};

const explainProblems = ({ outcome, language }: ExplainContext): readonly ExplainedProblem[] =>
  outcome.problems.map((problem) => ({ code: problem.code, severity: problem.severity, pointer: problem.pointer, message: describe(problem, language).message }));

const conclusionOf = ({ outcome, document, language }: ExplainContext): string =>
  outcome.totals === undefined || hasErrors(outcome.problems)
    ? say(language, 'conclusion.refused')
    : say(language, 'conclusion', { total: quantity(outcome.totals.total, outcome.sheet?.currency ?? document.policy.currency, language) });

/**
 * Explains a result line by line, as a person with a calculator would: for every line the sentence with its numbers, the formula, the
 * rounding, the band or level and how far the next one is, what was missing or corrected, and the clause. A refused card says what is wrong,
 * and shows the lines that are known all the same.
 */
export const explain = (document: PolicyDocument, outcome: CardOutcome, language: Language): Explanation => {
  const context = contextOf(document, outcome, language);
  return {
    language, title: titleOf(context), status: outcome.status, preamble: preambleOf(context),
    blocks: explainBlocks(context), conclusion: conclusionOf(context), problems: explainProblems(context),
  };
};
