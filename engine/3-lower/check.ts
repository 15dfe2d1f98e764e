import type { PolicyDocument } from '../1-read/document.ts';
import { MAX_PROBLEMS } from '../1-read/limits.ts';
import { declarationsOf } from '../2-check/declarations.ts';
import type { Problem } from '../problems/problem.ts';
import { lowerOnce } from './cache.ts';
import { beginDraft } from './card.ts';
import { lowerBefore } from './choose/conditions.ts';
import { permit } from './corrections/permit.ts';
import { changesIn, recordsOfPolicy } from './corrections/select.ts';
import { checkTarget } from './corrections/targets.ts';
import type { Period } from './draft/draft.ts';
import { firstPeriod } from './choose/first-period.ts';
import { readDeclared } from './draft/metrics.ts';

/** Problems that lowering finds: names, units and types in the expressions and quantities of every card. */
export function checkLowering(document: PolicyDocument): readonly Problem[] {
  const { policy } = document;
  const period = firstPeriod(policy);
  const shared = [...metricsOf(document, period), ...conditionsOf(document)];
  if (shared.length > MAX_PROBLEMS) return withoutRepeats(shared);
  const lowered = policy.scorecards.flatMap(
    ({ weightVariants }, scorecard) => lowerOnce(document, { scorecard, variant: weightVariants === undefined ? undefined : 0, period, changes: [] }).problems,
  );
  return withoutRepeats([...shared, ...lowered]);
}

/** All metrics, also those that no card reads. */
function metricsOf(document: PolicyDocument, period: Period): readonly Problem[] {
  const draft = beginDraft(document, { scorecard: 0, variant: undefined, period, changes: [] });
  for (const id of draft.declarations.keys()) {
    if (draft.problems.length > MAX_PROBLEMS) break;
    readDeclared(draft, id);
  }
  return draft.problems;
}

function conditionsOf(document: PolicyDocument): readonly Problem[] {
  const { policy } = document;
  const declarations = declarationsOf(policy);
  const period = firstPeriod(policy);
  return policy.scorecards.flatMap(({ appliesTo, weightVariants = [] }, card) => {
    const conditions = [
      [appliesTo, `/scorecards/${card}/appliesTo`] as const,
      ...weightVariants.map((variant, index) => [variant.when, `/scorecards/${card}/weightVariants/${index}/when`] as const),
    ];
    return conditions.flatMap(([logic, pointer]) => (logic === undefined ? [] : lowerBefore(document, declarations, logic, pointer, period).problems));
  });
}

/** Correction records of the policy that are not permitted, or that change what no card has. */
export function checkRecords(document: PolicyDocument): readonly Problem[] {
  const { policy } = document;
  const declarations = declarationsOf(policy);
  const records = recordsOfPolicy(document);
  const targets = changesIn(records).flatMap((applied) => {
    const cards = policy.scorecards.filter(({ id }) => applied.record.scorecard === undefined || applied.record.scorecard === id);
    const faults = cards.map((card) => checkTarget(policy, declarations, card, applied));
    return faults.some((one) => one.length === 0) ? [] : (faults[0] ?? []);
  });
  return [...records.flatMap((placed) => permit(policy, placed)), ...targets];
}

/** A metric that two cards read has its problems once. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((one) => [JSON.stringify([one.code, one.pointer, one.data]), one])).values()];
}
