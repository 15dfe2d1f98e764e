import { describe, expect, it } from 'vitest';
import { rounding } from '../../../linter/rules/r20-rounding.ts';
import { lintFolder } from '../../support/lint-folder.ts';
import { describeRule } from '../../support/linter.ts';

const contract = (...entries: readonly (readonly [string, number | string, string?])[]) =>
  ({ op: 'replace', path: '/rounding', value: entries.map(([what, to, mode = 'half-up']) => ({ what, to, mode })) }) as const;
const none = { op: 'remove', path: '/rounding' } as const;
const bands = (edge: number) =>
  ({
    op: 'add',
    path: '/scorecards/0/indicators/0/curve',
    value: {
      gives: 'percent',
      cap: 112,
      bands: [
        { id: 'low', to: edge, ends: '()', pays: { kind: 'nothing' } },
        { id: 'paid', from: edge, ends: '[)', pays: { kind: 'proportional', factor: 1 } },
      ],
    },
  }) as const;
const extra = {
  op: 'add',
  path: '/scorecards/0/extras',
  value: [{ id: 'share', name: 'Share', of: { formula: { '*': [{ var: 'qualified-leads' }, 1] } }, rate: '0.333' }],
} as const;
const marketing = (data: object) => [{ message: 'early', at: '/rounding/0', data: { card: 'head-of-marketing', ...data } }];

describeRule(rounding, {
  reports: [
    {
      name: 'no contract at all',
      patch: [none],
      finds: [
        { message: 'none', at: '/scorecards/0', severity: 'error', fix: { safe: false } },
        { message: 'none', at: '/scorecards/1' },
      ],
    },
    {
      name: 'a contract for the salary alone',
      patch: [contract(['salary', 1])],
      finds: [
        { message: 'none', at: '/scorecards/0' },
        { message: 'none', at: '/scorecards/1' },
      ],
    },
    {
      name: 'attainment in whole percents',
      patch: [contract(['attainment', 1], ['bonus', 1])],
      more: true,
      finds: marketing({ what: 'attainment', step: '1', cost: '375', share: '0.5' }),
    },
    {
      name: 'attainment cut to whole percents, which can move twice as much',
      patch: [contract(['attainment', 1, 'down'], ['bonus', 1])],
      more: true,
      finds: marketing({ cost: '750', share: '1' }),
    },
    {
      name: 'the index in whole percents',
      patch: [contract(['index', 1], ['bonus', 1])],
      more: true,
      finds: [{ message: 'early', at: '/rounding/0', severity: 'warning', data: { what: 'index', lines: ['index'], cost: '375' }, money: '375' }],
    },
    {
      name: 'attainment in whole percents beside a threshold',
      patch: [bands(80), contract(['attainment', 1], ['bonus', 1])],
      more: true,
      finds: [{ message: 'crossing', at: '/rounding/0', data: { line: 'leads.attainment', counts: '79.5', as: '80', jump: '24000' }, money: '24000' }],
    },
    {
      name: 'an extra that the contract of the bonus does not reach',
      patch: [{ op: 'add', path: '/metrics/0/unit', value: 'RUB' }, extra],
      finds: [{ message: 'none', at: '/scorecards/0' }],
      more: true,
    },
    {
      name: 'early rounding where nothing rounds money',
      patch: [contract(['contribution', '0.5'])],
      more: true,
      finds: [{ message: 'early', at: '/rounding/0', data: { what: 'contribution' } }],
    },
  ],
  accepts: [
    { name: 'the bonus in kopecks', patch: [contract(['bonus', '0.01'])] },
    { name: 'the total instead of the bonus', patch: [contract(['total', 1])] },
    { name: 'a bonus in thousands, which is a decision and not an accident', patch: [contract(['bonus', 1000])] },
    { name: 'attainment to a hundredth of a percent', patch: [contract(['attainment', '0.01'], ['bonus', 1])] },
    { name: 'attainment to a tenth, beside a threshold', patch: [bands(80), contract(['attainment', '0.1'], ['bonus', 1])] },
    {
      name: 'a contract of the card',
      patch: [none, ...[0, 1].map((card) => ({ op: 'add', path: `/scorecards/${card}/rounding`, value: [{ what: 'bonus', to: 1, mode: 'floor' }] }) as const)],
    },
    { name: 'forecasts', patch: [contract(['forecast', 1], ['bonus', 1])] },
  ],
});

describe('R20 on case M01', () => {
  it('says what whole percents move, with the example that shows it', () => {
    const { findings } = lintFolder('m01-weighted-inverse', 'R20');
    expect(findings).toMatchObject([
      {
        message: 'early',
        data: { cost: '500', share: '0.5' },
        money: { amount: '500' },
        witness: [{ facts: { 'ad-spend': '768000', leads: '400' }, pay: '69800', note: { en: 'example half-percent: 69500 without this rounding' } }],
      },
    ]);
    expect(findings[0]?.fix?.effect).toContainEqual({ example: 'half-percent', before: '219800', after: '219500' });
  });

  it('says in case M09 that an index of 69.5 counts as 70', () => {
    expect(lintFolder('m09-top-manager-tiers', 'R20').findings).toMatchObject([{ message: 'crossing', data: { counts: '69.5', as: '70', jump: '75000' } }]);
  });
});

describe('R20 on a card whose whole numbers all pay whole kopecks', () => {
  const without = lintFolder('templates/b2b-long-cycle', 'R20', [none]);

  it('finds a mean of days that does not', () => {
    expect(without.findings).toMatchObject([{ message: 'none', pointer: '/scorecards/0', severity: 'error' }]);
    expect(Object.keys(without.findings[0]?.witness?.[0]?.facts ?? {})).toEqual(['days-in-stage']);
  });
});
