import { baseRegulation } from '@scorewright/linter';
import { singlePlan } from '../../../linter/rules/s07-single-plan.ts';
import { describeRule } from '../../support/linter.ts';
import { add, drop, set } from '../../support/patches.ts';

const leads = '/scorecards/0/indicators/0';
const history = baseRegulation().metrics[0]?.history ?? [];
const level = (id: string, at: number, more: object = {}) => ({ id, at, ...more });
const levels = (...values: readonly object[]) => set(`${leads}/levels`, values);
const plan = (value: number) => set(`${leads}/plan/value`, value);
const bare = [drop(`${leads}/levels`), plan(400)];
const ladder = (...values: readonly (readonly [string, number, number])[]) => [
  drop(`${leads}/plan`),
  drop(`${leads}/cap`),
  set(`${leads}/attainment`, { method: 'ladder', interpolation: 'linear', below: 0 }),
  levels(...values.map(([id, at, score]) => level(id, at, { score }))),
];
const curve = (...bands: readonly object[]) => [
  ...bare,
  drop(`${leads}/cap`),
  add(`${leads}/curve`, { gives: 'percent', bands: bands.map((band, index) => ({ id: `band-${index + 1}`, ...band })) }),
];
const pays = (value: number) => ({ kind: 'constant', value });

describeRule(singlePlan, {
  reports: [
    {
      name: 'a plan without levels, and levels from the past that keep pay as it is',
      patch: bare,
      finds: [{ message: 'one-plan', at: leads, severity: 'warning', fix: { safe: false } }],
    },
    {
      name: 'a plan without levels that the past met too seldom, without a mend',
      patch: [drop(`${leads}/levels`), plan(450)],
      finds: [{ message: 'one-plan', at: leads, fix: null }],
    },
    {
      name: 'yes or no',
      patch: [drop(`${leads}/levels`), plan(400), set(`${leads}/attainment`, { method: 'met', met: 100, notMet: 0 }), drop(`${leads}/cap`)],
      finds: [{ message: 'one-plan', at: leads }],
    },
    {
      name: 'an interval with its two ends',
      patch: [
        drop(`${leads}/levels`),
        drop(`${leads}/plan`),
        set(`${leads}/attainment`, { method: 'interval', zeroAt: 300, fullAt: 400 }),
        drop(`${leads}/cap`),
      ],
      finds: [{ message: 'too-few', at: leads, data: { levels: 2 } }],
    },
    {
      name: 'base, norm and cap, of which the base earns nothing',
      patch: [drop(`${leads}/levels`), plan(400), set(`${leads}/attainment`, { method: 'base-norm', base: 300, floor: 0, cap: 120 }), drop(`${leads}/cap`)],
      finds: [{ message: 'too-few', at: leads, data: { levels: 3 } }],
    },
    {
      name: 'a start and two levels',
      patch: ladder(['start', 320, 0], ['threshold', 376, 70], ['target', 400, 100]),
      finds: [{ message: 'too-few', at: leads, data: { levels: 3 } }],
    },
    {
      name: 'bands of which two pay',
      patch: curve(
        { to: 80, ends: '()', pays: { kind: 'nothing' } },
        { from: 80, to: 100, ends: '[)', pays: pays(80) },
        { from: 100, ends: '[)', pays: pays(100) },
      ),
      finds: [{ message: 'too-few', at: leads, data: { levels: 2 } }],
    },
    {
      name: 'levels in the wrong order',
      patch: [levels(level('target', 400), level('threshold', 376), level('stretch', 448))],
      finds: [{ message: 'wrong-order', at: leads, data: { order: ['target', 'threshold', 'stretch'] } }],
    },
    {
      name: 'levels whose values fall',
      patch: [levels(level('threshold', 448), level('target', 400), level('stretch', 376))],
      finds: [{ message: 'wrong-order', at: leads }],
    },
    {
      name: 'a threshold that nearly every month reaches',
      patch: [set(`${leads}/levels/0/at`, 360)],
      finds: [{ message: 'threshold-often', at: `${leads}/levels/0`, data: { hits: 22, periods: 24, share: '91.7', to: 90 } }],
    },
    {
      name: 'a target that one month in eight reaches',
      patch: [set(`${leads}/levels/1/at`, 442)],
      finds: [{ message: 'target-rare', at: `${leads}/levels/1`, data: { hits: 3, periods: 24, share: '12.5', from: 50 } }],
    },
    {
      name: 'a stretch level that nobody ever reached',
      patch: [set(`${leads}/levels/2/at`, 460)],
      finds: [{ message: 'stretch-rare', at: `${leads}/levels/2`, data: { hits: 0, share: '0' } }],
    },
    {
      name: 'a stretch level of every third month',
      patch: [set(`${leads}/levels/2/at`, 426)],
      finds: [{ message: 'stretch-often', at: `${leads}/levels/2`, data: { share: '29.2', to: 15 } }],
    },
    {
      name: 'bands by how often the past reached them',
      finds: [{ message: 'stretch-rare', at: `${leads}/curve/bands/3`, data: { level: 'band-4', hits: 0 } }],
      patch: curve(
        { to: 94, ends: '()', pays: { kind: 'nothing' } },
        { from: 94, to: 100, ends: '[)', pays: pays(70) },
        { from: 100, to: 115, ends: '[)', pays: pays(100) },
        { from: 115, ends: '[)', pays: pays(130) },
      ),
    },
    {
      name: 'seven months, as lack of evidence',
      patch: [set('/metrics/0/history', history.slice(0, 7))],
      finds: [{ message: 'short-history', at: leads, verdict: 'no-evidence', data: { periods: 7 } }],
    },
    {
      name: 'a lower metric the right way round',
      patch: [set('/scorecards/0/indicators/1/levels/0/at', 2500)],
      finds: [{ message: 'wrong-order', at: '/scorecards/0/indicators/1' }],
    },
  ],
  accepts: [
    {
      name: 'a yes or no, between whose ends nothing lies',
      patch: [
        add('/metrics/0/type', 'boolean'),
        drop('/metrics/0/unit'),
        drop('/metrics/0/domain'),
        drop('/metrics/0/history'),
        drop(`${leads}/levels`),
        drop(`${leads}/plan`),
        drop(`${leads}/cap`),
        set(`${leads}/attainment`, { method: 'met', met: 100, notMet: 0 }),
      ],
    },
    {
      name: 'a start that earns nothing',
      patch: [set(`${leads}/levels/0`, level('threshold', 376)), add(`${leads}/levels/0`, level('start', 320, { score: 0 }))],
    },
    { name: 'a ladder of a start and three levels', patch: ladder(['start', 320, 0], ['first', 376, 70], ['second', 400, 100], ['third', 448, 140]) },
    { name: 'levels by other names', patch: [levels(level('base', 376), level('norm', 400), level('goal', 448)), plan(400)] },
    {
      name: 'a ladder of five, with the target where 100 is earned',
      patch: ladder(['start', 320, 0], ['one', 376, 70], ['two', 388, 85], ['three', 400, 100], ['four', 448, 140]),
    },
    {
      name: 'bands as levels',
      patch: curve(
        { to: 94, ends: '()', pays: { kind: 'nothing' } },
        { from: 94, to: 100, ends: '[)', pays: pays(70) },
        { from: 100, to: 112, ends: '[)', pays: pays(100) },
        { from: 112, ends: '[)', pays: pays(130) },
      ),
    },
    {
      name: 'a rating of three marks that earn something',
      patch: [
        set('/metrics/0/type', 'number'),
        drop(`${leads}/plan`),
        drop(`${leads}/cap`),
        set(`${leads}/attainment`, {
          method: 'rating',
          scale: [
            { rating: 1, score: 0 },
            { rating: 2, score: 80 },
            { rating: 3, score: 100 },
            { rating: 4, score: 120 },
          ],
        }),
        drop(`${leads}/levels`),
      ].slice(1),
    },
    {
      name: 'chances at the very limit',
      patch: [
        set(
          '/metrics/0/history',
          history.slice(0, 10).map((entry, index) => ({ ...entry, value: [370, 380, 380, 405, 405, 405, 405, 405, 405, 450][index] })),
        ),
      ],
    },
    {
      name: 'a cut-off indicator without levels',
      patch: [add('/scorecards/0/indicators/-', { id: 'returns', metric: 'order-returns', type: 'cut-off', measurement: 'quantitative' })],
    },
    {
      name: 'eight months',
      patch: [
        set(
          '/metrics/0/history',
          history.slice(0, 8).map((entry, index) => ({ ...entry, value: [370, 380, 380, 405, 405, 405, 405, 450][index] })),
        ),
      ],
    },
  ],
});
