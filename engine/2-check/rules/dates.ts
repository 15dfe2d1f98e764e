import type { Policy } from '@scorewright/schemas';
import type { Problem } from '../../problems/problem.ts';
import type { Check } from '../check.ts';
import { cardsOf, wrong } from '../check.ts';

/** Periods that end before they begin. That dates exist is checked when the document is read. */
export const dates: Check = ({ policy }) => periodsOf(policy).flatMap(({ period, pointer }) => reversed(period, pointer));

interface Dated {
  readonly period: { readonly from?: string; readonly until?: string };
  readonly pointer: string;
}

const periodsOf = (policy: Policy): readonly Dated[] => [
  { period: policy.effective, pointer: '/effective' },
  ...(policy.cycle?.trial === undefined ? [] : [{ period: policy.cycle.trial, pointer: '/cycle/trial' }]),
  ...(policy.correctionRecords ?? []).map(({ period }, index) => ({ period, pointer: `/correctionRecords/${index}/period` })),
  ...(policy.examples ?? []).flatMap(({ period }, index) => (period === undefined ? [] : [{ period, pointer: `/examples/${index}/period` }])),
  ...cardsOf(policy).flatMap(({ card, pointer }) =>
    (card.weightVariants ?? []).map((period, index) => ({ period, pointer: `${pointer}/weightVariants/${index}` })),
  ),
];

// Dates of one form compare as texts.
function reversed({ from, until }: Dated['period'], pointer: string): readonly Problem[] {
  if (from === undefined || until === undefined || from <= until) return [];
  return [wrong('dates-reversed', `${pointer}/until`, { from, until })];
}
