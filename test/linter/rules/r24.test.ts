import { describe, expect, it } from 'vitest';
import { kink } from '../../../linter/rules/r24-kink.ts';
import { lintFolder } from '../../support/lint-folder.ts';
import { describeRule } from '../../support/linter.ts';

const AT = '/scorecards/0/indicators/0';
const put = (path: string, value: unknown) => ({ op: 'add', path, value }) as const;
const above = (factor: number | string, start = 100) =>
  [
    { op: 'remove', path: `${AT}/cap` },
    put(`${AT}/curve`, {
      gives: 'percent',
      cap: 130,
      bands: [
        { id: 'up-to-plan', to: start, ends: '(]', pays: { kind: 'proportional', factor: 1 } },
        { id: 'above', from: start, ends: '()', pays: { kind: 'marginal', start, factor } },
      ],
    }),
  ] as const;
const ladder = (indicator: number, ...levels: readonly (readonly [number, number])[]) =>
  [
    put(`/scorecards/0/indicators/${indicator}/attainment`, { method: 'ladder', interpolation: 'linear', below: 0 }),
    put(
      `/scorecards/0/indicators/${indicator}/levels`,
      levels.map(([at, score], index) => ({ id: ['start', 'threshold', 'target', 'stretch'][index], at, score })),
    ),
  ] as const;
const tiers = (from: number) =>
  put('/scorecards/0/combination/tiers', {
    gives: 'percent',
    bands: [
      { id: 'low', to: from, ends: '()', pays: { kind: 'nothing' } },
      { id: 'rise', from, to: 90, ends: '[)', pays: { kind: 'linear', from: 0, to: 90 } },
      { id: 'rest', from: 90, ends: '[)', pays: { kind: 'proportional', factor: 1 } },
    ],
  });
const brackets = (rate: number) =>
  [
    put('/metrics/0/unit', 'RUB'),
    put('/scorecards/0/extras', [
      {
        id: 'commission',
        name: 'Commission',
        of: { fact: 'qualified-leads' },
        brackets: [
          { from: 0, rate: 100 },
          { from: 420, rate },
        ],
      },
    ]),
  ] as const;

describeRule(kink, {
  reports: [
    {
      name: 'three times as much above the plan',
      patch: [...above(3)],
      finds: [{ message: 'steeper', at: AT, severity: 'info', data: { name: 'leads', at: '400', below: '75', above: '225', ratio: '3' } }],
    },
    { name: 'a little more than twice', patch: [...above('2.01')], finds: [{ message: 'steeper', at: AT, data: { ratio: '2.01' } }] },
    { name: 'a quarter above the plan', patch: [...above('0.25')], finds: [{ message: 'flatter', at: AT, data: { below: '75', above: '18.75', ratio: '4' } }] },
    {
      name: 'a steep ladder before the threshold',
      patch: [...ladder(0, [360, 0], [376, 85], [400, 100], [448, 130])],
      finds: [{ message: 'flatter', at: AT, data: { at: '376' } }],
    },
    {
      name: 'a metric that should fall',
      patch: [...ladder(1, [3300, 0], [3180, 85], [3000, 100])],
      finds: [{ message: 'steeper', at: '/scorecards/0/indicators/1', data: { name: 'cost', at: '3180' } }],
    },
    {
      name: 'tiers of the index',
      patch: [tiers(60)],
      finds: [{ message: 'flatter', at: '/scorecards/0/combination', data: { name: 'index', at: '90', ratio: '3' } }],
      more: true,
    },
    {
      name: 'brackets of a commission',
      patch: [...brackets(250)],
      finds: [{ message: 'steeper', at: '/scorecards/0/extras/0', data: { name: 'qualified-leads', at: '420', below: '1', above: '2.5', ratio: '2.5' } }],
      more: true,
    },
  ],
  accepts: [
    { name: 'one and a half times as much', patch: [...above(1.5)] },
    { name: 'exactly twice', patch: [...above(2)] },
    { name: 'a cap, which is a limit and not a bend', patch: [put(`${AT}/cap`, 105)] },
    { name: 'a ladder along one line', patch: [...ladder(0, [240, 0], [376, 85], [400, 100], [448, 130])] },
    { name: 'a metric that should fall, along one line', patch: [...ladder(1, [4200, 0], [3180, 85], [3000, 100], [2640, 130])] },
    { name: 'half above the plan', patch: [...above('0.5')] },
  ],
});

describe('R24 on case M11', () => {
  it('says that a rouble of revenue above 4 million is worth a fifth', () => {
    expect(lintFolder('m11-shop-manager-points', 'R24').findings).toMatchObject([
      { message: 'flatter', data: { at: '4000000', below: '0.035', above: '0.007', ratio: '5' } },
    ]);
  });
});
