import { unmeasuredTask } from '../../../linter/rules/r37-unmeasured-task.ts';
import { describeRule } from '../../support/linter.ts';

const guards = (...value: readonly string[]) => ({ op: 'replace' as const, path: '/metrics/0/guards', value });
const at = '/scorecards/0/indicators/0';
const loose = (card: number, indicator: number) => ({ op: 'remove' as const, path: `/scorecards/${card}/indicators/${indicator}/goal` });

describeRule(unmeasuredTask, {
  reports: [
    {
      name: 'a volume without a guard',
      patch: [{ op: 'remove', path: '/metrics/0/guards' }],
      finds: [{ message: 'no-guard', at, data: { metric: 'qualified-leads' }, severity: 'warning' }],
    },
    ...['Выручка', 'Profitable customers won', 'Margin of the orders'].map((name) => ({
      name: `${name}, which is a volume`,
      patch: [
        { op: 'remove' as const, path: '/metrics/0/guards' },
        { op: 'replace' as const, path: '/metrics/0/name', value: name },
      ],
      finds: [{ message: 'no-guard', at }],
    })),
    { name: 'a volume with an empty list of guards', patch: [guards()], finds: [{ message: 'no-guard', at }] },
    {
      name: 'a shared volume, on each card',
      patch: [{ op: 'remove', path: '/metrics/2/guards' }],
      finds: [
        { message: 'no-guard', at: '/scorecards/0/indicators/2' },
        { message: 'no-guard', at: '/scorecards/1/indicators/0' },
      ],
    },
    {
      name: 'a weighty goal that no indicator serves',
      patch: [loose(0, 2), loose(1, 0)],
      finds: [{ message: 'leaf-unserved', at: '/goals/1', data: { goal: 'margin-of-leads', share: 50 } }],
    },
    { name: 'a goal of exactly the limit', patch: [loose(0, 0)], finds: [{ message: 'leaf-unserved', at: '/goals/2', data: { share: 20 } }] },
  ],
  accepts: [
    { name: 'a volume with one guard', patch: [guards('rejected-leads')] },
    ...['EBIT of the division', 'Free cash flow', 'Чистая прибыль', 'Betriebsergebnis', 'Earnings per share'].map((name) => ({
      name: `${name}, which is no volume`,
      patch: [
        { op: 'remove' as const, path: '/metrics/0/guards' },
        { op: 'replace' as const, path: '/metrics/0/name', value: name },
      ],
    })),
    { name: 'a small goal without an indicator', patch: [loose(0, 1)] },
    { name: 'a figure that should fall, without a guard', patch: [{ op: 'remove', path: '/metrics/1/guards' }] },
    { name: 'a goal that a metric outside the cards serves', patch: [loose(0, 0), { op: 'add', path: '/metrics/7/goal', value: 'margin-of-volume' }] },
    {
      name: 'a regulation without goals, which another rule asks for',
      patch: [{ op: 'remove', path: '/goals' }, loose(0, 0), loose(0, 1), loose(0, 2), loose(1, 0), loose(1, 1), loose(1, 2)],
    },
  ],
});
