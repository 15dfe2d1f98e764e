import { describe, expect, it } from 'vitest';
import { unreachableLevel } from '../../../linter/rules/r28-unreachable-level.ts';
import { lintFolder } from '../../support/lint-folder.ts';
import { describeRule } from '../../support/linter.ts';

const AT = '/scorecards/0/indicators/0';
const put = (path: string, value: unknown) => ({ op: 'add', path, value }) as const;
const ladder = (indicator: number, ...levels: readonly (readonly [string, number, number])[]) =>
  [
    put(`/scorecards/0/indicators/${indicator}/attainment`, { method: 'ladder', interpolation: 'linear', below: 0 }),
    put(
      `/scorecards/0/indicators/${indicator}/levels`,
      levels.map(([id, at, score]) => ({ id, at, score })),
    ),
  ] as const;
const curve = (...bands: readonly object[]) => [
  { op: 'remove', path: `${AT}/levels` } as const,
  put(`${AT}/plan/value`, 400),
  put(`${AT}/curve`, { gives: 'percent', bands: bands.map((band, index) => ({ id: `band-${index + 1}`, ...band })) }),
];
const low = { to: 94, ends: '()', pays: { kind: 'nothing' } };
const past = (values: readonly number[]) =>
  put(
    '/metrics/0/history',
    values.map((value, index) => ({ period: `2026-${String(index + 1).padStart(2, '0')}`, value })),
  );
const level = (index: number) => `${AT}/levels/${index}`;

describeRule(unreachableLevel, {
  reports: [
    {
      name: 'a level beyond the domain',
      patch: [put('/metrics/0/domain/max', 440)],
      finds: [{ message: 'outside', at: `${level(2)}/at`, severity: 'error', data: { level: 'stretch', at: '448', bound: '440' }, fix: { safe: false } }],
    },
    {
      name: 'a cost below zero',
      patch: [...ladder(1, ['threshold', 3180, 85], ['target', 3000, 100], ['stretch', -100, 130])],
      finds: [{ message: 'outside', at: '/scorecards/0/indicators/1/levels/2/at', data: { bound: '0' } }],
      more: true,
    },
    {
      name: 'a stretch that no month came near',
      patch: [put(`${level(2)}/at`, 600)],
      finds: [{ message: 'never', at: level(2), severity: 'warning', data: { level: 'stretch', at: '600', mean: '404.9', periods: 24 } }],
    },
    {
      name: 'a threshold that every month passes',
      patch: [put(`${level(0)}/at`, 250)],
      finds: [{ message: 'always', at: level(0), data: { level: 'threshold', at: '250' } }],
    },
    {
      name: 'a level that earns no more than the one before',
      patch: [...ladder(0, ['threshold', 376, 85], ['target', 400, 100], ['stretch', 448, 100])],
      finds: [{ message: 'dominated', at: `${level(2)}/score`, severity: 'error', data: { level: 'stretch', before: 'target', score: '100', lower: '100' } }],
    },
    {
      name: 'two levels above the cap',
      patch: [...ladder(0, ['threshold', 376, 85], ['target', 400, 115], ['stretch', 448, 130])],
      finds: [{ message: 'capped', at: `${level(2)}/score`, severity: 'warning', data: { cap: '112', before: 'target' } }],
    },
    {
      name: 'a band beyond what the metric can give',
      patch: curve(
        low,
        { from: 94, to: 500, ends: '[]', pays: { kind: 'proportional', factor: 1 } },
        { from: 500, ends: '()', pays: { kind: 'constant', value: 130 } },
      ),
      finds: [{ message: 'band-never', at: `${AT}/curve/bands/2`, severity: 'error', data: { band: 'band-3', bound: '500' } }],
      more: true,
    },
    {
      name: 'two bands that pay the same',
      patch: curve(
        low,
        { from: 94, to: 100, ends: '[)', pays: { kind: 'constant', value: 100 } },
        { from: 100, ends: '[)', pays: { kind: 'constant', value: 100 } },
      ),
      finds: [{ message: 'dominated-band', at: `${AT}/curve/bands/2`, data: { band: 'band-3', before: 'band-2', pays: '100' } }],
    },
    {
      name: 'too short a past',
      patch: [past([390, 400, 410, 400, 390, 400, 410])],
      finds: [{ message: 'no-history', at: AT, verdict: 'no-evidence', data: { periods: 7 } }],
    },
    {
      name: 'a level where results never vary',
      patch: [past(Array.from({ length: 8 }, () => 400))],
      finds: [
        { message: 'always', at: level(0), data: { away: '∞' } },
        { message: 'never', at: level(2), data: { away: '∞' } },
      ],
    },
  ],
  accepts: [
    { name: 'a stretch at the best that there can be', patch: [put('/metrics/0/domain/max', 448)] },
    { name: 'a stretch just above the best month', patch: [put(`${level(2)}/at`, 460)] },
    {
      name: 'a start that everybody passes',
      patch: [...ladder(0, ['start', 200, 0], ['threshold', 376, 85], ['target', 400, 100], ['stretch', 448, 130]), { op: 'remove', path: `${AT}/cap` }],
    },
    { name: 'a last level at the cap', patch: [...ladder(0, ['threshold', 376, 85], ['target', 400, 100], ['stretch', 448, 130])] },
    {
      name: 'bands that pay more and more',
      patch: curve(
        low,
        { from: 94, to: 100, ends: '[)', pays: { kind: 'constant', value: 90 } },
        { from: 100, ends: '[)', pays: { kind: 'constant', value: 100 } },
      ),
    },
    {
      name: 'a level from the facts',
      patch: [
        put('/facts', [{ id: 'best', name: 'Best', type: 'number', unit: 'lead', about: 'period', domain: { min: 0 } }]),
        put(`${level(2)}/at`, { fact: 'best' }),
        ...[0, 1, 2].map((index) => put(`/examples/${index}/facts/best`, 440)),
      ],
    },
  ],
});

describe('R28 on real regulations', () => {
  it('counts bands that are levels: growth above 3 % in case M14', () => {
    expect(lintFolder('m14-finance-card', 'R28').findings).toMatchObject([
      { message: 'never', pointer: '/scorecards/0/indicators/0/curve/bands/3', data: { level: 'highest', at: '3', periods: 9 } },
    ]);
  });

  it('does not take the base of case M13 for a level that earns', () => {
    expect(lintFolder('m13-matrix-base-norm-goal', 'R28').findings.map(({ message, data }) => [message, data['level']])).toEqual([
      ['never', 'goal'],
      ['never', 'goal'],
    ]);
  });
});
