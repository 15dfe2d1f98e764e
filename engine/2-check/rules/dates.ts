import type { Policy } from '@scorewright/schemas';
import type { Problem } from '../../problems/problem.ts';
import { isCalendarDate } from '../../values/date.ts';
import type { Check } from '../check.ts';
import { cardsOf, wrong } from '../check.ts';

/** Properties that hold dates wherever they have that form; the texts of the policy are not among them. */
const DATED: ReadonlySet<string> = new Set(['from', 'until', 'date', 'by', 'next', 'last', 'announced', 'targetsApproved', 'signed', 'expires']);
const FORM = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** Dates that no calendar has, and periods that end before they begin. */
export const dates: Check = ({ policy }) => [...invalid(policy, ''), ...periodsOf(policy).flatMap(({ period, pointer }) => reversed(period, pointer))];

function invalid(value: unknown, pointer: string): readonly Problem[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => invalid(item, `${pointer}/${index}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: readonly [string, unknown]) => {
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (typeof item !== 'string') return invalid(item, at);
    return DATED.has(key) && FORM.test(item) && !isCalendarDate(item) ? [wrong('invalid-date', at, { date: item })] : [];
  });
}

interface Dated { readonly period: { readonly from?: string; readonly until?: string }; readonly pointer: string }

const periodsOf = (policy: Policy): readonly Dated[] => [
  { period: policy.effective, pointer: '/effective' },
  ...(policy.cycle?.trial === undefined ? [] : [{ period: policy.cycle.trial, pointer: '/cycle/trial' }]),
  ...(policy.correctionRecords ?? []).map(({ period }, index) => ({ period, pointer: `/correctionRecords/${index}/period` })),
  ...(policy.examples ?? []).flatMap(({ period }, index) => (period === undefined ? [] : [{ period, pointer: `/examples/${index}/period` }])),
  ...cardsOf(policy).flatMap(({ card, pointer }) => (card.weightVariants ?? []).map((period, index) => ({ period, pointer: `${pointer}/weightVariants/${index}` }))),
];

function reversed({ from, until }: Dated['period'], pointer: string): readonly Problem[] {
  if (from === undefined || until === undefined || !isCalendarDate(from) || !isCalendarDate(until) || from <= until) return [];
  return [wrong('dates-reversed', `${pointer}/until`, { from, until })];
}
