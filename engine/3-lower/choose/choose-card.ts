import type { FactsDocument, PolicyDocument } from '../../1-read/document.ts';
import type { Declarations } from '../../2-check/declarations.ts';
import { nearestNames } from '../../2-check/nearest-names.ts';
import type { Problem } from '../../problems/problem.ts';
import { problem } from '../../problems/problem.ts';
import type { Value } from '../../values/value.ts';
import { decide } from './conditions.ts';

/** Place of something in a list of the policy, or why there is none. */
export interface Choice {
  readonly index?: number;
  readonly problems: readonly Problem[];
}

type Facts = ReadonlyMap<string, Value>;

/** The card named in the facts, when it applies; else the only one, or the only one that applies. */
export function chooseCard(document: PolicyDocument, declarations: Declarations, facts: FactsDocument, values: Facts): Choice {
  const {
    policy: { scorecards },
  } = document;
  const { scorecard } = facts.facts;
  if (scorecard === undefined && scorecards.length > 1) return onlyApplicable(document, declarations, facts, values);
  const index = scorecard === undefined ? 0 : scorecards.findIndex(({ id }) => id === scorecard);
  const card = scorecards[index];
  if (card === undefined)
    return {
      problems: [
        problem(
          'wrong-scorecard',
          'facts',
          '/scorecard',
          nearestNames(
            scorecard ?? '',
            scorecards.map(({ id }) => id),
          ),
        ),
      ],
    };
  if (card.appliesTo === undefined) return { index, problems: [] };
  const { holds, problems } = applies(document, declarations, facts, values, index);
  if (holds || problems.length > 0) return { index, problems };
  return { index, problems: [problem('scorecard-not-applicable', 'facts', scorecard === undefined ? '' : '/scorecard', { scorecard: card.id })] };
}

function onlyApplicable(document: PolicyDocument, declarations: Declarations, facts: FactsDocument, values: Facts): Choice {
  const { scorecards } = document.policy;
  const verdicts = scorecards.map((_card, index) => applies(document, declarations, facts, values, index));
  const problems = verdicts.flatMap((verdict) => verdict.problems);
  if (problems.length > 0) return { problems };
  const fitting = scorecards.flatMap(({ id }, index) => (verdicts[index]?.holds === true ? [{ id, index }] : []));
  if (fitting.length === 1 && fitting[0] !== undefined) return { index: fitting[0].index, problems };
  const code = fitting.length === 0 ? 'no-scorecard' : 'several-scorecards';
  return { problems: [problem(code, 'facts', '', { scorecards: (fitting.length === 0 ? scorecards : fitting).map(({ id }) => id) })] };
}

function applies(document: PolicyDocument, declarations: Declarations, { facts: { period } }: FactsDocument, values: Facts, index: number) {
  const card = document.policy.scorecards[index];
  if (card?.appliesTo === undefined) return { holds: true, problems: [] };
  return decide(document, declarations, card.id, card.appliesTo, `/scorecards/${index}/appliesTo`, period, values);
}
