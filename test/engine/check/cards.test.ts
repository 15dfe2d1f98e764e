import type { Curve, Policy, Scorecard, WeightVariant } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../engine/check-policy.ts';
import { documentOf, indicator, policyOf, told } from '../../support/policy.ts';

const problems = (made: Policy) => checkPolicy(documentOf(made));
const check = (card: Partial<Scorecard>, changes: Partial<Policy> = {}) => told(problems(policyOf(card, changes)));
const cutOff = (changes: object) =>
  ({ cutOffs: [{ id: 'accident', name: 'A', condition: true, effect: 'zero', scope: { card: 'bonus' }, ...changes }] }) as Partial<Scorecard>;
const extra = (changes: object) => ({ extras: [{ id: 'x', name: 'X', ...changes }] }) as Partial<Scorecard>;
const modifier = (changes: object) => ({ modifiers: [{ id: 'm', name: 'M', effect: 'multiply', on: 'bonus', ...changes }] }) as Partial<Scorecard>;
const curve: Curve = { gives: 'percent', bands: [{ id: 'b', ends: '()', pays: { kind: 'nothing' } }] };
const C = '/scorecards/0';

const variant = (id: string, changes: Partial<WeightVariant> = {}): WeightVariant => ({ id, weights: [{ indicator: 'sales', weight: 100 }], ...changes });
const variants = (...all: readonly WeightVariant[]): Partial<Scorecard> => ({ weightVariants: all });

describe('checkPolicy finds in cards', () => {
  it.each<readonly [string, string, Partial<Scorecard>]>([
    ['weights-not-100', `${C}/indicators`, { indicators: [indicator('sales', { weight: '99.9' })] }],
    [
      'weight-missing',
      `${C}/indicators/1`,
      { indicators: [indicator('sales', { weight: 50 }), (({ weight: _, ...rest }) => rest)(indicator('leads', { metric: 'sales' }))] },
    ],
    ['weights-not-100', `${C}/weightVariants/0/weights`, variants(variant('a', { weights: [{ indicator: 'sales', weight: 50 }] }))],
    ['unknown-indicator', `${C}/weightVariants/0/weights/0/indicator`, variants(variant('a', { weights: [{ indicator: 'leads', weight: 100 }] }))],
    [
      'duplicate-id',
      `${C}/weightVariants/0/weights/1/indicator`,
      variants(
        variant('a', {
          weights: [
            { indicator: 'sales', weight: 50 },
            { indicator: 'sales', weight: 50 },
          ],
        }),
      ),
    ],
    ['variants-overlap', `${C}/weightVariants/1`, variants(variant('a', { until: '2026-06-30' }), variant('b', { from: '2026-06-30' }))],
    ['variants-overlap', `${C}/weightVariants/1`, variants(variant('a', { when: { '<': [1, 2] } }), variant('b', { when: { '<': [1, 2] } }))],
    ['variant-gap', `${C}/weightVariants`, variants(variant('a', { until: '2026-06-30' }))],
    ['variant-gap', `${C}/weightVariants`, variants(variant('a', { from: '2026-01-02' }))],
    ['variant-gap', `${C}/weightVariants`, variants(variant('a', { until: '2026-06-29' }), variant('b', { from: '2026-07-01' }))],
    ['target-bonus-missing', `${C}/pay`, { pay: { salary: 1 } }],
    ['target-bonus-absent', `${C}/pay/salary/of`, { pay: { salary: { percent: 5, of: 'target-bonus' }, targetBonus: 1 } }],
    [
      'target-bonus-absent',
      `${C}/cutOffs/0/effect`,
      {
        pay: { salary: 1 },
        combination: { method: 'separate' },
        indicators: [(({ weight: _, ...rest }) => rest)(indicator('sales', { amount: 5 }))],
        ...cutOff({ effect: 'cap', by: 5 }),
      },
    ],
    ['salary-not-ready', `${C}/pay/salary/of`, { pay: { salary: { percent: 5, of: 'salary' }, targetBonus: 1 } }],
    [
      'share-is-money',
      `${C}/indicators/0/plan/value`,
      { indicators: [indicator('sales', { plan: { method: 'value', value: { percent: 5, of: 'salary' } } })] },
    ],
    ['no-index', `${C}/combination/tiers`, { combination: { method: 'separate', tiers: curve } }],
    ['by-missing', `${C}/cutOffs/0`, cutOff({ effect: 'multiply' })],
    ['by-unused', `${C}/cutOffs/0/by`, cutOff({ by: 5 })],
    ['modifier-form', `${C}/modifiers/0`, modifier({})],
    ['modifier-form', `${C}/modifiers/0`, modifier({ by: 1, table: { over: 1, curve } })],
    ['table-unit', `${C}/modifiers/0/table/curve/gives`, modifier({ effect: 'add', table: { over: 1, curve } })],
    ['extra-form', `${C}/extras/0`, extra({})],
    ['extra-form', `${C}/extras/0`, extra({ of: 1 })],
    ['extra-form', `${C}/extras/0`, extra({ of: 1, rate: 1, brackets: [{ from: 0, rate: 1 }] })],
    ['extra-form', `${C}/extras/0`, extra({ formula: 1, share: 10 })],
    ['extra-form', `${C}/extras/0`, extra({ of: 1, rate: 1, perUnit: 1 })],
    ['bracket-form', `${C}/extras/0/brackets/0`, extra({ of: 1, brackets: [{ from: 0 }] })],
    ['bracket-form', `${C}/extras/0/brackets/0`, extra({ of: 1, brackets: [{ from: 0, rate: 1, perUnit: 1 }] })],
    [
      'bracket-form',
      `${C}/extras/0/brackets/1`,
      extra({
        of: 1,
        brackets: [
          { from: 0, rate: 1 },
          { from: 1, perUnit: 1 },
        ],
      }),
    ],
    ['unit-not-as-declared', `${C}/extras/0/perUnit/fact`, extra({ of: { fact: 'hours' }, perUnit: { fact: 'hours' } })],
    ['unit-not-as-declared', `${C}/extras/0/of/fact`, extra({ of: { fact: 'hours' }, rate: 5 })],
    ['brackets-start', `${C}/extras/0/brackets/0/from`, extra({ of: 1, brackets: [{ from: 5, rate: 1 }] })],
    [
      'brackets-order',
      `${C}/extras/0/brackets/2/from`,
      extra({
        of: 1,
        brackets: [
          { from: 0, rate: 1 },
          { from: 9, rate: 1 },
          { from: 9, rate: 1 },
        ],
      }),
    ],
    ['limit-form', `${C}/limits/0`, { limits: [{ id: 'l', on: 'bonus' }] }],
    ['bounds-reversed', `${C}/limits/0`, { limits: [{ id: 'l', on: 'bonus', atLeast: 2, atMost: 1 }] }],
    ['share-range', `${C}/team/share`, { team: { share: '100.1', index: 100 } }],
    ['share-range', `${C}/team/share`, { team: { share: -1, index: 100 } }],
    ['floor-above-cap', `${C}/combination/floor`, { combination: { method: 'weighted-sum', floor: 2, cap: 1 } }],
    [
      'duplicate-rounding',
      `${C}/rounding/1/what`,
      {
        rounding: [
          { what: 'total', to: 1, mode: 'up' },
          { what: 'total', to: 2, mode: 'up' },
        ],
      },
    ],
    ['step-not-positive', `${C}/rounding/0/to`, { rounding: [{ what: 'total', to: 0, mode: 'up' }] }],
    ['condition-not-boolean', `${C}/modifiers/0/when`, modifier({ by: 1, when: 5 })],
    ['unit-not-as-declared', `${C}/limits/0/atMost/fact`, { limits: [{ id: 'l', on: 'bonus', atMost: { fact: 'hours' } }] }],
  ])('`%s` at %s', (code, pointer, card) => {
    expect(check(card, { facts: [{ id: 'hours', name: 'H', type: 'number', unit: 'h', about: 'period' }] })).toEqual([`${code} policy:${pointer}`]);
  });

  it('no indicator that earns anything', () => {
    expect(check({ indicators: [{ id: 'a', metric: 'sales', type: 'cut-off', measurement: 'quantitative' }] })).toEqual([
      'no-scored-indicator policy:/scorecards/0/indicators',
    ]);
  });

  it('more indicators than anybody can follow', () => {
    const many = Array.from({ length: 101 }, (_none, index) => indicator(`i-${index}`, { metric: 'sales', weight: index === 0 ? 100 : 0 }));
    expect(check({ indicators: many })).toEqual(['too-many-indicators policy:/scorecards/0/indicators']);
    expect(check({ indicators: many.slice(1, 100), combination: { method: 'lowest' } }).filter((one) => !one.startsWith('weight-unused'))).toEqual([]);
  });

  it('how much weight is missing, exactly', () => {
    expect(
      problems(policyOf({ indicators: [indicator('sales', { weight: '33.3' }), indicator('leads', { metric: 'sales', weight: 66.6 })] }))[0]?.data,
    ).toEqual({ sum: '99.9', difference: '0.1' });
    expect(problems(policyOf({ indicators: [indicator('sales', { weight: 110 })] }))[0]?.data).toEqual({ sum: '110', difference: '-10' });
  });

  it.each([
    ['2026-07-01', '…', {}, variants(variant('a', { until: '2026-06-30' }))],
    ['2026-07-01', '2026-12-31', { until: '2026-12-31' }, variants(variant('a', { until: '2026-06-30' }))],
    ['2026-01-01', '2026-03-31', {}, variants(variant('a', { from: '2026-04-01' }))],
    ['2026-01-01', '2026-03-31', { until: '2026-03-31' }, variants(variant('a', { from: '2026-05-01' }))],
    ['2026-03-01', '2026-04-30', {}, variants(variant('b', { from: '2026-05-01' }), variant('a', { until: '2026-02-28' }))],
  ] as const)('which days no variant covers: %s until %s', (from, until, effective, card) => {
    expect(problems(policyOf(card, { effective: { from: '2026-01-01', ...effective } })).map(({ code, data }) => [code, data])).toEqual([
      ['variant-gap', { from, until }],
    ]);
  });

  it('nothing wrong with variants that follow each other, or that hold under different conditions', () => {
    expect(check(variants(variant('a', { until: '2026-06-30' }), variant('b', { from: '2026-07-01' })))).toEqual([]);
    expect(check(variants(variant('a', { when: { '<': [1, 2] } }), variant('b', { when: { '<': [2, 1] } })))).toEqual([]);
  });

  it('nothing wrong with parts of any sum above 0', () => {
    const parts = (...weights: readonly (number | string)[]) =>
      check({
        indicators: weights.map((weight, index) => indicator(index === 0 ? 'sales' : `sales-${index}`, { metric: 'sales', weight })),
        combination: { method: 'weighted-sum', weights: 'parts' },
      });
    expect(parts(1, 1, 1)).toEqual([]);
    expect(parts('0.5', 250)).toEqual([]);
    expect(parts(0)).toEqual(['parts-not-positive policy:/scorecards/0/indicators']);
    expect(parts(1, -1)).toEqual(['parts-not-positive policy:/scorecards/0/indicators']);
  });

  it.each<readonly [string, string, Partial<Scorecard>]>([
    [
      'weights-unused',
      `${C}/combination/weights`,
      { combination: { method: 'lowest', weights: 'parts' }, indicators: [(({ weight: _, ...rest }) => rest)(indicator('sales'))] },
    ],
    ['weight-unused', `${C}/indicators/0/weight`, { combination: { method: 'product' } }],
    ['weight-unused', `${C}/indicators/0/weight`, { combination: { method: 'separate' }, indicators: [indicator('sales', { amount: 5 })] }],
    [
      'variants-unused',
      `${C}/weightVariants`,
      { combination: { method: 'lowest' }, indicators: [(({ weight: _, ...rest }) => rest)(indicator('sales'))], ...variants(variant('a')) },
    ],
    ['rounding-unused', `${C}/indicators/0/rounding/0/what`, { indicators: [indicator('sales', { rounding: [{ what: 'total', to: 1, mode: 'up' }] })] }],
  ])('what has no effect, as a warning: `%s` at %s', (code, pointer, card) => {
    expect(problems(policyOf(card)).map((one) => [one.code, one.pointer, one.severity])).toEqual([[code, pointer, 'warning']]);
  });
});
