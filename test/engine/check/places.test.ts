import type { Policy, Scorecard, WeightVariant } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../engine/check-policy.ts';
import { documentOf, indicator, metric, policy, policyOf, told } from '../../support/policy.ts';

const check = (made: Policy) => checkPolicy(documentOf(made));
const fact = (id: string, changes: object = {}) => ({ id, name: id, type: 'number', unit: 'RUB', about: 'employee', ...changes }) as const;
const ground = (id: string) => ({ id, text: 'G', initiators: ['a'], parameters: ['plan'], untilDaysAfterEnd: 1, approvers: ['b'] }) as never;
const lever = (id: string, changes: object = {}) => ({ id, name: id, who: 'seller', moves: [{ metric: 'sales', by: 1 }], ...changes }) as const;
const variant = (id: string, changes: Partial<WeightVariant> = {}): WeightVariant => ({ id, weights: [{ indicator: 'sales', weight: 100 }], ...changes });
const variants = (effective: Policy['effective'], ...all: readonly WeightVariant[]) => policyOf({ weightVariants: all }, { effective });
const example = (id: string, changes: object = {}) =>
  ({ id, title: id, scorecard: 'seller', facts: { sales: 100 }, expect: { lines: { total: 1000 } }, ...changes }) as const;
const C = '/scorecards/0';
const twoOf = (changes: Partial<Scorecard>): Policy =>
  policyOf({ indicators: [indicator('sales', { weight: 50 }), indicator('leads', { weight: 50, metric: 'sales' })], ...changes });

describe('the place of a problem', () => {
  it.each<readonly [string, string, Policy]>([
    ['duplicate-id', '/facts/1/id', policy({ facts: [fact('base'), fact('base')] })],
    ['duplicate-id', '/metrics/1/id', policy({ metrics: [metric('sales', 'sale'), metric('sales', 'sale')] })],
    ['duplicate-id', '/corrections/grounds/1/id', policy({ corrections: { grounds: [ground('g'), ground('g')] } })],
    [
      'duplicate-id',
      '/metrics/1/levers/2/id',
      policy({ metrics: [metric('sales', 'sale'), metric('calls', 'call', { levers: [lever('a'), lever('b'), lever('a')] })] }),
    ],
    ['duplicate-id', '/examples/1/id', policy({ examples: [example('e'), example('e')] })],
    [
      'unknown-fact',
      '/metrics/1/levers/1/conserves/1',
      policy({
        metrics: [metric('sales', 'sale'), metric('calls', 'call', { levers: [lever('a'), lever('b', { conserves: ['calls', 'talks'] })] })],
      }),
    ],
    [
      'metric-is-a-fact',
      `${C}/indicators/1/metric`,
      policyOf(
        { indicators: [indicator('sales', { weight: 50 }), indicator('rating', { weight: 50 })] },
        { facts: [{ id: 'rating', name: 'R', type: 'number', unit: '1', about: 'employee' }] },
      ),
    ],
    ['dates-reversed', '/examples/1/period/until', policy({ examples: [example('d'), example('e', { period: { from: '2026-04-30', until: '2026-04-01' } })] })],
    [
      'goal-cycle',
      '/goals/1/parent',
      policy({
        goals: [
          { id: 'root', name: 'R' },
          { id: 'a', name: 'A', parent: 'a' },
        ],
      }),
    ],
    ['unasked-fact', '/examples/0/facts/calls', policy({ examples: [example('e', { facts: { sales: 100, calls: 1 } })] })],
    ['unknown-operator', `${C}/appliesTo`, policyOf({ appliesTo: { 'a/b~c': [1, 2] } })],
    [
      'step-not-positive',
      `${C}/indicators/1/plan/step`,
      twoOf({
        indicators: [
          indicator('sales', { weight: 50 }),
          indicator('leads', { weight: 50, metric: 'sales', plan: { method: 'capacity', required: 10, step: 0 } as never }),
        ],
      }),
    ],
    [
      'weight-unused',
      `${C}/indicators/1/weight`,
      twoOf({
        combination: { method: 'lowest' } as never,
        indicators: [(({ weight: _, ...rest }) => rest)(indicator('sales')), indicator('leads', { metric: 'sales' })],
      }),
    ],
  ])('`%s` at %s', (code, pointer, made) => {
    expect(told(check(made))).toEqual([`${code} policy:${pointer}`]);
  });
});

describe('the days that no variant covers', () => {
  const from = '2026-01-01';
  it.each<readonly [string, readonly string[], Policy]>([
    ['one that ends with the policy', [], variants({ from, until: '2026-12-31' }, variant('a', { until: '2026-12-31' }))],
    ['one that ends a day before it', ['2026-12-31 2026-12-31'], variants({ from, until: '2026-12-31' }, variant('a', { until: '2026-12-30' }))],
    ['a short one within a long one', [], variants({ from }, variant('a'), variant('b', { from: '2026-03-01', until: '2026-03-31', when: true as never }))],
    [
      'a short one that ends before the long one does',
      [],
      variants(
        { from, until: '2026-12-31' },
        variant('a', { until: '2026-12-31' }),
        variant('b', { from: '2026-02-01', until: '2026-02-28', when: true as never }),
      ),
    ],
    ['one that begins the day after', [], variants({ from }, variant('a', { until: '2026-06-30' }), variant('b', { from: '2026-07-01' }))],
    [
      'several gaps',
      ['2026-01-01 2026-01-31', '2026-03-01 2026-03-31'],
      variants({ from }, variant('b', { from: '2026-04-01' }), variant('a', { from: '2026-02-01', until: '2026-02-28' })),
    ],
    [
      'one beyond the end of the policy',
      [],
      variants({ from, until: '2026-06-30' }, variant('a', { until: '2026-06-30' }), variant('b', { from: '2026-09-01' })),
    ],
  ])('are told: %s', (_, gaps, made) => {
    expect(check(made).map(({ code, data }) => `${code} ${String(data['from'])} ${String(data['until'])}`)).toEqual(gaps.map((gap) => `variant-gap ${gap}`));
  });
});

describe('a target bonus', () => {
  const without = (changes: Partial<Scorecard>): Policy => twoOf({ pay: { salary: 1000 }, combination: { method: 'separate' } as never, ...changes });
  const paid = (id: string) => (({ weight: _, ...rest }) => rest)(indicator(id, { metric: 'sales', amount: 100 }));

  it('is not needed where every indicator has its own amount, and is where one has not', () => {
    expect(told(check(without({ indicators: [paid('sales'), paid('leads')] })))).toEqual([]);
    expect(told(check(without({ indicators: [paid('sales'), indicator('leads', { metric: 'sales' })] })))).toContain(`target-bonus-missing policy:${C}/pay`);
  });
});
