import type { CorrectionRecord, Scorecard } from '@scorewright/schemas';
import type { FactsDocument, PolicyDocument } from '../1-read/document.ts';
import type { Declarations } from '../2-check/declarations.ts';
import { declarationsOf } from '../2-check/declarations.ts';
import type { BoundFacts } from '../facts/bind.ts';
import { bindDocument } from '../facts/bind.ts';
import { withAssumed } from '../facts/assumed.ts';
import { checkHeader } from '../facts/header.ts';
import type { Problem } from '../problems/problem.ts';
import { lowerOnce } from './cache.ts';
import type { Lowered } from './card.ts';
import { chooseCard } from './choose/choose-card.ts';
import { chooseVariant } from './choose/choose-variant.ts';
import type { AppliedChange } from './corrections/changes.ts';
import { permit } from './corrections/permit.ts';
import type { PlacedRecord } from './corrections/select.ts';
import { changesIn, selectRecords } from './corrections/select.ts';
import { checkTarget } from './corrections/targets.ts';

/** The sheet that calculates some facts, with the facts as values. `scorecard`: id of the card; absent where none could be chosen. */
export interface LoweredFacts extends Lowered {
  readonly scorecard?: string;
  readonly bound: BoundFacts;
  readonly records: readonly CorrectionRecord[];
}

/**
 * The sheet that calculates these facts: its card, weight variant, period and corrections are those of the facts. Problems are those of the
 * facts and of the card; the sheet is there as soon as card and variant are known, even when other problems refuse the calculation.
 */
export function lower(document: PolicyDocument, facts: FactsDocument): LoweredFacts {
  const declarations = declarationsOf(document.policy);
  const bound = bindDocument(facts, declarations);
  const header = checkHeader(document.policy, facts);
  const problems: Problem[] = [...header.problems, ...bound.problems];
  if (!header.usable) return { bound, records: [], problems };
  const values = withAssumed(bound.values, declarations);
  const isRefused = ({ code, data }: Problem): boolean => code === 'missing-fact' && bound.refused.has(String(data['fact']));
  const chosen = chooseCard(document, declarations, facts, values);
  const card = chosen.index === undefined ? undefined : document.policy.scorecards[chosen.index];
  problems.push(...chosen.problems.filter((one) => !isRefused(one)));
  if (chosen.index === undefined || card === undefined) return { bound, records: [], problems };
  const variant = chooseVariant(document, declarations, chosen.index, facts, values);
  const corrected = correctionsFor(document, declarations, facts, card);
  problems.push(...variant.problems.filter((one) => !isRefused(one)), ...corrected.problems);
  const found = { scorecard: card.id, bound, records: corrected.records.map(({ record }) => record) };
  if (card.weightVariants !== undefined && variant.index === undefined) return { ...found, problems };
  const { from, until } = facts.facts.period;
  const lowered = lowerOnce(document, { scorecard: chosen.index, variant: variant.index, period: { from, until }, changes: corrected.changes });
  return { ...found, ...lowered, problems: [...problems, ...lowered.problems] };
}

/** The records that concern the facts; the changes of those that are permitted and can be made on the card. */
function correctionsFor(
  document: PolicyDocument,
  declarations: Declarations,
  facts: FactsDocument,
  card: Scorecard,
): {
  readonly records: readonly PlacedRecord[];
  readonly changes: readonly AppliedChange[];
  readonly problems: readonly Problem[];
} {
  const { policy } = document;
  const { records, problems: ignored } = selectRecords(document, facts, card.id);
  const refusals = records.flatMap((placed) => permit(policy, placed));
  const changes = changesIn(records).filter((applied) =>
    isForCard(
      applied,
      card.indicators.map(({ id }) => id),
    ),
  );
  const faults = changes.map((applied) => checkTarget(policy, declarations, card, applied));
  return {
    records,
    changes: refusals.length > 0 ? [] : changes.filter((_applied, place) => faults[place]?.length === 0),
    problems: [...ignored, ...refusals, ...faults.flat()],
  };
}

/** A record of the policy for all cards changes the indicators of those that have them. */
const isForCard = ({ record, document, change }: AppliedChange, indicators: readonly string[]): boolean =>
  document === 'facts' || record.scorecard !== undefined || change.indicator === undefined || indicators.includes(change.indicator);
