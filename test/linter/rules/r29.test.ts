import { productCollapse } from '../../../linter/rules/r29-product-collapse.ts';
import { describeRule } from '../../support/linter.ts';

const product = { op: 'replace' as const, path: '/scorecards/0/combination', value: { method: 'product' } };
const at = '/scorecards/0/combination';
const noHistory = [0, 1, 2].map((index) => ({ op: 'remove' as const, path: `/metrics/${index}/history` }));
const steps = (low: number) =>
  [0, 1, 2].map((index) => ({
    op: 'add' as const,
    path: `/scorecards/0/indicators/${index}/curve`,
    value: {
      gives: 'coefficient',
      bands: [
        { id: 'low', to: 80, ends: '()', pays: { kind: 'constant', value: low } },
        { id: 'high', from: 80, ends: '[)', pays: { kind: 'constant', value: 1 } },
      ],
    },
  }));

describeRule(productCollapse, {
  reports: [
    {
      name: 'three scores multiplied: one at its lowest takes almost all',
      patch: [product],
      more: true,
      finds: [{ message: 'collapse', at, severity: 'warning' }],
    },
    {
      name: 'steps of which one is zero',
      patch: [product, ...steps(0)],
      more: true,
      finds: [{ message: 'collapse', at, data: { pay: '0', onPlan: '75000' } }],
    },
    { name: 'steps of which one is under a half', patch: [product, ...steps(0.4)], more: true, finds: [{ message: 'collapse', at, data: { pay: '30000' } }] },
    {
      name: 'a product without history, as lack of evidence',
      patch: [product, ...noHistory],
      more: true,
      finds: [{ message: 'no-history', at, verdict: 'no-evidence' }],
    },
    {
      name: 'a history in which the product was often zero',
      patch: [
        product,
        ...steps(0),
        {
          op: 'replace',
          path: '/metrics/0/history',
          value: Array.from({ length: 12 }, (_, index) => ({ period: `2026-${String(index + 1).padStart(2, '0')}`, value: index < 3 ? 100 : 400 })),
        },
        { op: 'remove', path: '/metrics/1/history' },
        { op: 'remove', path: '/metrics/2/history' },
      ],
      more: true,
      finds: [{ message: 'often-zero', at, data: { chance: 25, periods: 12 } }],
    },
  ],
  accepts: [
    { name: 'a weighted sum', patch: [] },
    { name: 'a sum of coefficients', patch: [{ op: 'replace', path: at, value: { method: 'sum' } }, ...steps(0)] },
    { name: 'a product whose lowest steps take less than half', patch: [product, ...steps(0.9)] },
    {
      name: 'a product of one factor',
      patch: [product, { op: 'remove', path: '/scorecards/0/indicators/2' }, { op: 'remove', path: '/scorecards/0/indicators/1' }],
    },
    { name: 'the lowest score', patch: [{ op: 'replace', path: at, value: { method: 'lowest' } }] },
  ],
});
