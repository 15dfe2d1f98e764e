import type { CorrectionRecord } from '@scorewright/schemas';
import type { PolicyDocument } from '../1-read/document.ts';
import { nearestNames } from '../2-check/nearest-names.ts';
import { problem } from '../problems/problem.ts';
import { lowerOnce } from './cache.ts';
import type { Lowered } from './card.ts';
import { changesIn } from './corrections/select.ts';
import type { Period } from './draft/draft.ts';
import { firstPeriod } from './choose/first-period.ts';

/** What a sheet depends on besides the policy and the card. Absent: the first period of the policy, the first variant, no corrections. */
export interface LowerOptions {
  readonly period?: Period;
  readonly variant?: string;
  /** Taken as permitted. */
  readonly corrections?: readonly CorrectionRecord[];
}

/**
 * Lowers one card of a policy without facts, for those who read sheets: a linter, an editor. Problems are those of this card's lines alone;
 * problems elsewhere do not prevent a sheet. An unknown card or variant is a problem of the call.
 */
export function lowerCard(document: PolicyDocument, scorecard: string, { period, variant, corrections = [] }: LowerOptions = {}): Lowered {
  const { scorecards } = document.policy;
  const index = scorecards.findIndex(({ id }) => id === scorecard);
  if (index < 0)
    return {
      problems: [
        problem(
          'unknown-scorecard',
          'call',
          '',
          nearestNames(
            scorecard,
            scorecards.map(({ id }) => id),
          ),
        ),
      ],
    };
  const variants = scorecards[index]?.weightVariants ?? [];
  const place = variant === undefined ? 0 : variants.findIndex(({ id }) => id === variant);
  if (place < 0)
    return {
      problems: [
        problem(
          'unknown-variant',
          'call',
          '',
          nearestNames(
            variant ?? '',
            variants.map(({ id }) => id),
          ),
        ),
      ],
    };
  const records = corrections.map((record, at) => ({ record, document: 'facts' as const, pointer: `/corrections/${at}` }));
  return lowerOnce(document, {
    scorecard: index,
    variant: variants.length === 0 ? undefined : place,
    period: period ?? firstPeriod(document.policy),
    changes: changesIn(records),
  });
}
