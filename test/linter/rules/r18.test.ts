import { describe, expect, it } from 'vitest';
import { deadParameter } from '../../../linter/rules/r18-dead-parameter.ts';
import { lintFolder } from '../../support/lint-folder.ts';
import { describeRule } from '../../support/linter.ts';

const put = (path: string, value: unknown) => ({ op: 'add', path, value }) as const;
const fact = (id: string, extra: object = {}) => ({ id, name: id, type: 'number', unit: 'person', about: 'period', whenMissing: 1, ...extra });
const metric = (id: string, extra: object = {}) =>
  put('/metrics/-', { id, name: id, unit: 'lead', direction: 'higher', kind: 'result', measure: 'total', ...extra });
const modifier = (extra: object) => put('/scorecards/0/modifiers', [{ id: 'team', name: 'Team', effect: 'multiply', by: '1.1', on: 'bonus', ...extra }]);
const AT = '/scorecards/0/indicators';
const combined = (method: string) => put('/scorecards/0/combination', { method });
const weights = (...values: readonly number[]) => ['leads', 'cost', 'margin'].map((indicator, index) => ({ indicator, weight: values[index] }));

describeRule(deadParameter, {
  reports: [
    {
      name: 'a fact that nothing reads',
      patch: [put('/facts', [fact('team-size')])],
      finds: [{ message: 'fact', at: '/facts/0', severity: 'warning', data: { name: 'team-size' }, fix: { safe: false } }],
    },
    {
      name: 'the second of two facts, given in an example',
      patch: [put('/facts', [fact('team-size'), fact('rooms')]), modifier({ when: { '>': [{ var: 'team-size' }, 3] } }), put('/examples/0/facts/rooms', 4)],
      finds: [{ message: 'fact', at: '/facts/1', data: { name: 'rooms' } }],
    },
    { name: 'a metric that nothing uses', patch: [metric('visits')], finds: [{ message: 'metric', at: '/metrics/10', data: { name: 'visits' } }] },
    {
      name: 'a metric that only its own lever moves',
      patch: [metric('visits', { levers: [{ id: 'walk', name: 'Walk', who: 'Head of sales', moves: [{ metric: 'visits', by: 1 }] }] })],
      finds: [{ message: 'metric', at: '/metrics/10' }],
    },
    {
      name: 'a rounding without a line',
      patch: [put('/rounding/-', { what: 'coefficient', to: '0.01', mode: 'half-up' })],
      finds: [{ message: 'rounding', at: '/rounding/1', data: { name: 'coefficient' }, fix: { safe: true } }],
    },
    {
      name: 'a rounding of an indicator that its card already has',
      patch: [
        put(`${AT}/0/rounding`, [
          { what: 'indicator-pay', to: 1, mode: 'half-up' },
          { what: 'plan', to: 1, mode: 'half-up' },
        ]),
        put('/scorecards/0/rounding', [{ what: 'extra', to: 1, mode: 'half-up' }]),
      ],
      finds: [{ message: 'rounding', at: '/scorecards/0/rounding/0', data: { name: 'extra' } }],
    },
    {
      name: 'a plan beside levels that decide',
      patch: [put(`${AT}/2/plan/value`, 103)],
      finds: [{ message: 'plan', at: `${AT}/2/plan`, data: { name: 'margin' }, fix: null }],
    },
    {
      name: 'weights in a product',
      patch: [combined('product')],
      finds: [0, 1, 2].map((index) => ({ message: 'weight', at: `${AT}/${index}/weight`, data: { method: 'product' } })),
    },
    {
      name: 'weight variants in a product',
      patch: [
        combined('product'),
        ...[0, 1, 2].map((index) => ({ op: 'remove', path: `${AT}/${index}/weight` }) as const),
        put('/scorecards/0/weightVariants', [{ id: 'all', weights: weights(40, 30, 30) }]),
      ],
      finds: [{ message: 'variants', at: '/scorecards/0/weightVariants' }],
    },
    {
      name: 'an indicator of no weight in any variant',
      patch: [
        put('/scorecards/0/weightVariants', [
          { id: 'one', until: '2027-06-30', weights: weights(50, 50, 0) },
          { id: 'two', from: '2027-07-01', weights: weights(60, 40).slice(0, 2) },
        ]),
      ],
      finds: [{ message: 'zero-weight', at: `${AT}/2`, data: { name: 'margin' }, fix: null }],
    },
    {
      name: 'a cut-off indicator that cuts nothing off',
      patch: [put(`${AT}/-`, { id: 'rejected', metric: 'rejected-leads', type: 'cut-off', measurement: 'quantitative' })],
      finds: [{ message: 'cut-off', at: `${AT}/3`, data: { name: 'rejected' } }],
    },
    {
      name: 'a cut-off that nobody has said the condition of, and a factor that never acts',
      patch: [
        put('/scorecards/0/cutOffs', [{ id: 'new', name: 'New', condition: false, scope: { card: 'bonus' }, effect: 'zero' }]),
        modifier({ when: false }),
      ],
      finds: [
        { message: 'never', at: '/scorecards/0/cutOffs/0', fix: { safe: true } },
        { message: 'never', at: '/scorecards/0/modifiers/0', fix: { safe: true } },
      ],
    },
    { name: 'a modifier of one', patch: [modifier({ by: 1 })], finds: [{ message: 'modifier', at: '/scorecards/0/modifiers/0', fix: { safe: true } }] },
  ],
  accepts: [
    { name: 'a fact that a condition reads', patch: [put('/facts', [fact('team-size')]), modifier({ when: { '>': [{ var: 'team-size' }, 3] } })] },
    {
      name: 'a fact that a quantity reads',
      patch: [
        put('/facts', [fact('allowance', { unit: 'RUB' })]),
        put('/scorecards/0/extras', [{ id: 'phone', name: 'Phone', formula: { var: 'allowance' } }]),
      ],
    },
    { name: 'a metric that guards another', patch: [metric('visits'), put('/metrics/0/guards/-', 'visits')] },
    { name: 'a metric that a lever of another moves', patch: [metric('visits'), put('/metrics/0/levers/0/moves/-', { metric: 'visits', by: 5 })] },
    {
      name: 'a calculated metric with bounds, which holds plans together',
      patch: [metric('buyer-share', { unit: '%', formula: { percent: [{ var: 'paid-orders' }, { var: 'qualified-leads' }] }, domain: { min: 0, max: 100 } })],
    },
    {
      name: 'a fact that a record corrects',
      patch: [
        put('/facts', [fact('team-size')]),
        put('/corrections/grounds/0/parameters', ['fact']),
        put('/correctionRecords', [
          {
            id: 'late',
            ground: 'supplier-price',
            date: '2027-02-10',
            reason: 'x',
            initiatedBy: { role: 'Finance director' },
            approvedBy: [{ role: 'General director' }, { role: 'HR director' }],
            period: { from: '2027-02-01', until: '2027-02-28' },
            changes: [{ parameter: 'fact', fact: 'team-size', value: 3 }],
          },
        ]),
      ],
    },
    { name: 'the rounding of forecasts', patch: [put('/rounding/-', { what: 'forecast', to: 1, mode: 'half-up' })] },
    { name: 'a plan that is a level', patch: [put(`${AT}/2/plan/value`, 100)] },
    { name: 'a plan that stands in for a missing fact', patch: [put(`${AT}/2/plan/value`, 103), put(`${AT}/2/missing`, 'on-plan')] },
    {
      name: 'an indicator of no weight in one variant',
      patch: [
        put('/scorecards/0/weightVariants', [
          { id: 'one', until: '2027-06-30', weights: weights(50, 50, 0) },
          { id: 'two', from: '2027-07-01', weights: weights(40, 30, 30) },
        ]),
      ],
    },
    {
      name: 'a cut-off indicator that a condition reads',
      patch: [
        put(`${AT}/-`, { id: 'rejected', metric: 'rejected-leads', type: 'cut-off', measurement: 'quantitative' }),
        put('/scorecards/0/cutOffs', [
          { id: 'too-many', name: 'Too many', condition: { '>': [{ var: 'rejected.actual' }, 50] }, effect: 'zero', scope: { card: 'bonus' } },
        ]),
      ],
    },
  ],
});

describe('R18 on real regulations', () => {
  it('finds a plan that has drifted from the bands of case M08', () => {
    const patch = [{ op: 'replace', path: '/scorecards/0/indicators/0/plan/value', value: 4 }] as const;
    expect(lintFolder('m08-dispatcher-matrix', 'R18', patch).findings).toMatchObject([{ message: 'plan', data: { name: 'postponed-share' } }]);
  });
});
