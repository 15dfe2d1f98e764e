import { hasErrors } from '../../problems/problem.ts';
import { dateText } from '../dates.ts';
import { textIn } from '../language.ts';
import { cardTitle } from '../names.ts';
import { quantity } from '../units.ts';
import { say } from '../words/index.ts';
import type { ExplainContext } from './context.ts';
import { correctionSentence } from './notes.ts';

/** Who, which card, which period. */
export const titleOf = ({ document: { policy }, outcome, language }: ExplainContext): string => {
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
export const preambleOf = (context: ExplainContext): readonly string[] => {
  const { outcome, language, clause } = context;
  const records = (outcome.sheet?.corrections ?? []).map((id) => correctionSentence(id, context));
  const trial = outcome.sheet?.payable === false ? [say(language, 'preamble.trial', { clause: clause('/cycle/trial') })] : [];
  return [...variantSentence(context), ...trial, ...records];
};

/** The total in one sentence, or that there is none. */
export const conclusionOf = ({ outcome, document, language }: ExplainContext): string =>
  outcome.totals === undefined || hasErrors(outcome.problems)
    ? say(language, 'conclusion.refused')
    : say(language, 'conclusion', { total: quantity(outcome.totals.total, outcome.sheet?.currency ?? document.policy.currency, language) });
