import { describe, expect, it } from 'vitest';
import { falseMaximum } from '../../../linter/rules/r19-false-maximum.ts';
import { lintFolder } from '../../support/lint-folder.ts';
import { describeRule } from '../../support/linter.ts';

const MAX = '/scorecards/0/statedMaximum';
const MIN = '/scorecards/0/statedMinimum';
const LEADS = '/scorecards/0/indicators/0';
const put = (path: string, value: unknown) => ({ op: 'add', path, value }) as const;
const uncapped = { op: 'remove', path: `${LEADS}/cap` } as const;
const endless = { op: 'remove', path: '/metrics/0/domain/max' } as const;

describeRule(falseMaximum, {
  reports: [
    {
      name: 'a maximum below what the policy’s own example pays',
      patch: [put(MAX, 80_000)],
      finds: [
        {
          message: 'maximum',
          at: MAX,
          severity: 'error',
          data: { stated: '80000', maximum: '88050', pay: '88050' },
          money: '8050',
          witness: [{ pay: '88050' }],
          fix: { safe: true },
        },
      ],
    },
    { name: 'a maximum that is one rouble short', patch: [put(MAX, 88_049)], finds: [{ message: 'maximum', at: MAX, money: '1' }] },
    {
      name: 'a cap that was taken away',
      patch: [uncapped],
      finds: [
        {
          message: 'maximum',
          at: MAX,
          data: { maximum: '204450' },
          money: '116400',
          witness: [
            { facts: { 'qualified-leads': '500' }, pay: '91950' },
            { facts: { 'qualified-leads': '2000' }, pay: '204450' },
          ],
        },
      ],
    },
    { name: 'pay without a limit', patch: [uncapped, endless], finds: [{ message: 'unbounded', at: MAX, data: { stated: '88050' }, fix: { safe: false } }] },
    {
      name: 'a minimum above what can be paid',
      patch: [put(MIN, 10_000)],
      finds: [{ message: 'minimum', at: MIN, data: { stated: '10000' }, fix: { safe: true } }],
    },
    {
      name: 'a maximum that nobody can reach',
      patch: [put(MAX, 100_000)],
      finds: [{ message: 'empty', at: MAX, severity: 'warning', data: { stated: '100000', maximum: '88050' }, fix: { safe: true } }],
    },
    {
      name: 'a commission beside the bonus',
      patch: [
        put('/scorecards/0/extras', [{ id: 'per-lead', name: 'Per lead', formula: { '*': [{ var: 'cost-per-lead' }, 1] } }]),
        put('/metrics/1/unit', 'RUB'),
      ],
      finds: [{ message: 'maximum', at: MAX, money: '20750' }],
    },
  ],
  accepts: [
    { name: 'the true maximum', patch: [put(MAX, 88_050)] },
    { name: 'the true maximum with a decimal', patch: [put(MAX, '88050.00')] },
    { name: 'no maximum', patch: [{ op: 'remove', path: MAX }] },
    { name: 'a limit that makes it the maximum', patch: [uncapped, endless, put('/scorecards/0/limits', [{ id: 'most', on: 'variable', atMost: 88_050 }])] },
    { name: 'a minimum that holds', patch: [put(MIN, 0)] },
    { name: 'a guaranteed minimum', patch: [put('/scorecards/0/limits', [{ id: 'least', on: 'variable', atLeast: 20_000 }]), put(MIN, 20_000)] },
    { name: 'a maximum half a rouble above, for the rounding', patch: [put(MAX, '88050.5')] },
  ],
});

describe('R19 on case M04', () => {
  it('finds that 50,000 is not the maximum, by the policy’s own example and by the facts that its domains permit', () => {
    const { findings } = lintFolder('m04-sales-bands-accelerator', 'R19');
    expect(findings).toMatchObject([
      {
        message: 'maximum',
        pointer: '/scorecards/0/statedMaximum',
        data: { stated: '50000', maximum: '90310000', pay: '59800' },
        witness: [{ facts: { revenue: '3300000', meetings: '19.95' }, pay: '59800', note: { en: 'example ivanov' } }, { pay: '90310000' }],
      },
    ]);
  });

  it('does not call a maximum empty that a team index reaches', () => {
    expect(lintFolder('templates/sales-senior', 'R19').findings).toEqual([]);
  });
});
