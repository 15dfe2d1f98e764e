import { describe, expect, it } from 'vitest';
import { infeasiblePlans } from '../../../linter/rules/r14-infeasible-plans.ts';
import { lintFolder } from '../../support/lint-folder.ts';
import { describeRule } from '../../support/linter.ts';

const AT = '/scorecards/0/indicators';
const metric = (id: string, unit: string, extra: object) =>
  ({ op: 'add', path: '/metrics/-', value: { id, name: id, unit, direction: 'higher', kind: 'efficiency', measure: 'ratio', ...extra } }) as const;
const indicator = (id: string, plan: number) =>
  ({
    op: 'add',
    path: `${AT}/-`,
    value: {
      id: `${id}-plan`,
      metric: id,
      weight: 0,
      type: 'continuous',
      measurement: 'quantitative',
      plan: { method: 'value', value: plan },
      attainment: { method: 'ratio' },
      cap: 112,
    },
  }) as const;
const share = (domain?: object) =>
  metric('buyer-share', '%', { formula: { percent: [{ var: 'paid-orders' }, { var: 'qualified-leads' }] }, ...(domain && { domain }) });
const percent = { min: 0, max: 100 };

describeRule(infeasiblePlans, {
  reports: [
    {
      name: 'an order from every lead',
      patch: [share(percent), indicator('paid-orders', 400)],
      finds: [
        {
          message: 'perfect',
          at: AT,
          severity: 'error',
          data: { metric: 'buyer-share', value: '100', bound: '100', plans: ['qualified-leads = 400', 'paid-orders = 400'] },
        },
      ],
    },
    {
      name: 'more orders than leads',
      patch: [share(percent), indicator('paid-orders', 500)],
      finds: [
        {
          message: 'disagree-bounds',
          at: AT,
          severity: 'warning',
          data: { plans: ['qualified-leads = 400', 'paid-orders = 500'], bounds: ['0 ≤ buyer-share ≤ 100'] },
        },
      ],
    },
    {
      name: 'three plans of which the third follows from the others',
      patch: [share(), indicator('paid-orders', 200), indicator('buyer-share', 40)],
      finds: [
        { message: 'disagree', at: AT, data: { plans: ['qualified-leads = 400', 'paid-orders = 200', 'buyer-share = 40'], identities: ['buyer-share'] } },
      ],
    },
    {
      name: 'cost at its plan, leads at theirs, and a budget that does not reach',
      patch: [
        metric('lead-spend', 'RUB', {
          direction: 'lower',
          measure: 'total',
          formula: { '*': [{ var: 'cost-per-lead' }, { var: 'qualified-leads' }] },
          domain: { min: 1_300_000 },
        }),
        { op: 'replace', path: '/metrics/0/domain/max', value: 410 },
      ],
      finds: [
        {
          message: 'infeasible-bounds',
          at: AT,
          severity: 'error',
          data: { plans: ['cost-per-lead = 3000'], bounds: ['1 ≤ qualified-leads ≤ 410', '1300000 ≤ lead-spend'] },
        },
      ],
    },
    {
      name: 'a sum that must be above its plan',
      patch: [
        metric('all-leads', 'lead', { direction: 'lower', measure: 'total', formula: { '+': [{ var: 'qualified-leads' }, 50] } }),
        indicator('all-leads', 420),
      ],
      finds: [{ message: 'infeasible', at: AT, data: { plans: ['qualified-leads = 400', 'all-leads = 420'], identities: ['all-leads'] } }],
    },
    {
      name: 'not one lead rejected',
      patch: [
        metric('lost-leads', 'lead', {
          direction: 'lower',
          measure: 'total',
          formula: { '-': [{ var: 'qualified-leads' }, { var: 'paid-orders' }] },
          domain: { min: 0 },
        }),
        indicator('paid-orders', 400),
      ],
      finds: [{ message: 'perfect-low', at: AT, data: { metric: 'lost-leads', value: '0', bound: '0' } }],
    },
    {
      name: 'a relation of the library between raw metrics',
      patch: [
        metric('calls', 'call', { measure: 'total' }),
        metric('meetings', 'meeting', { measure: 'total' }),
        metric('call-to-meeting', '%', {}),
        indicator('calls', 1000),
        indicator('meetings', 40),
        indicator('call-to-meeting', 2),
      ],
      finds: [{ message: 'disagree', at: AT, data: { plans: ['calls = 1000', 'meetings = 40', 'call-to-meeting = 2'] } }],
    },
  ],
  accepts: [
    { name: 'three orders from ten leads', patch: [share(percent), indicator('paid-orders', 120)] },
    { name: 'almost every lead, but not all', patch: [share(percent), indicator('paid-orders', 399)] },
    { name: 'a plan that follows from the others', patch: [share(), indicator('paid-orders', 200), indicator('buyer-share', 50)] },
    { name: 'a plan that is rounded', patch: [share(), indicator('paid-orders', 133), indicator('buyer-share', 33)] },
    { name: 'a metric without a bound', patch: [share(), indicator('paid-orders', 400)] },
    {
      name: 'a formula with branches, which bounds nothing',
      patch: [
        metric('buyer-share', '%', {
          formula: { if: [{ '>': [{ var: 'qualified-leads' }, 0] }, { percent: [{ var: 'paid-orders' }, { var: 'qualified-leads' }] }, 0] },
          domain: percent,
        }),
        indicator('paid-orders', 500),
      ],
    },
    { name: 'a share at its best that is itself planned', patch: [share(percent), indicator('buyer-share', 100)] },
    {
      name: 'plans of different cards, which are of different people',
      patch: [
        share(percent),
        {
          op: 'add',
          path: '/scorecards/1/indicators/-',
          value: {
            id: 'orders',
            metric: 'paid-orders',
            weight: 0,
            type: 'continuous',
            measurement: 'quantitative',
            plan: { method: 'value', value: 400 },
            attainment: { method: 'ratio' },
          },
        },
      ],
    },
  ],
});

describe('R14 on case M04', () => {
  it('finds that every meeting must close, and which plans say so', () => {
    expect(lintFolder('m04-sales-bands-accelerator', 'R14').findings).toMatchObject([
      {
        message: 'perfect',
        severity: 'error',
        pointer: '/scorecards/0/indicators',
        data: {
          metric: 'meeting-to-deal',
          value: '100',
          plans: ['revenue = 3000000', 'average-check = 150000', 'call-to-meeting = 2', 'calls = 1000'],
          steps: ['meetings = 20', 'deals = 20', 'meeting-to-deal = 100'],
        },
      },
    ]);
  });

  it('is content when the order value is planned higher', () => {
    const patch = [{ op: 'replace', path: '/scorecards/0/indicators/1/plan/value', value: 300_000 }] as const;
    expect(lintFolder('m04-sales-bands-accelerator', 'R14', patch).findings).toEqual([]);
  });
});
