import { doubleCount } from '../../../linter/rules/r35-double-count.ts';
import { describeRule } from '../../support/linter.ts';

const revenueToo = [
  { op: 'replace' as const, path: '/scorecards/1/indicators/2/metric', value: 'paid-revenue' },
  { op: 'remove' as const, path: '/scorecards/1/indicators/2/levels' },
  { op: 'replace' as const, path: '/scorecards/1/indicators/2/attainment', value: { method: 'ratio' } },
  { op: 'add' as const, path: '/scorecards/1/indicators/2/plan', value: { method: 'value', value: 6000000 } },
];
/** Leads and their whole cost, tied by a price that no card uses. */
const costToo = [
  {
    op: 'add' as const,
    path: '/metrics/-',
    value: {
      id: 'lead-cost',
      name: 'Cost of leads',
      unit: 'RUB',
      direction: 'lower',
      kind: 'result',
      measure: 'total',
      history: [{ period: '2026-10', value: 480000 }],
    },
  },
  {
    op: 'add' as const,
    path: '/metrics/-',
    value: {
      id: 'lead-price',
      name: 'Price of a lead',
      unit: 'RUB/lead',
      direction: 'lower',
      kind: 'efficiency',
      measure: 'ratio',
      formula: { '/': [{ var: 'lead-cost' }, { var: 'qualified-leads' }] },
    },
  },
  { op: 'replace' as const, path: '/scorecards/0/indicators/1/metric', value: 'lead-cost' },
  { op: 'remove' as const, path: '/scorecards/0/indicators/1/levels' },
  { op: 'replace' as const, path: '/scorecards/0/indicators/1/attainment', value: { method: 'inverse-ratio' } },
  { op: 'add' as const, path: '/scorecards/0/indicators/1/plan', value: { method: 'value', value: 480000 } },
];
const weights = (...all: readonly number[]) => all.map((value, index) => ({ op: 'replace' as const, path: `/scorecards/1/indicators/${index}/weight`, value }));
const at = '/scorecards/1/indicators/2';

describeRule(doubleCount, {
  reports: [
    {
      name: 'revenue beside the average order that is made of it',
      patch: revenueToo,
      finds: [{ message: 'heavier', at, data: { metric: 'paid-revenue', stated: 25, effective: 60, through: ['order'] }, severity: 'warning' }],
    },
    {
      name: 'the same with other weights',
      patch: [...revenueToo, ...weights(40, 20, 40)],
      finds: [{ message: 'heavier', at, data: { stated: 40, effective: 60 } }],
    },
    {
      name: 'a number of leads beside what they cost together',
      patch: costToo,
      finds: [{ message: 'lighter', at: '/scorecards/0/indicators/0', data: { metric: 'qualified-leads', stated: 40, effective: 10, through: ['cost'] } }],
    },
    { name: 'a difference just above the limit', patch: [...revenueToo, ...weights(50, 16, 34)], finds: [{ message: 'heavier', at, data: { effective: 50 } }] },
    {
      name: 'a small difference under a configured limit',
      patch: [...revenueToo, ...weights(50, 10, 40)],
      options: { config: { format: 'scorewright-lint/1', rules: { R35: { limits: { maxDifference: 5 } } } } },
      finds: [{ message: 'heavier', at, data: { effective: 50 } }],
    },
  ],
  accepts: [
    { name: 'a difference of exactly the limit', patch: [...revenueToo, ...weights(50, 15, 35)] },
    { name: 'indicators on figures of their own', patch: [] },
    {
      name: 'a revenue that is shown and not weighed',
      patch: [{ op: 'add', path: '/scorecards/1/figures', value: [{ id: 'revenue', name: 'Revenue', formula: { var: 'paid-revenue' }, unit: 'RUB' }] }],
    },
    { name: 'an average order of small weight', patch: [...revenueToo, ...weights(60, 5, 35)] },
    { name: 'a card without weights', patch: [{ op: 'replace', path: '/scorecards/1/combination', value: { method: 'lowest' } }] },
  ],
});
