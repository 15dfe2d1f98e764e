import { describe, expect, it } from 'vitest';
import { gapsAndOverlaps } from '../../../linter/rules/r16-gaps-and-overlaps.ts';
import { lintFolder } from '../../support/lint-folder.ts';
import { describeRule } from '../../support/linter.ts';

const AT = '/scorecards/0/indicators/0/curve';
const nothing = { kind: 'nothing' } as const;
const paid = { kind: 'proportional', factor: 1 } as const;
const curve = (...bands: readonly object[]) =>
  ({ op: 'add', path: AT, value: { gives: 'percent', cap: 112, bands: bands.map((band, index) => ({ id: `band-${index + 1}`, ...band })) } }) as const;
const low = { to: 80, ends: '()', pays: nothing };
const high = { from: 80, ends: '[)', pays: paid };
const round = (to: string) => ({ op: 'add', path: '/rounding/-', value: { what: 'attainment', to, mode: 'half-up' } }) as const;
const direct = [
  { op: 'replace', path: '/scorecards/0/indicators/0/attainment', value: { method: 'direct' } },
  { op: 'remove', path: '/scorecards/0/indicators/0/cap' },
] as const;
const ladder = (...values: readonly number[]) =>
  [
    { op: 'replace', path: '/scorecards/0/indicators/1/attainment', value: { method: 'ladder', interpolation: 'linear', below: 0 } },
    {
      op: 'replace',
      path: '/scorecards/0/indicators/1/levels',
      value: ['start', 'threshold', 'target'].map((id, index) => ({ id, at: values[index], score: index * 50 })),
    },
  ] as const;
const tiers = (...bands: readonly object[]) =>
  ({
    op: 'add',
    path: '/scorecards/0/combination/tiers',
    value: { gives: 'percent', bands: bands.map((band, index) => ({ id: `tier-${index + 1}`, ...band })) },
  }) as const;

describeRule(gapsAndOverlaps, {
  reports: [
    {
      name: 'a gap, with facts that fall into it',
      patch: [curve(low, { ...high, from: 90 })],
      finds: [
        {
          message: 'gap',
          at: `${AT}/bands`,
          severity: 'error',
          data: { curve: 'leads', region: '[80; 90)', value: '85' },
          witness: [{ facts: { 'qualified-leads': '340' }, pay: '' }],
          fix: { safe: false },
        },
      ],
    },
    {
      name: 'a gap of one value',
      patch: [curve(low, { ...high, ends: '()' })],
      finds: [{ message: 'gap', at: `${AT}/bands`, data: { region: '80', value: '80' }, witness: [{ facts: { 'qualified-leads': '320' } }] }],
    },
    {
      name: 'a shared end',
      patch: [curve({ ...low, ends: '(]' }, high)],
      finds: [
        {
          message: 'overlap',
          at: `${AT}/bands`,
          data: { region: '80', owners: ['band-1', 'band-2'], value: '80' },
          witness: [{ facts: { 'qualified-leads': '320' } }],
        },
      ],
    },
    {
      name: 'bands that run into one another',
      patch: [curve({ ...low, to: 90 }, high)],
      finds: [{ message: 'overlap', at: `${AT}/bands`, data: { region: '[80; 90)', value: '85' } }],
    },
    {
      name: 'a gap and an overlap in one curve',
      patch: [curve(low, { from: 80, to: 95, ends: '(]', pays: paid }, { from: 95, ends: '[)', pays: paid })],
      finds: [
        { message: 'gap', at: `${AT}/bands`, data: { region: '80' } },
        { message: 'overlap', at: `${AT}/bands`, data: { region: '95' } },
      ],
    },
    {
      name: 'nothing said below the first band',
      patch: [curve(high)],
      finds: [{ message: 'gap', at: `${AT}/bands`, data: { region: '(-∞; 80)', value: '50' }, fix: null }],
    },
    {
      name: 'nothing said above the last band',
      patch: [curve(low, { ...high, to: 105 })],
      finds: [{ message: 'gap', at: `${AT}/bands`, data: { region: '[105; ∞)' } }],
    },
    {
      name: 'tiers of the index',
      patch: [tiers(low, { ...high, from: 90 })],
      finds: [{ message: 'gap', at: '/scorecards/0/combination/tiers/bands', data: { curve: 'combination', region: '[80; 90)' } }],
    },
    {
      name: 'two levels at one value',
      patch: [...ladder(4200, 3180, 3180)],
      finds: [{ message: 'levels-fall', at: '/scorecards/0/indicators/1/levels/2/at', data: { level: 'target', before: 'threshold', at: '3180' } }],
    },
    {
      name: 'levels that rise where lower is better',
      patch: [...ladder(3000, 3180, 4200)],
      finds: [
        { message: 'levels-fall', at: '/scorecards/0/indicators/1/levels/1/at' },
        { message: 'levels-fall', at: '/scorecards/0/indicators/1/levels/2/at' },
      ],
    },
  ],
  accepts: [
    { name: 'ends that belong to one band each', patch: [curve(low, high)] },
    { name: 'bands in another order', patch: [curve(high, low)] },
    {
      name: 'a gap that no whole number of leads can meet',
      patch: [...direct, curve({ to: 300, ends: '(]', pays: nothing }, { from: 301, ends: '[)', pays: { kind: 'constant', value: 100 } })],
    },
    { name: 'a gap between the steps of the rounding', patch: [round('1'), curve({ ...low, to: 79, ends: '(]' }, high)] },
    { name: 'nothing said of what the domain excludes', patch: [...direct, curve({ from: 1, to: 2000, ends: '[]', pays: { kind: 'constant', value: 100 } })] },
    { name: 'tiers without a gap', patch: [tiers(low, high)] },
    { name: 'levels in their order', patch: [...ladder(4200, 3180, 3179)] },
  ],
});

describe('R16 on real regulations', () => {
  it('finds the gap of case M12 from 80 to 100, with a witness inside', () => {
    expect(lintFolder('m12-coefficient-sum', 'R16').findings).toMatchObject([
      {
        message: 'gap',
        pointer: '/scorecards/0/indicators/0/curve/bands',
        data: { curve: 'volume', region: '[80; 100)', value: '87.5' },
        witness: [{ facts: { payslips: '1400' } }],
      },
    ]);
  });

  it('finds the overlap of case M14 at exactly 1', () => {
    expect(lintFolder('m14-finance-card', 'R16').findings).toMatchObject([
      {
        message: 'overlap',
        data: { curve: 'turnover-growth', region: '1', owners: ['lower', 'target'] },
        witness: [{ facts: { 'turnover-ratio': '4.04' } }],
      },
    ]);
  });

  it('finds a second overlap of case M14 at exactly 3 when the highest level begins there too', () => {
    const patch = [{ op: 'replace', path: '/scorecards/0/indicators/0/curve/bands/3/ends', value: '[)' }] as const;
    expect(lintFolder('m14-finance-card', 'R16', patch).findings.map(({ data }) => data['region'])).toEqual(['1', '3']);
  });

  it('finds bands that share both an end and more', () => {
    const patch = [{ op: 'replace', path: '/scorecards/0/indicators/0/curve/bands/1/to', value: 110 }] as const;
    expect(lintFolder('m04-sales-bands-accelerator', 'R16', patch).findings).toMatchObject([
      { data: { region: '(100; 110]', owners: ['proportional', 'accelerated'] } },
    ]);
  });
});
