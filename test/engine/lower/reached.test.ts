import type { Indicator, Metric } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../engine/check-policy.ts';
import { MARCH, documentOf, indicator, linesOf, metric, outcomeOf, policyOf, told } from '../../support/policy.ts';

const LEVELS = [
  { id: 'threshold', at: 80 },
  { id: 'target', at: 100 },
];

/** 5,000 where the level reached is the target. */
const plan = (changes: Partial<Indicator> = {}, ofMetric: Partial<Metric> = {}) =>
  policyOf(
    {
      indicators: [indicator('sales', { levels: LEVELS, ...changes })],
      extras: [{ id: 'prize', name: 'Prize', when: { '==': [{ var: 'sales.reached' }, 'target'] }, formula: 5000 }],
    },
    { metrics: [metric('sales', 'sale', ofMetric)] },
  );

describe('the level reached', () => {
  it('can be asked for beside any method of attainment', () => {
    const line = (sales: number) => linesOf(outcomeOf(plan(), { sales }));
    expect([79, 80, 100].map((sales) => line(sales)('sales.reached'))).toEqual(['below', 'threshold', 'target']);
    expect([99, 100].map((sales) => line(sales)('extra.prize'))).toEqual(['0', '5000']);
  });

  it('can be asked for on a ladder', () => {
    const levels = LEVELS.map((level) => ({ ...level, score: 100 }));
    const line = linesOf(outcomeOf(plan({ levels, attainment: { method: 'ladder', interpolation: 'step', below: 0 } }), { sales: 120 }));
    expect([line('sales.reached'), line('extra.prize')]).toEqual(['target', '5000']);
  });

  it('is no line where nothing asks for it', () => {
    const line = linesOf(outcomeOf(policyOf({ indicators: [indicator('sales', { levels: LEVELS })] }), { sales: 100 }));
    expect(line('sales.reached')).toBeUndefined();
  });

  it('needs levels that lead one way', () => {
    const outcome = outcomeOf(plan({ levels: [...LEVELS].reverse() }), { sales: 100 });
    expect(told(outcome.problems)).toEqual(['levels-out-of-order policy:/scorecards/0/indicators/0/levels']);
  });

  it('needs a direction', () => {
    expect(told(checkPolicy(documentOf(plan({}, { direction: 'range' }))))).toContain('direction-unfit policy:/scorecards/0/indicators/0/levels');
  });
});

describe('a group that a correction emptied', () => {
  const made = policyOf(
    {
      indicators: [indicator('sales', { weight: 60 }), indicator('calls', { weight: 40 })],
      groups: [{ id: 'activity', name: 'Activity', indicators: ['calls'], floor: 50 }],
      figures: [{ id: 'activity', name: 'Activity', formula: { var: 'group.activity' }, unit: '%' }],
    },
    {
      metrics: [metric('sales', 'sale'), metric('calls', 'call')],
      corrections: {
        grounds: [{ id: 'order', text: 'Order', initiators: ['Head'], approvers: ['Director'], untilDaysAfterEnd: 10, parameters: ['indicators', 'weight'] }],
      },
    },
  );

  it('weighs and scores nothing, and can be read', () => {
    const outcome = outcomeOf(
      made,
      { sales: 90, calls: 10 },
      {
        corrections: [
          {
            id: 'without-calls',
            ground: 'order',
            date: '2026-04-01',
            reason: 'The telephones were out of order',
            initiatedBy: { role: 'Head' },
            approvedBy: [{ role: 'Director' }],
            period: MARCH,
            changes: [
              { parameter: 'indicators', indicator: 'calls', value: false },
              { parameter: 'weight', indicator: 'sales', value: 100 },
            ],
          },
        ],
      },
    );
    expect(told(outcome.problems)).toEqual([]);
    expect(['group.activity.weight', 'group.activity', 'figure.activity', 'index'].map(linesOf(outcome))).toEqual(['0', '0', '0', '90']);
  });
});
