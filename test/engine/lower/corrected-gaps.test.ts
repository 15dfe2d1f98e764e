import type { CorrectionChange, CorrectionRecord } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { MARCH, indicator, linesOf, metric, outcomeOf, policyOf, told } from '../../support/policy.ts';

const record = (changes: readonly CorrectionChange[], date = '2026-04-01'): CorrectionRecord => ({
  id: `order-${date}`,
  ground: 'market',
  date,
  reason: 'The market changed',
  initiatedBy: { role: 'Head' },
  approvedBy: [{ role: 'Director' }],
  period: MARCH,
  changes,
});

const policy = policyOf(
  {
    pay: { targetBonus: 1000 },
    indicators: [
      indicator('a', {
        weight: 60,
        plan: { method: 'uplift', baseline: { fact: 'base' }, newcomer: { formula: { '/': [{ var: 'base' }, 0] } }, uplift: 0 },
        missing: 'on-plan',
      }),
      {
        id: 'order',
        metric: 'order',
        type: 'discrete',
        measurement: 'quantitative',
        weight: 40,
        missing: 'zero',
        attainment: { method: 'points-lost', start: 100, violations: [{ fact: 'late', points: 1 }], perPoint: 10, floor: 0 },
      },
    ],
  },
  {
    metrics: [metric('a', 'piece'), metric('order', 'violation')],
    facts: [
      { id: 'base', name: 'Base', type: 'number', unit: 'piece', about: 'period', domain: { min: 0, max: 500 } },
      { id: 'late', name: 'Late', type: 'number', unit: 'violation', about: 'period' },
    ],
    corrections: {
      grounds: [
        {
          id: 'market',
          text: 'The market changed',
          initiators: ['Head'],
          approvers: ['Director'],
          untilDaysAfterEnd: 10,
          parameters: ['actual', 'weight', 'fact', 'indicators'],
        },
      ],
    },
  },
);

const outcomeWith = (corrections: readonly CorrectionRecord[], facts: Record<string, number> = {}) =>
  outcomeOf(policy, { a: 50, order: 1, base: 100, late: 1, ...facts }, { corrections });

describe('what stands in for a value', () => {
  it('is not asked for while the value is there: a newcomer that cannot be calculated, a plan that is not needed', () => {
    expect(linesOf(outcomeWith([]))('a.plan')).toBe('100');
    expect(linesOf(outcomeWith([]))('bonus')).toBe('660');
  });
});

describe('a corrected actual', () => {
  it('does not stand in for counts of violations that are missing', () => {
    const outcome = outcomeOf(policy, { a: 50, base: 100 }, { corrections: [record([{ parameter: 'actual', indicator: 'order', value: 2 }])] });
    expect(outcome.status).toBe('calculated');
    expect(['order.actual', 'order.score', 'bonus'].map(linesOf(outcome))).toEqual(['2', '0', '300']);
  });
});

describe('a corrected fact', () => {
  it('must lie within its bounds as a given one', () => {
    const outcome = outcomeWith([record([{ parameter: 'fact', fact: 'base', value: '500.01' }])]);
    expect(told(outcome.problems)).toEqual(['fact-above-maximum facts:/corrections/0/changes/0/value']);
    expect(outcome.totals).toBeUndefined();
  });
});

describe('corrected weights that do not sum to 100', () => {
  it('are told at the change that came last, also where it replaced an earlier one', () => {
    const first = record(
      [
        { parameter: 'weight', indicator: 'a', value: 50 },
        { parameter: 'weight', indicator: 'order', value: 50 },
      ],
      '2026-04-01',
    );
    const second = record([{ parameter: 'weight', indicator: 'a', value: 70 }], '2026-04-02');
    expect(told(outcomeWith([first, second]).problems)).toEqual(['corrected-weights facts:/corrections/1/changes/0']);
  });
});
