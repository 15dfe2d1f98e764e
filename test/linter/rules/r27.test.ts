import { describe, expect, it } from 'vitest';
import { deadZone } from '../../../linter/rules/r27-dead-zone.ts';
import { lintFolder } from '../../support/lint-folder.ts';
import { describeRule } from '../../support/linter.ts';

const AT = '/scorecards/0/indicators/0';
const put = (path: string, value: unknown) => ({ op: 'add', path, value }) as const;
const ladder = (interpolation: string, ...levels: readonly (readonly [number, number])[]) =>
  [
    put(`${AT}/attainment`, { method: 'ladder', interpolation, below: 0 }),
    put(
      `${AT}/levels`,
      levels.map(([at, score], index) => ({ id: ['threshold', 'target', 'stretch', 'beyond', 'top'][index], at, score })),
    ),
  ] as const;
const past = (values: readonly number[]) =>
  put(
    '/metrics/0/history',
    values.map((value, index) => ({ period: `2026-${String(index + 1).padStart(2, '0')}`, value })),
  );
const results = (worst: string, best: string, count: number, periods: number) => ({ indicator: 'leads', worst, best, count, periods });
const curve = (...bands: readonly object[]) =>
  put(`${AT}/curve`, { gives: 'percent', bands: bands.map((band, index) => ({ id: `band-${index + 1}`, ...band })) });
const EIGHT = [390, 400, 401, 402, 403, 404, 405, 420];

describeRule(deadZone, {
  reports: [
    {
      name: 'a wide step',
      patch: [...ladder('step', [340, 85], [440, 100], [470, 130])],
      finds: [
        {
          message: 'flat',
          at: AT,
          severity: 'warning',
          data: results('352', '436', 20, 24),
          witness: [
            { facts: { 'qualified-leads': '352' }, pay: '70500' },
            { facts: { 'qualified-leads': '436' }, pay: '70500' },
          ],
          fix: { safe: false },
        },
      ],
    },
    {
      name: 'a threshold above most results',
      patch: [...ladder('linear', [430, 85], [450, 100])],
      finds: [{ message: 'flat', at: AT, data: results('352', '428', 18, 24), fix: { safe: false } }],
    },
    { name: 'a cap below most results', patch: [put(`${AT}/cap`, 95)], finds: [{ message: 'flat', at: AT, data: results('382', '456', 18, 24), fix: null }] },
    {
      name: 'all or nothing',
      patch: [put(`${AT}/attainment`, { method: 'met', met: 100, notMet: 0 }), put(`${AT}/plan/value`, 420)],
      finds: [{ message: 'flat', at: AT, data: { count: 15 } }],
    },
    {
      name: 'a flat band where results lie',
      patch: [
        curve(
          { to: 98, ends: '()', pays: { kind: 'proportional', factor: 1 } },
          { from: 98, to: 104, ends: '[)', pays: { kind: 'constant', value: 100 } },
          { from: 104, ends: '[)', pays: { kind: 'proportional', factor: 1 } },
        ),
        past(EIGHT),
      ],
      finds: [{ message: 'flat', at: AT, data: results('400', '405', 6, 8) }],
    },
    {
      name: 'too short a past to judge a flat stretch',
      patch: [past(EIGHT.slice(0, 7))],
      finds: [{ message: 'no-history', at: AT, verdict: 'no-evidence', severity: 'info', data: { periods: 7 } }],
    },
    { name: 'no past at all', patch: [{ op: 'remove', path: '/metrics/0/history' }], finds: [{ message: 'no-history', at: AT, data: { periods: 0 } }] },
  ],
  accepts: [
    { name: 'a line through the results', patch: [...ladder('linear', [340, 85], [440, 100], [470, 130])] },
    { name: 'many small steps', patch: [...ladder('step', [360, 60], [380, 80], [400, 100], [420, 110], [440, 130])] },
    { name: 'a cap above most results', patch: [put(`${AT}/cap`, 108)] },
    {
      name: 'exactly half of the results on one step',
      patch: [past([390, 400, 401, 402, 405, 420, 430, 440]), ...ladder('step', [380, 85], [403, 100], [425, 130])],
    },
    { name: 'results that are all the same', patch: [past(Array.from({ length: 8 }, () => 420)), ...ladder('step', [340, 85], [440, 100])] },
    {
      name: 'pay that is flat nowhere, without a past',
      patch: [
        { op: 'remove', path: '/metrics/0/history' },
        { op: 'remove', path: `${AT}/cap` },
      ],
    },
  ],
});

describe('R27 on real regulations', () => {
  it('finds in case M02 that no past cost per lead earned anything', () => {
    expect(lintFolder('m02-level-ladder', 'R27').findings[0]).toMatchObject({
      message: 'flat',
      data: { indicator: 'cost-per-lead', count: 10, periods: 10, worst: '1585', best: '1480' },
    });
  });

  it('follows points lost by their own facts', () => {
    expect(lintFolder('m11-shop-manager-points', 'R27').findings).toEqual([]);
  });
});
