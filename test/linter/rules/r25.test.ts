import { bestSplit, rationals, shapeOf } from '@scorewright/engine';
import { describe, expect, it } from 'vitest';
import { sharedContext } from '../../../linter/context-of.ts';
import { timingGame } from '../../../linter/rules/r25-timing-game.ts';
import { folderDocument, lintFolder, NEW_YEAR } from '../../support/lint-folder.ts';
import { describeRule } from '../../support/linter.ts';

const AT = '/scorecards/0/indicators/0';
const put = (path: string, value: unknown) => ({ op: 'add', path, value }) as const;
const above = (factor: number | string) =>
  [
    { op: 'remove', path: `${AT}/cap` },
    put(`${AT}/curve`, {
      gives: 'percent',
      bands: [
        { id: 'up-to-plan', to: 100, ends: '(]', pays: { kind: 'proportional', factor: 1 } },
        { id: 'above', from: 100, ends: '()', pays: { kind: 'marginal', start: 100, factor } },
      ],
    }),
  ] as const;
const cliff = [
  put(`${AT}/curve`, {
    gives: 'percent',
    bands: [
      { id: 'low', to: 95, ends: '()', pays: { kind: 'nothing' } },
      { id: 'paid', from: 95, ends: '[)', pays: { kind: 'proportional', factor: 1 } },
    ],
  }),
] as const;
const lever = (extra: object = {}) =>
  put('/metrics/0/levers/-', {
    id: 'hold-back',
    name: 'Hold leads back',
    who: 'Head of marketing',
    moves: [{ metric: 'qualified-leads', by: 10 }],
    steps: { from: -3, to: 3, integer: true },
    conserves: ['qualified-leads'],
    real: false,
    ...extra,
  });
const leads = (value: string) => ({ 'qualified-leads': value });

describeRule(timingGame, {
  reports: [
    {
      name: 'four times as much above the plan',
      patch: [...above(4)],
      finds: [
        {
          message: 'total',
          at: AT,
          severity: 'warning',
          data: { fact: 'qualified-leads', even: '400', first: '352', second: '448', evenPay: '150000', splitPay: '160800', gain: '10800', share: '14.4' },
          money: '10800',
          witness: [
            { facts: leads('400'), pay: '75000' },
            { facts: leads('352'), pay: '71400' },
            { facts: leads('448'), pay: '89400' },
          ],
        },
      ],
    },
    { name: 'a cliff', patch: [...cliff], finds: [{ message: 'total', at: AT, data: { even: '379' } }] },
    {
      name: 'a lever that holds leads back',
      patch: [...above(4), lever()],
      finds: [
        {
          message: 'lever',
          at: AT,
          data: { lever: 'hold-back', shift: '30', even: '400', first: '370', second: '430', gain: '6750', share: '9' },
          money: '6750',
        },
      ],
    },
    {
      name: 'a cliff within reach of a lever',
      patch: [...cliff, lever({ steps: { from: -1, to: 1, integer: true } })],
      finds: [{ message: 'lever', at: AT, data: { shift: '10', even: '379', first: '369', second: '389' } }],
    },
    {
      name: 'a ratio that a lever moves in time',
      patch: [
        put('/metrics/1/measure', 'ratio'),
        put('/metrics/1/levers/-', {
          id: 'late-invoice',
          name: 'Late invoice',
          who: 'Head of marketing',
          moves: [{ metric: 'cost-per-lead', by: 100 }],
          steps: { from: -4, to: 4, integer: true },
          conserves: ['cost-per-lead'],
          real: false,
        }),
        put('/scorecards/0/indicators/1/curve', {
          gives: 'percent',
          bands: [
            { id: 'low', to: 100, ends: '()', pays: { kind: 'nothing' } },
            { id: 'paid', from: 100, ends: '[)', pays: { kind: 'proportional', factor: 1 } },
          ],
        }),
      ],
      finds: [{ message: 'lever', at: '/scorecards/0/indicators/1', data: { fact: 'cost-per-lead', lever: 'late-invoice' } }],
    },
    {
      name: 'a commission above a limit',
      patch: [
        put('/metrics/0/unit', 'RUB'),
        put('/scorecards/0/extras', [{ id: 'over', name: 'Over', of: { fact: 'qualified-leads' }, above: 400, rate: 20_000 }]),
      ],
      finds: [{ message: 'total', at: AT, data: { even: '400' } }],
    },
  ],
  accepts: [
    { name: 'a tenth more above the plan', patch: [...above('1.1')] },
    { name: 'less above the plan: even periods pay best', patch: [...above('0.5')] },
    { name: 'a lever that moves too little', patch: [...above(4), lever({ moves: [{ metric: 'qualified-leads', by: 1 }] })] },
    { name: 'a lever along a straight line', patch: [lever()] },
    { name: 'no past, so that nobody knows where results lie', patch: [...above(4), { op: 'remove', path: '/metrics/0/history' }] },
    { name: 'a share, which does not add up over time', patch: [...above(4), put('/metrics/0/measure', 'ratio')] },
  ],
});

describe('R25 on case M04', () => {
  const { findings } = lintFolder('m04-sales-bands-accelerator', 'R25');

  it('finds what moving 0.4 million across the threshold gains, within the range of the lever', () => {
    expect(findings[0]).toMatchObject({
      message: 'lever',
      pointer: '/scorecards/0/indicators/0',
      data: { lever: 'shift-payment', fact: 'revenue', shift: '400000', even: '2399999', gain: '18666.66' },
      witness: [
        { facts: { revenue: '2399999' }, pay: '30000' },
        { facts: { revenue: '1999999' }, pay: '30000' },
        { facts: { revenue: '2799999' }, pay: '48666.66' },
      ],
    });
  });

  it('gains 4,267 on the revenue indicator by moving 0.4 of 5.6 million between two months', () => {
    const [view] = sharedContext(folderDocument('m04-sales-bands-accelerator'), { today: NEW_YEAR, statistics: false, results: [] }).cards;
    if (!view || !('value' in view.sheets) || !('value' in view.onPlan)) throw new Error('the card does not calculate');
    const [sheet] = view.sheets.value;
    if (!sheet) throw new Error('no sheet');
    const million = (text: string) => rationals.fromDecimal(`${text}00000`);
    const shape = shapeOf({
      sheet,
      facts: view.onPlan.value,
      variable: 'revenue',
      target: 'revenue.pay',
      rounding: 'ignore',
      domain: { from: rationals.ZERO },
    });
    const split = bestSplit(shape, million('56'), { from: million('24'), to: million('32') });
    expect(split && rationals.toDecimal(split.gain, 2)).toBe('4266.67');
    expect(split && [split.first, split.second].map((x) => rationals.toDecimal(x)).sort()).toEqual(['2400000', '3200000']);
  });
});
