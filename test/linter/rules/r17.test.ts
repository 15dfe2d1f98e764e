import { describe, expect, it } from 'vitest';
import { unitMismatch } from '../../../linter/rules/r17-unit-mismatch.ts';
import { lintFolder } from '../../support/lint-folder.ts';
import { describeRule } from '../../support/linter.ts';

const AT = '/scorecards/0/indicators/0';
const put = (path: string, value: unknown) => ({ op: 'add', path, value }) as const;
const curve = (gives: string, edge: number, pays: number) =>
  put(`${AT}/curve`, {
    gives,
    bands: [
      { id: 'low', to: edge, ends: '()', pays: { kind: 'nothing' } },
      { id: 'high', from: edge, ends: '[)', pays: { kind: 'constant', value: pays } },
    ],
  });
const OVERDUE = '/scorecards/1/indicators/2';
const ladder = (...levels: readonly object[]) =>
  [
    put(`${AT}/attainment`, { method: 'ladder', interpolation: 'linear', below: 0 }),
    { op: 'remove', path: `${AT}/plan` },
    { op: 'remove', path: `${AT}/cap` },
    put(
      `${AT}/levels`,
      levels.map((level, index) => ({ id: `level-${index}`, ...level })),
    ),
  ] as const;
const malus = (formula: object) => [
  put('/facts', [{ id: 'malus', name: 'Malus', type: 'number', unit: '%', about: 'employee', whenMissing: 0, domain: { min: 0, max: 100 } }]),
  put('/scorecards/0/modifiers', [{ id: 'malus', name: 'Malus', effect: 'multiply', by: { formula }, on: 'bonus' }]),
];
const left = { '-': [100, { var: 'malus' }] };
const uplift = (value: object) => put(`${OVERDUE}/plan`, { method: 'uplift', ...value });

describeRule(unitMismatch, {
  reports: [
    {
      name: 'a cap written as a factor',
      patch: [put(`${AT}/cap`, '1.12')],
      finds: [{ message: 'cap', at: `${AT}/cap`, severity: 'error', data: { name: 'leads', cap: '1.12' }, fix: { safe: false } }],
    },
    {
      name: 'bands written as fractions',
      patch: [curve('percent', 0.8, 100)],
      finds: [{ message: 'bands', at: `${AT}/curve/bands`, data: { curve: 'leads', edges: ['0.8', '0.8'] } }],
    },
    {
      name: 'a curve in percent that pays coefficients',
      patch: [curve('percent', 80, 1.2)],
      finds: [{ message: 'pays-percent', at: `${AT}/curve/gives`, data: { most: '1.2' } }],
    },
    {
      name: 'a curve of coefficients that pays percent',
      patch: [curve('coefficient', 80, 100)],
      finds: [{ message: 'pays-coefficient', at: `${AT}/curve/gives`, data: { most: '100' } }],
    },
    {
      name: 'scores written as fractions',
      patch: [...ladder({ at: 300, score: 0 }, { at: 400, score: 1 }, { at: 448, score: '1.3' })],
      finds: [{ message: 'scores', at: `${AT}/attainment`, data: { scores: ['0', '1', '1.3', '0'] } }],
    },
    {
      name: 'a plan of 0.05 % where results are about 5 %',
      patch: [put(`${OVERDUE}/plan/value`, '0.05')],
      finds: [{ message: 'too-small', at: `${OVERDUE}/plan/value`, data: { value: '0.05' } }],
    },
    {
      name: 'points taken for percent',
      patch: [uplift({ baseline: 5, uplift: 2, stated: 7 })],
      finds: [{ message: 'points', at: `${OVERDUE}/plan/uplift`, data: { baseline: '5', stated: '7', percent: '40' }, fix: { safe: true } }],
    },
    {
      name: 'a minimum index of 0.7',
      patch: [put('/scorecards/0/combination/minimumIndex', '0.7')],
      finds: [{ message: 'minimum', at: '/scorecards/0/combination/minimumIndex', data: { minimum: '0.7' } }],
    },
    {
      name: 'a modifier of 110',
      patch: [put('/scorecards/0/modifiers', [{ id: 'quality', name: 'Quality', effect: 'multiply', by: 110, on: 'bonus' }])],
      finds: [{ message: 'factor', at: '/scorecards/0/modifiers/0/by', data: { factor: '110' } }],
    },
    {
      name: 'a percent that is divided by 100 and then taken as a percent',
      patch: malus({ '/': [left, 100] }),
      finds: [{ message: 'divided', at: '/scorecards/0/modifiers/0', severity: 'error', data: { line: 'bonus.malus' } }],
    },
    {
      name: 'a percent that is divided by 100 in one branch',
      patch: malus({ if: [{ '>': [{ var: 'malus' }, 0] }, { '-': [1, { '/': [{ var: 'malus' }, 100] }] }, 100] }),
      finds: [{ message: 'divided', at: '/scorecards/0/modifiers/0', data: { line: 'bonus.malus' } }],
      more: true,
    },
    {
      name: 'a percent that is counted from 1',
      patch: malus({ '-': [1, { var: 'malus' }] }),
      finds: [{ message: 'counted-from-one', at: '/scorecards/0/modifiers/0', severity: 'error', data: { line: 'bonus.malus' } }],
    },
    {
      name: 'a level that is called 120 % and is 112 %',
      patch: [put(`${AT}/levels/2/name`, 'Stretch, 120 %')],
      finds: [{ message: 'names', at: `${AT}/levels`, data: { labels: ['120'], attainments: ['112'], anchor: '400' } }],
    },
    {
      name: 'scores of 100, 120, 150 that are not attainment',
      patch: [...ladder({ at: 400, score: 100 }, { at: 420, score: 120 }, { at: 500, score: 150 })],
      finds: [{ message: 'labels', at: `${AT}/levels`, severity: 'warning', data: { labels: ['100', '120', '150'], attainments: ['100', '105', '125'] } }],
    },
  ],
  accepts: [
    { name: 'a cap in percent', patch: [put(`${AT}/cap`, 120)] },
    { name: 'bands in percent', patch: [curve('percent', 80, 100)] },
    { name: 'a curve of coefficients', patch: [curve('coefficient', 80, 1.2)] },
    { name: 'a plan of 5 % as results are', patch: [put(`${OVERDUE}/plan/value`, '4.9')] },
    { name: 'percent of the baseline', patch: [uplift({ baseline: 5, uplift: 40, stated: 7 })] },
    {
      name: 'an uplift where points and percent are the same',
      patch: [put(`${OVERDUE}/plan`, { method: 'uplift', baseline: 100, uplift: 2, stated: 102 }), { op: 'remove', path: '/metrics/4/history' }],
    },
    { name: 'a level that is called what it is', patch: [put(`${AT}/levels/2/name`, 'Stretch, 112 %')] },
    {
      name: 'scores that begin at the start and not at the plan',
      patch: [...ladder({ at: 300, score: 0 }, { at: 376, score: 85 }, { at: 400, score: 100 }, { at: 448, score: 130 })],
    },
    { name: 'scores of 100 and more that are attainment', patch: [...ladder({ at: 400, score: 100 }, { at: 480, score: 120 }, { at: 600, score: 150 })] },
    {
      name: 'bands in the metric’s own small percents',
      patch: [
        put(`${OVERDUE}/attainment`, { method: 'direct' }),
        put(`${OVERDUE}/curve`, {
          gives: 'percent',
          bands: [
            { id: 'good', to: '0.5', ends: '(]', pays: { kind: 'constant', value: 100 } },
            { id: 'bad', from: '0.5', ends: '()', pays: { kind: 'nothing' } },
          ],
        }),
      ],
    },
    { name: 'a factor that is what is left of 100 percent', patch: malus(left) },
    { name: 'a factor made of a percent of one', patch: malus({ 'percent-of': [left, 1] }) },
    {
      name: 'percents weighted in a formula, divided by the sum of their weights',
      patch: malus({ '/': [{ '+': [{ '*': [60, left] }, { '*': [40, { var: 'malus' }] }] }, 100] }),
    },
    {
      name: 'percents weighted in a branch, divided by the sum of their weights',
      patch: malus({
        '/': [{ if: [{ '>': [{ var: 'malus' }, 50] }, 0, { '+': [{ '*': [60, left] }, { '*': [40, { var: 'malus' }] }] }] }, 100],
      }),
    },
    {
      name: 'percents weighted in a metric, divided by the sum of their weights',
      patch: [
        ...malus({ '/': [{ var: 'weighted' }, 100] }),
        put('/metrics/-', {
          id: 'weighted',
          name: 'Weighted',
          unit: '%',
          direction: 'higher',
          kind: 'result',
          measure: 'ratio',
          formula: { '+': [{ '*': [60, left] }, { '*': [40, { var: 'malus' }] }] },
        }),
      ],
    },
    { name: 'a modifier of 1.1', patch: [put('/scorecards/0/modifiers', [{ id: 'quality', name: 'Quality', effect: 'multiply', by: '1.1', on: 'bonus' }])] },
  ],
});

describe('R17 on case M02', () => {
  it('finds that 100, 120, 150 are not what the levels are of the threshold', () => {
    const { findings } = lintFolder('m02-level-ladder', 'R17');
    expect(findings.map(({ message, data }) => [message, data['attainments']])).toEqual([
      ['labels', ['100', '116.67', '140']],
      ['labels', ['100', '114.29', '135.71']],
      ['labels', ['100', '116.67', '140']],
      ['labels', ['100', '114.29', '135.71']],
    ]);
  });
});
