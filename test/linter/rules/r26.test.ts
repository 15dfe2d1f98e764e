import { describe, expect, it } from 'vitest';
import { nonMonotone } from '../../../linter/rules/r26-non-monotone.ts';
import { lintFolder } from '../../support/lint-folder.ts';
import { describeRule } from '../../support/linter.ts';

const AT = '/scorecards/0/indicators/0';
const put = (path: string, value: unknown) => ({ op: 'add', path, value }) as const;
const gone = (path: string) => ({ op: 'remove', path }) as const;
const curve = (...bands: readonly object[]) =>
  [gone(`${AT}/cap`), put(`${AT}/curve`, { gives: 'percent', bands: bands.map((band, index) => ({ id: `band-${index + 1}`, ...band })) })] as const;
const paid = { kind: 'proportional', factor: 1 } as const;
const up = { to: 100, ends: '(]', pays: paid };
const share = [
  put('/metrics/-', {
    id: 'orders-per-lead',
    name: 'Orders per lead',
    unit: '%',
    direction: 'higher',
    kind: 'efficiency',
    measure: 'ratio',
    formula: { percent: [{ var: 'paid-orders' }, { var: 'qualified-leads' }] },
  }),
  ...[0, 1, 2].map((index) => put(`/examples/${index}/facts/paid-orders`, 600)),
] as const;
const shareIndicator = (weight: number) =>
  [
    put(`${AT}/weight`, 70 - weight),
    put('/scorecards/0/indicators/-', {
      id: 'share',
      metric: 'orders-per-lead',
      weight,
      type: 'continuous',
      measurement: 'quantitative',
      plan: { method: 'value', value: 150 },
      attainment: { method: 'ratio' },
    }),
    put('/scorecards/0/indicators/1/weight', 0),
    put('/scorecards/0/indicators/2/weight', 30),
  ] as const;
const range = (from: number, to: number) => [put('/metrics/0/direction', 'range'), put('/metrics/0/range', { from, to })] as const;

describeRule(nonMonotone, {
  reports: [
    {
      name: 'a band that pays less than the one below it',
      patch: curve(up, { from: 100, ends: '()', pays: { kind: 'constant', value: 90 } }),
      finds: [
        {
          message: 'drop',
          at: AT,
          severity: 'error',
          data: { fact: 'qualified-leads', worse: '400', better: '401', payWorse: '75000', payBetter: '72000' },
          money: '3000',
          witness: [
            { facts: { 'qualified-leads': '400' }, pay: '75000' },
            { facts: { 'qualified-leads': '401' }, pay: '72000' },
          ],
        },
      ],
    },
    {
      name: 'a band that falls',
      patch: curve(
        up,
        { from: 100, to: 130, ends: '(]', pays: { kind: 'linear', from: 100, to: 70 } },
        { from: 130, ends: '()', pays: { kind: 'constant', value: 100 } },
      ),
      finds: [{ message: 'fall', at: AT, data: { worse: '401' } }],
    },
    {
      name: 'a low cost that pays less',
      patch: [
        gone('/scorecards/0/indicators/1/attainment/floor'),
        gone('/scorecards/0/indicators/1/attainment/cap'),
        put('/scorecards/0/indicators/1/attainment', { method: 'ratio' }),
      ],
      finds: [{ message: 'fall', at: '/scorecards/0/indicators/1', data: { fact: 'cost-per-lead' } }],
    },
    {
      name: 'leads that spoil a share of leads',
      patch: [...share, ...shareIndicator(50)],
      finds: [{ message: 'fall-parts', at: AT, data: { indicators: ['leads', 'share'] } }],
    },
    {
      name: 'a share that pays less when it is better',
      patch: [
        ...share,
        ...shareIndicator(50),
        put('/scorecards/0/indicators/3/curve', {
          gives: 'percent',
          bands: [
            { id: 'low', to: 100, ends: '(]', pays: paid },
            { id: 'high', from: 100, ends: '()', pays: { kind: 'constant', value: 50 } },
          ],
        }),
      ],
      more: true,
      finds: [
        {
          message: 'line',
          at: '/scorecards/0/indicators/3',
          data: { indicator: 'share', better: '150', payWorse: '75000', payBetter: '56250' },
          money: '18750',
        },
      ],
    },
    {
      name: 'a result beyond the wanted range that pays more',
      patch: range(300, 400),
      finds: [{ message: 'fall', at: AT, data: { fact: 'qualified-leads' } }],
    },
    {
      name: 'a condition that punishes many leads',
      patch: [
        put('/scorecards/0/modifiers', [
          { id: 'rush', name: 'Rush', when: { '>': [{ var: 'qualified-leads' }, 420] }, effect: 'multiply', by: '0.9', on: 'bonus' },
        ]),
      ],
      finds: [{ message: 'drop', at: AT, data: { worse: '420', better: '421', payWorse: '76500' } }],
    },
  ],
  accepts: [
    { name: 'a band that is flat', patch: curve(up, { from: 100, ends: '()', pays: { kind: 'constant', value: 100 } }) },
    { name: 'a band that jumps up', patch: curve(up, { from: 100, ends: '()', pays: { kind: 'constant', value: 120 } }) },
    { name: 'a cap', patch: [put(`${AT}/cap`, 100)] },
    { name: 'fewer orders for more revenue, where orders are nobody’s indicator', patch: [put('/scorecards/1/indicators/1/cap', 200)] },
    { name: 'a share of leads that weighs little', patch: [gone(`${AT}/cap`), ...share, ...shareIndicator(20)] },
    { name: 'a deviation around a wanted range', patch: [...range(400, 400), put(`${AT}/attainment`, { method: 'deviation', floor: 0 })] },
    { name: 'a drop of less than a rouble', patch: curve(up, { from: 100, ends: '()', pays: { kind: 'constant', value: '99.998' } }) },
  ],
});

describe('R26 on case M04', () => {
  const { findings } = lintFolder('m04-sales-bands-accelerator', 'R26');

  it('finds that 1,000 calls pay 20,000 for two indicators and 999 pay 22,002 while meetings stay at 20', () => {
    expect(findings[0]).toMatchObject({
      message: 'drop-parts',
      pointer: '/scorecards/0/indicators/3',
      data: {
        fact: 'calls',
        worse: '999',
        better: '1000',
        partWorse: '22002.01',
        partBetter: '20000',
        payWorse: '52002.01',
        payBetter: '50000',
        indicators: ['call-to-meeting', 'calls'],
      },
      witness: [
        { facts: { calls: '999' }, pay: '52002.01' },
        { facts: { calls: '1000' }, pay: '50000' },
      ],
      money: { amount: '2002.01' },
    });
  });

  it('judges calls alone: no other indicator pays less for more', () => {
    expect(new Set(findings.map(({ data }) => data['fact']))).toEqual(new Set(['calls']));
  });
});
