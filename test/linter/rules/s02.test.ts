import { tooManyIndicators } from '../../../linter/rules/s02-too-many-indicators.ts';
import { describeRule } from '../../support/linter.ts';
import { add, set } from '../../support/patches.ts';

const at = '/scorecards/0/indicators';
const more = (id: string, metric: string, weight: number) =>
  add('/scorecards/0/indicators/-', {
    id,
    metric,
    goal: 'margin-of-volume',
    weight,
    type: 'continuous',
    measurement: 'quantitative',
    plan: { method: 'value', value: 6 },
    attainment: { method: 'inverse-ratio', atZero: 120 },
  });
const weights = (...values: readonly number[]) => values.map((weight, index) => set(`${at}/${index}/weight`, weight));
const FIVE = [...weights(20, 20, 30), more('rejected', 'rejected-leads', 20), more('returns', 'order-returns', 10)];
const SIX = [...weights(20, 20, 20), more('rejected', 'rejected-leads', 20), more('returns', 'order-returns', 10), more('discounts', 'discount-share', 10)];
const most = (maxIndicators: number) => ({ config: { format: 'scorewright-lint/1', rules: { S02: { limits: { maxIndicators } } } } }) as const;
const variant = (id: string, weighed: Record<string, number>) => ({
  id,
  weights: Object.entries(weighed).map(([indicator, weight]) => ({ indicator, weight })),
});

describeRule(tooManyIndicators, {
  reports: [
    {
      name: 'five for a head of department',
      patch: FIVE,
      finds: [{ message: 'too-many', at, severity: 'warning', data: { count: 5, limit: 4, effective: '4.5' } }],
    },
    {
      name: 'six for a head of department',
      patch: SIX,
      finds: [{ message: 'far-too-many', at, severity: 'error', data: { count: 6, limit: 4, effective: '5.6' } }],
    },
    {
      name: 'three where the card allows two',
      patch: [add('/scorecards/0/limitsOfProfile', { maxIndicators: 2 })],
      finds: [{ message: 'too-many', at, data: { count: 3, limit: 2, effective: '2.9' } }],
    },
    {
      name: 'three where the card allows one',
      patch: [add('/scorecards/0/limitsOfProfile', { maxIndicators: 1 })],
      finds: [{ message: 'far-too-many', at, data: { limit: 1 } }],
    },
    {
      name: 'both cards where the company allows two',
      patch: [],
      options: most(2),
      finds: [
        { message: 'too-many', at, data: { card: 'head-of-marketing' } },
        { message: 'too-many', at: '/scorecards/1/indicators', data: { card: 'head-of-sales' } },
      ],
    },
    { name: 'six for staff', patch: [...SIX, set('/scorecards/0/profile', 'staff')], finds: [{ message: 'too-many', at, data: { limit: 5 } }] },
    {
      name: 'the fullest of the variants',
      finds: [{ message: 'too-many', at, data: { count: 5, effective: '5' } }],
      patch: [
        ...FIVE,
        add('/scorecards/0/weightVariants', [
          { ...variant('summer', { leads: 50, cost: 50 }), until: '2027-06-30' },
          { ...variant('winter', { leads: 20, cost: 20, margin: 20, rejected: 20, returns: 20 }), from: '2027-07-01' },
        ]),
      ],
    },
  ],
  accepts: [
    { name: 'four', patch: [set(`${at}/0/weight`, 20), more('rejected', 'rejected-leads', 20)] },
    { name: 'five for sales', patch: [...FIVE, set('/scorecards/0/profile', 'sales')] },
    {
      name: 'a fifth that is a cut-off',
      patch: [
        set(`${at}/0/weight`, 20),
        more('rejected', 'rejected-leads', 20),
        add(`${at}/-`, { id: 'returns', metric: 'order-returns', type: 'cut-off', measurement: 'quantitative' }),
      ],
    },
    {
      name: 'five of which each variant weighs three',
      patch: [
        ...FIVE,
        add('/scorecards/0/weightVariants', [
          { ...variant('summer', { leads: 50, cost: 30, margin: 20 }), until: '2027-06-30' },
          { ...variant('winter', { leads: 40, rejected: 40, returns: 20, margin: 0 }), from: '2027-07-01' },
        ]),
      ],
    },
    { name: 'six where the card allows six', patch: [...SIX, add('/scorecards/0/limitsOfProfile', { maxIndicators: 6, why: 'A small company' })] },
    { name: 'five where the company allows five', patch: FIVE, options: most(5) },
  ],
});
