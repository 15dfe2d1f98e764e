import { unboundedLiability } from '../../../linter/rules/r33-unbounded-liability.ts';
import { describeRule } from '../../support/linter.ts';

const budget = (value: number) => [{ op: 'replace' as const, path: '/scorecards/0/budget', value }];
const uncapped = [
  { op: 'remove' as const, path: '/scorecards/0/indicators/0/cap' },
  { op: 'remove' as const, path: '/metrics/0/domain/max' },
];
const at = '/scorecards/0/budget';

describeRule(unboundedLiability, {
  reports: [
    {
      name: 'a budget below the largest bonus',
      patch: budget(80000),
      finds: [{ message: 'above-budget', at, data: { most: '88050', budget: '80000', count: 1 }, money: '8050', severity: 'error' }],
    },
    { name: 'a budget one kopeck too small', patch: budget(88049.99), finds: [{ message: 'above-budget', at, money: '0.01' }] },
    {
      name: 'two people on the budget of one',
      patch: [{ op: 'replace', path: '/scorecards/0/headcount', value: 2 }],
      finds: [{ message: 'above-budget', at, data: { most: '176100', count: 2 } }],
    },
    { name: 'a curve without a cap over facts without a bound', patch: uncapped, finds: [{ message: 'unbounded', at: '/scorecards/0', severity: 'error' }] },
    {
      name: 'a card without a budget, as lack of evidence',
      patch: [{ op: 'remove', path: at }],
      finds: [{ message: 'no-budget', at: '/scorecards/0', verdict: 'no-evidence' }],
    },
    { name: 'a card without a headcount', patch: [{ op: 'remove', path: '/scorecards/0/headcount' }], finds: [{ message: 'no-budget', at: '/scorecards/0' }] },
  ],
  accepts: [
    { name: 'a budget of exactly the largest bonus', patch: budget(88050) },
    { name: 'a large budget', patch: budget(1000000) },
    { name: 'nobody in the position', patch: [{ op: 'replace', path: '/scorecards/0/headcount', value: 0 }] },
    {
      name: 'no cap, but a limit on the bonus',
      patch: [...uncapped, { op: 'add', path: '/scorecards/0/limits', value: [{ id: 'cap', on: 'bonus', atMost: 88050 }] }],
    },
    { name: 'no bound of the fact, but a cap of the score', patch: [{ op: 'remove', path: '/metrics/0/domain/max' }] },
  ],
});
