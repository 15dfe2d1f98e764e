import { readPolicy } from '@scorewright/engine';
import type { Policy } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { baseRegulation, BASE_TODAY, lint } from '../../linter/index.ts';

const documentOf = (policy: Policy) => readPolicy(JSON.stringify(policy)).document ?? expect.fail('the policy does not conform');
const reportOn = (policy: Policy) => lint(documentOf(policy), { today: BASE_TODAY });

type Edit = (policy: Policy) => Policy;
const card = (policy: Policy, index: number, change: Partial<Policy['scorecards'][number]>): Policy => ({
  ...policy,
  scorecards: policy.scorecards.map((one, at) => (at === index ? { ...one, ...change } : one)),
});

/** What somebody who writes changes from one key to the next: each touches something else that a card's calculation may read. */
const EDITS: readonly (readonly [string, Edit])[] = [
  ['pay of a card', (policy) => card(policy, 0, { pay: { salary: 90_000, targetBonus: 5_000 } })],
  ['weights of a card', (policy) => card(policy, 1, { indicators: (policy.scorecards[1]?.indicators ?? []).map((one) => ({ ...one, weight: 7 })) })],
  ['a domain of a metric', (policy) => ({ ...policy, metrics: policy.metrics.map((metric) => ({ ...metric, domain: { min: 0, max: 1 } })) })],
  ['history of the metrics', (policy) => ({ ...policy, metrics: policy.metrics.map(({ history: _history, ...metric }) => metric) })],
  ['levers of the metrics', (policy) => ({ ...policy, metrics: policy.metrics.map(({ levers: _levers, ...metric }) => metric) })],
  ['examples', (policy) => ({ ...policy, examples: (policy.examples ?? []).slice(0, 1) })],
  ['goals', ({ goals: _goals, ...policy }) => policy],
  ['corrections', ({ corrections: _corrections, ...policy }) => policy],
  ['the cycle', ({ cycle: _cycle, ...policy }) => policy],
  ['rounding', (policy) => ({ ...policy, rounding: [{ what: 'attainment', to: 25, mode: 'up' }] })],
  ['the order of the cards', (policy) => ({ ...policy, scorecards: [...policy.scorecards].reverse() })],
  ['an id of a card', (policy) => card(policy, 0, { id: 'renamed' })],
];

describe('what the linter keeps of the cards of an earlier text', () => {
  it.each(EDITS)('makes no difference to the report: %s', (_name, edit) => {
    const base = baseRegulation();
    const edited = edit(base);
    reportOn(base);
    const afterBase = reportOn(edited);
    // Another regulation makes it forget.
    reportOn({ ...base, currency: 'EUR' });
    expect(afterBase).toEqual(reportOn(edited));
  });
});
