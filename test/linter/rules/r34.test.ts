import { tinyWeight } from '../../../linter/rules/r34-tiny-weight.ts';
import { describeRule } from '../../support/linter.ts';

const weights = (first: number, second: number, third: number) =>
  [first, second, third].map((value, index) => ({ op: 'replace' as const, path: `/scorecards/0/indicators/${index}/weight`, value }));
const variant = (id: string, shares: readonly number[]) => ({
  id,
  weights: ['leads', 'cost', 'margin'].map((indicator, index) => ({ indicator, weight: shares[index] ?? 0 })),
});
const at = (index: number) => `/scorecards/0/indicators/${index}/weight`;

describeRule(tinyWeight, {
  reports: [
    {
      name: 'a weight of 4 %, with what it is worth',
      patch: weights(4, 46, 50),
      finds: [{ message: 'tiny', at: at(0), data: { indicator: 'leads', weight: '4', limit: 5 }, money: '3000', severity: 'warning' }],
    },
    { name: 'a weight just below the limit', patch: weights(65.01, 4.99, 30), finds: [{ message: 'tiny', at: at(1), money: '3742.5' }] },
    {
      name: 'two of them',
      patch: weights(2, 3, 95),
      finds: [
        { message: 'tiny', at: at(0) },
        { message: 'tiny', at: at(1) },
      ],
    },
    {
      name: 'one in a weight variant',
      patch: [{ op: 'add', path: '/scorecards/0/weightVariants', value: [variant('first', [50, 48, 2])] }],
      finds: [{ message: 'tiny', at: '/scorecards/0/weightVariants/0/weights/2/weight' }],
    },
    {
      name: 'one in the second card',
      patch: [{ op: 'replace', path: '/scorecards/1/indicators/2/weight', value: 1 }],
      finds: [{ message: 'tiny', at: '/scorecards/1/indicators/2/weight' }],
    },
    {
      name: 'a weight below a configured limit',
      patch: weights(8, 42, 50),
      options: { config: { format: 'scorewright-lint/1', rules: { R34: { limits: { minWeight: 10 } } } } },
      finds: [{ message: 'tiny', at: at(0), data: { limit: 10 } }],
    },
  ],
  accepts: [
    { name: 'exactly 5 %', patch: weights(5, 45, 50) },
    { name: 'an indicator that a variant leaves out', patch: [{ op: 'add', path: '/scorecards/0/weightVariants', value: [variant('first', [50, 50, 0])] }] },
    {
      name: 'a single indicator of 100 %',
      patch: [
        { op: 'remove', path: '/scorecards/0/indicators/2' },
        { op: 'remove', path: '/scorecards/0/indicators/1' },
        { op: 'replace', path: at(0), value: 100 },
      ],
    },
    { name: 'equal weights', patch: weights(33, 33, 34) },
    { name: 'a decimal just at the limit', patch: [{ op: 'replace', path: at(0), value: '5.00' }] },
  ],
});
