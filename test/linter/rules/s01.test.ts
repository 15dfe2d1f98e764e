import { noFinancialGoal } from '../../../linter/rules/s01-no-financial-goal.ts';
import { describeRule } from '../../support/linter.ts';
import { add, drop, set } from '../../support/patches.ts';

const leads = '/scorecards/0/indicators/0';
const accidents = { id: 'accidents', metric: 'order-returns', type: 'cut-off', measurement: 'quantitative' };
const fame = { id: 'fame', name: 'Fame', owner: 'Head of marketing', unit: 'point', base: 10, target: 20 };

describeRule(noFinancialGoal, {
  reports: [
    { name: 'a regulation without a goal tree', patch: [drop('/goals')], finds: [{ message: 'no-tree', at: '', severity: 'error' }] },
    { name: 'a tree without a financial goal', patch: [drop('/goals/0/financial')], finds: [{ message: 'no-tree', at: '/goals' }] },
    {
      name: 'an indicator without a goal, with what it pays, and the goal that names its metric',
      patch: [drop('/scorecards/0/indicators/1/goal')],
      finds: [{ message: 'no-goal', at: '/scorecards/0/indicators/1', data: { indicator: 'cost' }, money: '22500', fix: { safe: true } }],
    },
    {
      name: 'no mend where two goals name the metric',
      patch: [drop(`${leads}/goal`), add('/goals/5/metric', 'qualified-leads')],
      finds: [{ message: 'no-goal', at: leads, money: '30000', fix: null }],
    },
    {
      name: 'a goal that is on no way to money',
      patch: [add('/goals/-', fame), set(`${leads}/goal`, 'fame')],
      finds: [{ message: 'not-financial', at: leads, data: { goal: 'fame' }, fix: null }],
    },
    {
      name: 'a parent that does not exist',
      patch: [drop('/goals/2/parent')],
      finds: [{ message: 'not-financial', at: leads, data: { goal: 'margin-of-volume' } }],
    },
    {
      name: 'half of the change without an owner',
      patch: [drop('/goals/1/owner')],
      finds: [{ message: 'no-owner', at: '/goals/0', data: { share: '50', change: '6000000', limit: 80 }, severity: 'warning' }],
    },
    {
      name: 'a goal of which the parts give three quarters',
      patch: [set('/goals/0/target', 24_920_000)],
      finds: [{ message: 'no-owner', at: '/goals/0', data: { share: '75' } }],
    },
    {
      name: 'a financial goal without numbers, as lack of evidence',
      patch: [drop('/goals/0/base')],
      finds: [{ message: 'no-numbers', at: '/goals/0', verdict: 'no-evidence' }],
    },
  ],
  accepts: [
    { name: 'a goal that the metric names', patch: [drop('/scorecards/0/indicators/1/goal'), add('/metrics/1/goal', 'cost-of-leads')] },
    { name: 'exactly four fifths with an owner', patch: [drop('/goals/2/owner')] },
    { name: 'a cut-off indicator without a goal', patch: [add('/scorecards/0/indicators/-', accidents)] },
    {
      name: 'a part without an owner below one that has one',
      patch: [add('/goals/-', { id: 'big', name: 'Big customers', parent: 'margin-of-leads', unit: 'RUB', base: 0, target: 2_000_000 })],
    },
    {
      name: 'a driver in its own unit without an owner',
      patch: [add('/goals/-', { id: 'reply', name: 'Reply time', parent: 'margin-of-leads', unit: 'h', base: 4, target: 1 })],
    },
    {
      name: 'a way of two steps to the money',
      patch: [add('/goals/-', { id: 'calls', name: 'Calls', parent: 'margin-of-volume', unit: 'call', base: 10, target: 20 }), set(`${leads}/goal`, 'calls')],
    },
    {
      name: 'a lower limit of the company',
      patch: [drop('/goals/1/owner')],
      options: { config: { format: 'scorewright-lint/1', rules: { S01: { limits: { ownedShare: 50 } } } } },
    },
  ],
});
