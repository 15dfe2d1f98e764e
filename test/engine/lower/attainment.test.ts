import type { Attainment, Indicator, Metric } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { indicator, lineOf, linesOf, metric, outcomeOf, policyOf, told } from '../../support/policy.ts';

const value = (of: number | string) => ({ method: 'value', value: of }) as const;

/** One indicator `i`, measured in pieces. */
const made = (attainment: Attainment, changes: Partial<Indicator> = {}, ofMetric: Partial<Metric> = {}) =>
  policyOf({ indicators: [indicator('i', { attainment, ...changes })] }, { metrics: [metric('i', 'piece', ofMetric)] });

const attained = (attainment: Attainment, actual: number | string | boolean, changes: Partial<Indicator> = {}, ofMetric: Partial<Metric> = {}) =>
  linesOf(outcomeOf(made(attainment, changes, ofMetric), { i: actual }))('i.attainment');

const LADDER = [
  { id: 'threshold', at: 1400, score: 100 },
  { id: 'target', at: 1200, score: 120 },
  { id: 'stretch', at: 1000, score: 150 },
];

describe('attainment', () => {
  it.each([
    ['480', 500, '96'],
    ['0', 500, '0'],
    ['-50', 500, '-10'],
    ['1', 3, '33.33333333333333333333333333333333333333'],
  ])('by ratio of %s to the plan %s is %s', (actual, plan, expected) => {
    expect(attained({ method: 'ratio' }, actual, { plan: value(plan) })).toBe(expected);
  });

  it('by ratio has no value for a plan of 0', () => {
    const outcome = outcomeOf(made({ method: 'ratio' }, { plan: value(0) }), { i: 1 });
    expect(told(outcome.problems)).toEqual(['division-by-zero policy:/scorecards/0/indicators/0/attainment']);
    expect(['i.actual', 'i.plan', 'i.attainment', 'i.score'].map((id) => lineOf(outcome, id))).toEqual(['1', '0', 'failed', 'not-calculated']);
  });

  it('by inverse ratio is the plan in percent of the actual', () => {
    expect(attained({ method: 'inverse-ratio' }, 1000, { plan: value(1200) })).toBe('120');
  });

  it('by inverse ratio takes what is declared for an actual of 0, else has no value', () => {
    expect(attained({ method: 'inverse-ratio', atZero: 200 }, 0)).toBe('200');
    expect(told(outcomeOf(made({ method: 'inverse-ratio' }), { i: 0 }).problems)).toEqual(['division-by-zero policy:/scorecards/0/indicators/0/attainment']);
  });

  it.each([
    [198, '80'],
    [195, '100'],
    [210, '0'],
    [180, '200'],
    [225, '-100'],
  ])('from base 210 to norm 195 at %s is %s', (actual, expected) => {
    expect(attained({ method: 'base-norm', base: 210, norm: 195 }, actual)).toBe(expected);
  });

  it('from base to norm keeps within floor and cap', () => {
    const bounded = { method: 'base-norm', base: 10, norm: 20, floor: 0, cap: 120 } as const;
    expect([5, 15, 30].map((actual) => attained(bounded, actual))).toEqual(['0', '50', '120']);
  });

  it('takes the plan for the norm where none is given', () => {
    expect(attained({ method: 'base-norm', base: 4 }, '2.8', { plan: value('2.5') })).toBe('80');
  });

  it('from base to norm has no value where they are equal', () => {
    const policy = made({ method: 'base-norm', base: 100, norm: { fact: 'i' } });
    expect(told(outcomeOf(policy, { i: 100 }).problems)).toEqual(['norm-equals-base policy:/scorecards/0/indicators/0/attainment']);
  });

  it.each([
    [100, '100'],
    [90, '90'],
    [110, '90'],
    [250, '-50'],
  ])('by deviation from 100 at %s is %s', (actual, expected) => {
    expect(attained({ method: 'deviation' }, actual)).toBe(expected);
  });

  it('by deviation keeps above its floor', () => {
    expect(attained({ method: 'deviation', floor: 0 }, 250)).toBe('0');
  });

  it.each([
    ['step', 1500, 'below', '0'],
    ['step', 1401, 'below', '0'],
    ['step', 1400, 'threshold', '100'],
    ['step', 1300, 'threshold', '100'],
    ['step', 1200, 'target', '120'],
    ['step', 1100, 'target', '120'],
    ['step', 1000, 'stretch', '150'],
    ['step', 999, 'stretch', '150'],
    ['linear', 1401, 'below', '0'],
    ['linear', 1300, 'threshold', '110'],
    ['linear', 1100, 'target', '135'],
    ['linear', 900, 'stretch', '150'],
  ] as const)('on a falling ladder by %s at %s reaches %s and is %s', (interpolation, actual, reached, expected) => {
    const policy = made({ method: 'ladder', interpolation, below: 0 }, { levels: LADDER }, { direction: 'lower' });
    const line = linesOf(outcomeOf(policy, { i: actual }));
    expect([line('i.reached'), line('i.attainment')]).toEqual([reached, expected]);
  });

  it('on a rising ladder reaches a level at its value', () => {
    const levels = [
      { id: 'low', at: 10, score: 50 },
      { id: 'high', at: 20, score: 100 },
    ];
    const line = (actual: number) => attained({ method: 'ladder', interpolation: 'step', below: 5 }, actual, { levels });
    expect([9, 10, 19, 20].map(line)).toEqual(['5', '50', '50', '100']);
  });

  it('on a ladder whose levels come from the facts finds them out of order when they are there', () => {
    const levels = [
      { id: 'low', at: 10, score: 50 },
      { id: 'high', at: { fact: 'high' }, score: 100 },
    ];
    const policy = {
      ...made({ method: 'ladder', interpolation: 'step', below: 0 }, { levels }),
      facts: [{ id: 'high', name: 'High', type: 'number', unit: 'piece', about: 'period' } as const],
    };
    expect(linesOf(outcomeOf(policy, { i: 15, high: 15 }))('i.attainment')).toBe('100');
    expect(told(outcomeOf(policy, { i: 15, high: 10 }).problems)).toEqual(['levels-out-of-order policy:/scorecards/0/indicators/0/attainment']);
  });

  it.each([
    [0, '0'],
    [10, '0'],
    [25, '75'],
    [30, '100'],
    [40, '100'],
  ])('on the interval from 10 to 30 at %s is %s', (actual, expected) => {
    expect(attained({ method: 'interval', zeroAt: 10, fullAt: 30 }, actual)).toBe(expected);
  });

  it('on a falling interval earns more for less', () => {
    expect([5, 2, 0].map((actual) => attained({ method: 'interval', zeroAt: 4, fullAt: 0 }, actual))).toEqual(['0', '50', '100']);
  });

  it.each([
    ['higher', 100, '100'],
    ['higher', '99.99', '10'],
    ['lower', 100, '100'],
    ['lower', '100.01', '10'],
  ] as const)('met for the direction %s at %s is %s', (direction, actual, expected) => {
    expect(attained({ method: 'met', met: 100, notMet: 10 }, actual, {}, { direction })).toBe(expected);
  });

  it('met within the wanted range owns both of its ends', () => {
    const within = (actual: number) => attained({ method: 'met', met: 100, notMet: 0 }, actual, {}, { direction: 'range', range: { from: 5, to: 8 } });
    expect([4, 5, 8, 9].map(within)).toEqual(['0', '100', '100', '0']);
  });

  it('met by a metric that is true or false, or by a condition', () => {
    const boolean = policyOf(
      { indicators: [{ id: 'i', metric: 'i', type: 'discrete', measurement: 'qualitative', weight: 100, attainment: { method: 'met', met: 100, notMet: 0 } }] },
      { metrics: [{ id: 'i', name: 'i', type: 'boolean', direction: 'higher', kind: 'result', measure: 'level' }] },
    );
    expect([true, false].map((actual) => linesOf(outcomeOf(boolean, { i: actual }))('i.attainment'))).toEqual(['100', '0']);
    expect(attained({ method: 'met', condition: { '>': [{ var: 'i.actual' }, 3] }, met: 70, notMet: 0 }, 4)).toBe('70');
  });

  it('loses percent for points of violations, down to the floor', () => {
    const policy = {
      ...made({
        method: 'points-lost',
        start: 100,
        perPoint: '2.5',
        floor: 80,
        violations: [
          { fact: 'reports', points: 1 },
          { fact: 'standards', points: 2 },
        ],
      }),
      facts: ['reports', 'standards'].map((id) => ({ id, name: id, type: 'number', unit: 'violation', about: 'period' }) as const),
    };
    const line = linesOf(outcomeOf(policy, { i: 0, reports: 3, standards: 2 }));
    expect([line('i.points'), line('i.attainment')]).toEqual(['7', '82.5']);
    expect(linesOf(outcomeOf(policy, { i: 0, reports: 9, standards: 0 }))('i.attainment')).toBe('80');
  });

  it('takes the score of a rating, by number or by name', () => {
    const scale = [
      { rating: 4, score: 80 },
      { rating: '5', score: 100 },
    ];
    expect(attained({ method: 'rating', scale }, '5.0')).toBe('100');
    const named = policyOf(
      {
        indicators: [
          {
            id: 'i',
            metric: 'i',
            type: 'discrete',
            measurement: 'qualitative',
            weight: 100,
            attainment: {
              method: 'rating',
              scale: [
                { rating: 'good', score: 100 },
                { rating: 'bad', score: 0 },
              ],
            },
          },
        ],
      },
      { metrics: [{ id: 'i', name: 'i', type: 'text', direction: 'higher', kind: 'result', measure: 'level' }] },
    );
    expect(linesOf(outcomeOf(named, { i: 'good' }))('i.attainment')).toBe('100');
    expect(told(outcomeOf(named, { i: 'Good' }).problems)).toEqual(['rating-not-on-scale policy:/scorecards/0/indicators/0/attainment']);
  });

  it('by formula is what the formula gives in percent', () => {
    expect(attained({ method: 'formula', formula: { '*': [{ percent: [{ var: 'i.actual' }, { var: 'i.plan' }] }, 2] } }, 25)).toBe('50');
  });

  it('direct is the metric itself, which the curve looks up', () => {
    const curve = {
      gives: 'percent',
      bands: [
        { id: 'few', to: 3, ends: '()', pays: { kind: 'constant', value: 20 } },
        { id: 'many', from: 3, ends: '[)', pays: { kind: 'constant', value: 90 } },
      ],
    } as const;
    const line = linesOf(outcomeOf(made({ method: 'direct' }, { curve }), { i: 3 }));
    expect([line('i.attainment'), line('i.band'), line('i.score')]).toEqual(['3', 'many', '90']);
  });
});
