import { describe, expect, it } from 'vitest';
import { inverseBlowUp } from '../../../linter/rules/r22-inverse-blow-up.ts';
import { lintFolder } from '../../support/lint-folder.ts';
import { describeRule } from '../../support/linter.ts';

const COST = '/scorecards/0/indicators/1';
const put = (path: string, value: unknown) => ({ op: 'add', path, value }) as const;
const inverse = put(`${COST}/attainment`, { method: 'inverse-ratio' });
const least = (min: number) => put('/metrics/1/domain/min', min);
const OVERDUE = '/scorecards/1/indicators/2';

describeRule(inverseBlowUp, {
  reports: [
    {
      name: 'plan over actual without a cap',
      patch: [inverse],
      finds: [
        {
          message: 'unbounded',
          at: COST,
          severity: 'error',
          data: { indicator: 'cost', lowest: '0', onPlan: '75000' },
          witness: [{ facts: { 'cost-per-lead': '0.3' }, pay: '225052500' }],
          fix: { safe: false },
        },
      ],
    },
    {
      name: 'a formula that does the same',
      patch: [put(`${COST}/attainment`, { method: 'formula', formula: { percent: [3000, { var: 'cost.actual' }] } })],
      finds: [{ message: 'unbounded', at: COST }],
    },
    {
      name: 'a lowest actual that pays ten times as much',
      patch: [inverse, least(100)],
      finds: [
        {
          message: 'large',
          at: COST,
          severity: 'warning',
          data: { lowest: '100', pay: '727500', times: '9.7', score: '3000' },
          money: '652500',
          witness: [{ facts: { 'cost-per-lead': '100' }, pay: '727500' }],
        },
      ],
    },
    {
      name: 'another card',
      patch: [put(`${OVERDUE}/attainment`, { method: 'inverse-ratio' })],
      finds: [{ message: 'unbounded', at: OVERDUE, data: { indicator: 'overdue' } }],
    },
    {
      name: 'an accelerator on top',
      patch: [
        inverse,
        put(`${COST}/curve`, {
          gives: 'percent',
          bands: [
            { id: 'low', to: 100, ends: '(]', pays: { kind: 'proportional', factor: 1 } },
            { id: 'high', from: 100, ends: '()', pays: { kind: 'proportional', factor: 2 } },
          ],
        }),
      ],
      finds: [{ message: 'unbounded', at: COST }],
    },
    {
      name: 'a product of coefficients',
      patch: [inverse, put('/scorecards/0/combination', { method: 'product' })],
      finds: [{ message: 'unbounded', at: COST }],
    },
  ],
  accepts: [
    { name: 'a cap of the score', patch: [inverse, put(`${COST}/cap`, 130)] },
    { name: 'a cap of the index', patch: [inverse, put('/scorecards/0/combination/cap', 120)] },
    { name: 'a limit of the bonus', patch: [inverse, put('/scorecards/0/limits', [{ id: 'most', on: 'bonus', atMost: 100_000 }])] },
    {
      name: 'a curve that ends flat',
      patch: [
        inverse,
        put(`${COST}/curve`, {
          gives: 'percent',
          bands: [
            { id: 'low', to: 120, ends: '()', pays: { kind: 'proportional', factor: 1 } },
            { id: 'most', from: 120, ends: '[)', pays: { kind: 'constant', value: 120 } },
          ],
        }),
      ],
    },
    { name: 'a lowest actual that pays little more', patch: [inverse, least(1500)] },
    { name: 'an actual that is good when it is high', patch: [{ op: 'remove', path: '/scorecards/0/indicators/0/cap' }] },
  ],
});

describe('R22 on case M01', () => {
  it('is held by the cap, and finds the blow-up when the cap is gone', () => {
    expect(lintFolder('m01-weighted-inverse', 'R22').passes).toHaveLength(1);
    const patch = [{ op: 'remove', path: '/scorecards/0/indicators/0/cap' }] as const;
    expect(lintFolder('m01-weighted-inverse', 'R22', patch).findings).toMatchObject([
      { message: 'unbounded', data: { indicator: 'cost-per-lead', onPlan: '100000' } },
    ]);
  });
});
