import { describe, expect, it } from 'vitest';
import { cliff } from '../../../linter/rules/r23-cliff.ts';
import { lintFolder } from '../../support/lint-folder.ts';
import { describeRule } from '../../support/linter.ts';

const AT = '/scorecards/0/indicators/0';
const put = (path: string, value: unknown) => ({ op: 'add', path, value }) as const;
const nothing = { kind: 'nothing' } as const;
const paid = { kind: 'proportional', factor: 1 } as const;
const curve = (...bands: readonly object[]) =>
  put(`${AT}/curve`, { gives: 'percent', cap: 112, bands: bands.map((band, index) => ({ id: `band-${index + 1}`, ...band })) });
const ladder = (interpolation: string, ...levels: readonly (readonly [number, number])[]) =>
  [
    put(`${AT}/attainment`, { method: 'ladder', interpolation, below: 0 }),
    put(
      `${AT}/levels`,
      levels.map(([at, score], index) => ({ id: ['threshold', 'target', 'stretch'][index], at, score })),
    ),
  ] as const;
const table = (...bands: readonly object[]) =>
  [
    put('/scorecards/0/modifiers', [
      {
        id: 'quality',
        name: 'Quality',
        effect: 'multiply',
        on: 'bonus',
        table: { over: { fact: 'rejected-leads' }, curve: { gives: 'coefficient', bands: bands.map((band, index) => ({ id: `band-${index + 1}`, ...band })) } },
      },
    ]),
    ...[0, 1, 2].map((index) => put(`/examples/${index}/facts/rejected-leads`, 5)),
  ] as const;
const at = (value: number) => ({ 'qualified-leads': String(value) });

describeRule(cliff, {
  reports: [
    {
      name: 'nothing below 80 %',
      patch: [curve({ to: 80, ends: '()', pays: nothing }, { from: 80, ends: '[)', pays: paid })],
      finds: [
        {
          message: 'up',
          at: AT,
          severity: 'warning',
          data: { name: 'leads', at: '320', jump: '24000', before: '45000', after: '69000', share: '32' },
          money: '24000',
          witness: [
            { facts: at(319), pay: '45000' },
            { facts: at(320), pay: '69000' },
          ],
          fix: { safe: false },
        },
      ],
    },
    {
      name: 'an accelerator on everything',
      patch: [
        curve({ to: 100, ends: '(]', pays: paid }, { from: 100, ends: '()', pays: { kind: 'proportional', factor: 1.2 } }),
        put(`${AT}/curve/cap`, 150),
        { op: 'remove', path: `${AT}/cap` },
      ],
      finds: [{ message: 'up', at: AT, data: { at: '400', jump: '6000' }, witness: [{ facts: at(400), pay: '75000' }, { facts: at(401) }] }],
    },
    {
      name: 'levels by step',
      patch: [...ladder('step', [376, 85], [400, 100], [448, 130])],
      finds: [
        { message: 'up', at: AT, data: { at: '376', jump: '25500' }, fix: { safe: false } },
        { message: 'up', at: AT },
        { message: 'up', at: AT },
      ],
    },
    {
      name: 'levels with a line between them and a cliff before the first',
      patch: [...ladder('linear', [376, 85], [400, 100])],
      finds: [{ message: 'up', at: AT, data: { at: '376', jump: '25500' } }],
    },
    {
      name: 'a minimum index',
      patch: [put('/scorecards/0/combination/minimumIndex', 70)],
      finds: [{ message: 'up', at: '/scorecards/0/combination', data: { name: 'index', at: '70', jump: '52500', before: '0' } }],
    },
    {
      name: 'tiers of the index',
      patch: [
        put('/scorecards/0/combination/tiers', {
          gives: 'percent',
          bands: [
            { id: 'low', to: 90, ends: '()', pays: { kind: 'constant', value: 50 } },
            { id: 'high', from: 90, ends: '[)', pays: { kind: 'constant', value: 100 } },
          ],
        }),
      ],
      finds: [{ message: 'up', at: '/scorecards/0/combination', data: { at: '90', jump: '37500' } }],
    },
    {
      name: 'a table of a modifier',
      patch: [
        ...table(
          { to: 8, ends: '(]', pays: { kind: 'constant', value: 1 } },
          { from: 8, to: 20, ends: '(]', pays: { kind: 'constant', value: 0.8 } },
          { from: 20, ends: '()', pays: { kind: 'constant', value: 0.8 } },
        ),
      ],
      finds: [{ message: 'down', at: '/scorecards/0/modifiers/0/table/curve', data: { name: 'quality', at: '8', jump: '15000' }, fix: { safe: false } }],
    },
    {
      name: 'all or nothing',
      patch: [put(`${AT}/attainment`, { method: 'met', met: 100, notMet: 0 })],
      finds: [{ message: 'up', at: AT, data: { at: '400', jump: '30000' }, fix: null }],
    },
    {
      name: 'a bonus paid once beyond a number',
      patch: [put('/scorecards/0/extras', [{ id: 'prize', name: 'Prize', formula: { if: [{ '>=': [{ var: 'qualified-leads' }, 450] }, 10_000, 0] } }])],
      finds: [{ message: 'up', at: '/scorecards/0/extras/0', data: { at: '450', jump: '10000' }, fix: null }],
    },
  ],
  accepts: [
    {
      name: 'levels from nothing on, with a line between them',
      patch: [
        put(`${AT}/attainment`, { method: 'ladder', interpolation: 'linear', below: 0 }),
        put(`${AT}/levels`, [
          { id: 'start', at: 240, score: 0 },
          { id: 'threshold', at: 376, score: 85 },
          { id: 'stretch', at: 448, score: 130 },
        ]),
      ],
    },
    {
      name: 'an accelerator on the part above alone',
      patch: [curve({ to: 100, ends: '(]', pays: paid }, { from: 100, ends: '()', pays: { kind: 'marginal', start: 100, factor: 1.2 } })],
    },
    {
      name: 'a jump that is below the limit',
      patch: [curve({ to: 80, ends: '()', pays: paid }, { from: 80, ends: '[)', pays: { kind: 'proportional', factor: 1.05 } })],
    },
    {
      name: 'bands that meet',
      patch: [
        curve(
          { to: 80, ends: '()', pays: nothing },
          { from: 80, to: 100, ends: '[)', pays: { kind: 'linear', from: 0, to: 100 } },
          { from: 100, ends: '[)', pays: paid },
        ),
      ],
    },
    { name: 'a cap', patch: [put(`${AT}/cap`, 105)] },
    {
      name: 'a smooth table of a modifier',
      patch: [
        ...table(
          { to: 8, ends: '(]', pays: { kind: 'constant', value: 1 } },
          { from: 8, to: 20, ends: '(]', pays: { kind: 'linear', from: 1, to: 0.8 } },
          { from: 20, ends: '()', pays: { kind: 'constant', value: 0.8 } },
        ),
      ],
    },
    {
      name: 'a cut-off, which has a rule of its own',
      patch: [
        put('/scorecards/0/indicators/-', { id: 'rejected', metric: 'rejected-leads', type: 'cut-off', measurement: 'quantitative' }),
        put('/scorecards/0/cutOffs', [
          { id: 'too-many', name: 'Too many', condition: { '>': [{ var: 'rejected.actual' }, 50] }, effect: 'zero', scope: { card: 'bonus' } },
        ]),
        ...[0, 1, 2].map((index) => put(`/examples/${index}/facts/rejected-leads`, 5)),
      ],
    },
  ],
});

describe('R23 on case M04', () => {
  const { findings } = lintFolder('m04-sales-bands-accelerator', 'R23');

  it('finds the cliffs of every indicator at 80 % and 100 %, with their roubles', () => {
    expect(findings.map(({ data, money }) => [data['name'], data['at'], money?.amount])).toEqual([
      ['revenue', '2400000', '16000'],
      ['revenue', '3000000', '4000'],
      ['average-check', '120000', '8000'],
      ['average-check', '150000', '2000'],
      ['call-to-meeting', '1.6', '8000'],
      ['call-to-meeting', '2', '2000'],
      ['calls', '800', '8000'],
      ['calls', '1000', '2000'],
    ]);
  });

  it('shows a rouble of revenue that is worth 16,000', () => {
    expect(findings[0]?.witness).toMatchObject([
      { facts: { revenue: '2399999' }, pay: '30000' },
      { facts: { revenue: '2400000' }, pay: '46000' },
    ]);
  });

  it('mends the cliff at 80 % by a band that rises, and says what that pays', () => {
    expect(findings[0]?.fix?.patch).toContainEqual({
      op: 'add',
      path: '/scorecards/0/indicators/0/curve/bands/1',
      value: { id: 'rise', from: 60, to: 80, ends: '[)', pays: { kind: 'linear', from: 0, to: 80 } },
    });
    expect(findings[0]?.fix?.effect).toContainEqual({ example: 'a-rouble-below', before: '90000', after: '105999.97' });
  });
});
