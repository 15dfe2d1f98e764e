import { weightsSum } from '../../../linter/rules/r11-weights-sum.ts';
import { describeRule } from '../../support/linter.ts';

const weight = (indicator: number, value: number | string, card = 0) =>
  ({ op: 'replace', path: `/scorecards/${card}/indicators/${indicator}/weight`, value }) as const;
const variants = (...weights: readonly (readonly number[])[]) =>
  [
    {
      op: 'add',
      path: '/scorecards/0/weightVariants',
      value: weights.map((each, index) => ({
        id: `phase-${index + 1}`,
        ...(index === 0 ? { until: '2027-06-30' } : { from: '2027-07-01' }),
        weights: ['leads', 'cost', 'margin'].map((indicator, place) => ({ indicator, weight: each[place] })),
      })),
    },
  ] as const;
const combined = (method: string) => ({ op: 'replace', path: '/scorecards/0/combination', value: { method } }) as const;

describeRule(weightsSum, {
  reports: [
    {
      name: 'weights of 90 %',
      patch: [weight(2, 20)],
      finds: [
        {
          message: 'under',
          at: '/scorecards/0/indicators',
          severity: 'error',
          data: { card: 'head-of-marketing', sum: '90', difference: '10' },
          money: '7500',
          fix: { safe: false },
        },
      ],
    },
    {
      name: 'weights of 110 %',
      patch: [weight(0, 50)],
      finds: [{ message: 'over', at: '/scorecards/0/indicators', data: { sum: '110', difference: '10' }, money: '7500' }],
    },
    {
      name: 'a tenth of a percent too little',
      patch: [weight(1, '29.9')],
      finds: [{ message: 'under', at: '/scorecards/0/indicators', data: { sum: '99.9', difference: '0.1' }, money: '75' }],
    },
    {
      name: 'weights written as fractions',
      patch: [weight(0, '0.4'), weight(1, '0.3'), weight(2, '0.3')],
      finds: [{ message: 'fractions', at: '/scorecards/0/indicators', data: { sum: '1' } }],
    },
    {
      name: 'a variant of 95 %, the other one in order',
      patch: variants([40, 30, 30], [50, 25, 20]),
      finds: [
        { message: 'under-variant', at: '/scorecards/0/weightVariants/1/weights', data: { variant: 'phase-2', sum: '95', difference: '5' }, money: '3750' },
      ],
    },
    {
      name: 'both variants',
      patch: variants([50, 30, 30], [50, 25, 20]),
      finds: [
        { message: 'over-variant', at: '/scorecards/0/weightVariants/0/weights', money: '7500' },
        { message: 'under-variant', at: '/scorecards/0/weightVariants/1/weights' },
      ],
    },
    {
      name: 'an indicator that has no weight',
      patch: [{ op: 'remove', path: '/scorecards/1/indicators/2/weight' }],
      finds: [{ message: 'no-weight', at: '/scorecards/1/indicators/2', data: { indicator: 'overdue' }, fix: null }],
    },
    {
      name: 'weights where each indicator is paid separately',
      patch: [combined('separate'), weight(0, 30)],
      finds: [{ message: 'under', at: '/scorecards/0/indicators', data: { sum: '90' } }],
    },
  ],
  accepts: [
    { name: 'decimal texts that sum to exactly 100', patch: [weight(0, '33.4'), weight(1, '33.3'), weight(2, '33.3')] },
    {
      name: 'one third each, to forty digits, that sum to 100',
      patch: [weight(0, '33.33333333333333'), weight(1, '33.33333333333333'), weight(2, '33.33333333333334')],
    },
    { name: 'two variants of 100 %', patch: variants([40, 30, 30], [30, 30, 40]) },
    { name: 'a variant that leaves an indicator at zero', patch: variants([50, 50, 0], [0, 50, 50]) },
    { name: 'variants beside weights of the indicators that no longer count', patch: [...variants([40, 30, 30], [30, 30, 40]), weight(0, 55)] },
    { name: 'a product of coefficients, which has no use for weights', patch: [combined('product'), weight(0, 10)] },
    {
      name: 'amounts instead of weights',
      patch: [
        combined('separate'),
        ...[0, 1, 2].flatMap((place) => [
          { op: 'remove', path: `/scorecards/0/indicators/${place}/weight` } as const,
          { op: 'add', path: `/scorecards/0/indicators/${place}/amount`, value: 20_000 } as const,
        ]),
      ],
    },
  ],
});
