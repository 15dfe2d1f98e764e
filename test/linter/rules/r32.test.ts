import { cutOffExposure } from '../../../linter/rules/r32-cut-off-exposure.ts';
import { describeRule } from '../../support/linter.ts';

const cutOff = (changes: object = {}) => ({
  id: 'debt',
  name: 'Overdue debt',
  condition: { '>': [{ var: 'overdue-share' }, 90] },
  effect: 'zero',
  scope: { card: 'bonus' },
  nature: 'performance',
  why: 'Debt kills',
  ...changes,
});
const on = (card: number, ...all: readonly object[]) => [{ op: 'add' as const, path: `/scorecards/${card}/cutOffs`, value: all }];
const at = '/scorecards/1/cutOffs/0';
const { why: _why, ...unexplained } = cutOff();

describeRule(cutOffExposure, {
  reports: [
    {
      name: 'a cause in the hands of another department',
      patch: on(0, cutOff()),
      finds: [
        { message: 'not-controlled', at: '/scorecards/0/cutOffs/0', data: { metrics: ['overdue-share'], position: 'Head of marketing' }, severity: 'error' },
      ],
    },
    {
      name: 'two cut-offs',
      patch: on(1, cutOff(), cutOff({ id: 'orders', condition: { '<': [{ var: 'paid-orders' }, 2] } })),
      more: true,
      finds: [{ message: 'several', at: '/scorecards/1/cutOffs', data: { count: 2 }, severity: 'warning' }],
    },
    { name: 'one without a reason', patch: on(1, unexplained), finds: [{ message: 'no-reason', at }] },
    {
      name: 'one that struck in every period',
      patch: on(1, cutOff({ condition: { '>': [{ var: 'overdue-share' }, 0] } })),
      finds: [{ message: 'often', at, data: { chance: 100, periods: 24 }, money: '75531.29' }],
    },
    {
      name: 'one without history, as lack of evidence',
      patch: [...on(1, cutOff()), { op: 'remove', path: '/metrics/4/history' }],
      finds: [{ message: 'no-history', at, verdict: 'no-evidence' }],
    },
  ],
  accepts: [
    { name: 'one that the person can prevent and that never struck', patch: on(1, cutOff()) },
    { name: 'one on the line of its indicator', patch: on(1, cutOff({ condition: { '>': [{ var: 'overdue.actual' }, 90] } })) },
    { name: 'one by a multiplier', patch: on(1, cutOff({ effect: 'multiply', by: 0.5 })) },
    { name: 'one that always holds by a constant, which another rule judges', patch: on(1, cutOff({ condition: false })) },
    {
      name: 'one on one of two people who can move the cause',
      patch: [
        ...on(0, cutOff()),
        {
          op: 'add',
          path: '/metrics/4/levers/-',
          value: { id: 'check', name: 'Check', who: 'Head of marketing', moves: [{ metric: 'overdue-share', by: '-0.1' }] },
        },
      ],
    },
  ],
});
