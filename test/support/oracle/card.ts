import type { Facts, Policy, Scorecard } from '@scorewright/schemas';
import type { Read } from './expression.ts';
import { isTrue } from './expression.ts';
import type { Finding } from './outcome.ts';
import { required } from './value.ts';
import { sure } from '../sure.ts';

const applies = ({ appliesTo }: Scorecard, read: Read): boolean => appliesTo === undefined || required(isTrue(appliesTo, read)) === true;

/** The card that the facts name, or the only one that applies; otherwise what is wrong. */
export const chooseCard = ({ scorecards }: Policy, facts: Facts, read: Read): Scorecard | Finding => {
  if (facts.scorecard !== undefined) {
    const named = scorecards.find(({ id }) => id === facts.scorecard);
    if (!named) return { code: 'unknown-scorecard', at: 'facts:/scorecard' };
    return applies(named, read) ? named : { code: 'card-does-not-apply', at: 'facts:/scorecard' };
  }
  const candidates = scorecards.length === 1 ? scorecards : scorecards.filter((card) => applies(card, read));
  if (candidates.length === 1) return sure(candidates[0]);
  return { code: candidates.length === 0 ? 'no-card' : 'several-cards', at: 'facts:' };
};
