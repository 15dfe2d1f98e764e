import type { Facts, JsonLogic, Policy, Scorecard, WeightVariant } from '@scorewright/schemas';
import { covers } from './dates.ts';
import type { Read } from './expression.ts';
import { evaluate } from './expression.ts';
import type { Given } from './facts.ts';
import type { Finding } from './outcome.ts';
import type { Maybe } from './value.ts';
import { Fault, MISSING } from './value.ts';

/** What was chosen, if anything, and what is wrong with the choice. */
export interface Choice<T> {
  readonly chosen?: T;
  readonly findings: readonly Finding[];
}

interface Verdict {
  readonly holds: boolean;
  readonly findings: readonly Finding[];
}

/** Whether a condition on the facts holds. A fact that is missing is a problem; one that was refused has its problem already. */
const decide = (condition: JsonLogic, at: string, read: Read, { refused }: Given): Verdict => {
  let dueToRefused = false;
  const watching: Read = (name): Maybe => {
    const value = read(name);
    if (value === MISSING && refused.has(name)) dueToRefused = true;
    return value;
  };
  try {
    const value = evaluate(condition, watching);
    if (value !== MISSING) return { holds: value === true, findings: [] };
    return { holds: false, findings: [{ code: dueToRefused ? 'refused' : 'missing-fact', at }] };
  } catch (reason) {
    if (reason instanceof Fault) return { holds: false, findings: [{ code: reason.code, at }] };
    throw reason;
  }
};

/** Findings that stand on a refused fact are no further problems. */
const told = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ code }) => code !== 'refused');

const verdictOn = ({ scorecards }: Policy, card: Scorecard, read: Read, given: Given): Verdict =>
  card.appliesTo === undefined
    ? { holds: true, findings: [] }
    : decide(card.appliesTo, `policy:/scorecards/${scorecards.indexOf(card)}/appliesTo`, read, given);

/** The card that the facts name, or the only one that applies. */
export const chooseCard = (policy: Policy, facts: Facts, read: Read, given: Given): Choice<Scorecard> => {
  const { scorecards } = policy;
  const named = facts.scorecard === undefined ? undefined : scorecards.find(({ id }) => id === facts.scorecard);
  if (facts.scorecard !== undefined && !named) return { findings: [{ code: 'wrong-scorecard', at: 'facts:/scorecard' }] };
  const [only] = scorecards;
  const chosen = named ?? (scorecards.length === 1 ? only : undefined);
  if (chosen) {
    const { holds, findings } = verdictOn(policy, chosen, read, given);
    if (holds || findings.length > 0) return { chosen, findings: told(findings) };
    return { chosen, findings: [{ code: 'scorecard-not-applicable', at: named ? 'facts:/scorecard' : 'facts:' }] };
  }
  const verdicts = scorecards.map((card) => ({ card, ...verdictOn(policy, card, read, given) }));
  const wrong = verdicts.flatMap(({ findings }) => findings);
  if (wrong.length > 0) return { findings: told(wrong) };
  const [first, ...others] = verdicts.filter(({ holds }) => holds);
  if (first && others.length === 0) return { chosen: first.card, findings: [] };
  return { findings: [{ code: first ? 'several-scorecards' : 'no-scorecard', at: 'facts:' }] };
};

/** The one weight variant whose dates cover the period and whose condition is true; none where the card has no variants. */
export const chooseVariant = (policy: Policy, card: Scorecard, facts: Facts, read: Read, given: Given): Choice<WeightVariant> => {
  if (!card.weightVariants) return { findings: [] };
  const parent = `policy:/scorecards/${policy.scorecards.indexOf(card)}/weightVariants`;
  const verdicts = card.weightVariants.map((variant, index) => ({
    variant,
    ...(!covers(variant, facts.period)
      ? { holds: false, findings: [] }
      : variant.when === undefined
        ? { holds: true, findings: [] }
        : decide(variant.when, `${parent}/${index}/when`, read, given)),
  }));
  const wrong = verdicts.flatMap(({ findings }) => findings);
  if (wrong.length > 0) return { findings: told(wrong) };
  const [first, ...others] = verdicts.filter(({ holds }) => holds);
  if (first && others.length === 0) return { chosen: first.variant, findings: [] };
  return { findings: [{ code: first ? 'several-variants' : 'no-variant', at: 'facts:/period' }] };
};
