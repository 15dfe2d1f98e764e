import type { Attainment, Band, Indicator, Metric, Policy } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../engine/check-policy.ts';
import { documentOf, indicator, metric, policyOf, told } from '../../support/policy.ts';

const check = (made: Policy) => told(checkPolicy(documentOf(made)));
const { plan: _, ...unplanned } = indicator('sales');
const bare = (attainment: Attainment, changes: Partial<Indicator> = {}): Indicator => ({ ...unplanned, attainment, ...changes });
const of = (item: Indicator, changes: Partial<Metric> = {}, policy: Partial<Policy> = {}): Policy =>
  policyOf({ indicators: [item] }, { metrics: [metric('sales', 'sale', changes)], ...policy });
const boolean = (item: Indicator, type: 'boolean' | 'text', policy: Partial<Policy> = {}): Policy =>
  policyOf({ indicators: [item] }, { metrics: [{ id: 'sales', name: 'S', type, direction: 'higher', kind: 'result', measure: 'level' }], ...policy });
const banded = (band: Partial<Band>): Policy =>
  of(indicator('sales', { curve: { gives: 'percent', bands: [{ id: 'b', ends: '()', pays: { kind: 'nothing' }, ...band }] } }));
const ladder = (levels: Indicator['levels'], changes: Partial<Metric> = {}): Policy =>
  of(bare({ method: 'ladder', interpolation: 'step', below: 0 }, levels === undefined ? {} : { levels }), changes);
const met = { method: 'met', met: 100, notMet: 0 } as const;
const I = '/scorecards/0/indicators/0';

describe('checkPolicy finds in indicators', () => {
  it.each<readonly [string, string, Policy]>([
    ['attainment-missing', I, policyOf({ indicators: [{ id: 'sales', metric: 'sales', type: 'continuous', measurement: 'quantitative', weight: 100 }] })],
    ['method-needs-number', `${I}/attainment/method`, boolean(bare({ method: 'ratio' }), 'boolean')],
    ['number-without-unit', `${I}/plan`, boolean(indicator('sales', { attainment: met }), 'boolean')],
    ['number-without-unit', `${I}/levels`, boolean(bare(met, { levels: [{ id: 'l', at: 1 }] }), 'boolean')],
    ['plan-missing', I, of(bare({ method: 'ratio' }))],
    ['plan-missing', I, of(bare({ method: 'inverse-ratio' }))],
    ['plan-missing', I, of(bare({ method: 'deviation' }))],
    ['plan-missing', I, of(bare({ method: 'base-norm', base: 1 }))],
    ['plan-missing', I, of(bare(met))],
    ['range-missing', `${I}/attainment`, of(bare(met), { direction: 'range' })],
    ['direction-unfit', `${I}/attainment/method`, ladder([{ id: 'l', at: 1, score: 1 }], { direction: 'range' })],
    ['condition-missing', `${I}/attainment`, boolean(bare(met), 'text')],
    ['curve-missing', I, of(bare({ method: 'direct' }))],
    [
      'rating-of-boolean',
      `${I}/attainment/method`,
      boolean(
        bare({
          method: 'rating',
          scale: [
            { rating: 1, score: 1 },
            { rating: 2, score: 2 },
          ],
        }),
        'boolean',
      ),
    ],
    [
      'rating-type',
      `${I}/attainment/scale/1/rating`,
      of(
        bare({
          method: 'rating',
          scale: [
            { rating: 1, score: 1 },
            { rating: 'good', score: 2 },
          ],
        }),
      ),
    ],
    [
      'rating-type',
      `${I}/attainment/scale/0/rating`,
      boolean(
        bare({
          method: 'rating',
          scale: [
            { rating: 1, score: 1 },
            { rating: 'good', score: 2 },
          ],
        }),
        'text',
      ),
    ],
    [
      'duplicate-rating',
      `${I}/attainment/scale/1/rating`,
      of(
        bare({
          method: 'rating',
          scale: [
            { rating: 1, score: 1 },
            { rating: '1.0', score: 2 },
          ],
        }),
      ),
    ],
    [
      'on-plan-without-plan',
      `${I}/missing`,
      of(
        bare(
          {
            method: 'rating',
            scale: [
              { rating: 1, score: 1 },
              { rating: 2, score: 2 },
            ],
          },
          { missing: 'on-plan' },
        ),
      ),
    ],
    ['on-plan-for-text', I, boolean(bare({ ...met, condition: true }), 'text', { missing: 'on-plan' })],
    [
      'on-plan-for-points',
      `${I}/missing`,
      of(
        indicator('sales', {
          missing: 'on-plan',
          attainment: { method: 'points-lost', start: 1, perPoint: 1, floor: 0, violations: [{ fact: 'sales', points: 1 }] },
        }),
      ),
    ],
    ['levels-missing', I, ladder(undefined)],
    ['level-score-missing', `${I}/levels/0`, ladder([{ id: 'l', at: 1 }])],
    [
      'levels-out-of-order',
      `${I}/levels/1/at`,
      ladder([
        { id: 'l', at: 2, score: 1 },
        { id: 'h', at: '2.0', score: 2 },
      ]),
    ],
    [
      'levels-out-of-order',
      `${I}/levels/1/at`,
      ladder(
        [
          { id: 'l', at: 2, score: 1 },
          { id: 'h', at: 3, score: 2 },
        ],
        { direction: 'lower' },
      ),
    ],
    ['norm-equals-base', `${I}/attainment`, of(indicator('sales', { attainment: { method: 'base-norm', base: '100.0' } }))],
    ['norm-equals-base', `${I}/attainment`, of(bare({ method: 'interval', zeroAt: 5, fullAt: 5 }))],
    [
      'capacity-unit',
      `${I}/plan`,
      of(
        indicator('sales', { plan: { method: 'capacity', required: { fact: 'area' }, step: 1 } }),
        {},
        { facts: [{ id: 'area', name: 'A', type: 'number', unit: 'm2', about: 'period' }] },
      ),
    ],
    ['step-not-positive', `${I}/plan/step`, of(indicator('sales', { plan: { method: 'capacity', required: 5, step: 0 } }))],
    ['band-end-open', `${I}/curve/bands/0/ends`, banded({ ends: '[)' })],
    ['band-end-open', `${I}/curve/bands/0/ends`, banded({ from: 1, ends: '(]' })],
    ['band-reversed', `${I}/curve/bands/0/to`, banded({ from: 2, to: 1 })],
    ['band-empty', `${I}/curve/bands/0/ends`, banded({ from: 1, to: 1, ends: '[)' })],
    ['band-without-width', `${I}/curve/bands/0/pays`, banded({ from: 1, to: 1, ends: '[]', pays: { kind: 'linear', from: 1, to: 2 } })],
    ['band-end-missing', `${I}/curve/bands/0`, banded({ from: 1, pays: { kind: 'linear', from: 1, to: 2 } })],
    ['band-end-missing', `${I}/curve/bands/0`, banded({ to: 1, pays: { kind: 'marginal', start: 1, factor: 2 } })],
    ['band-end-missing', `${I}/curve/bands/0`, banded({ to: 1, pays: { kind: 'stairs', start: 1, step: 2, perStep: 1 } })],
    ['step-not-positive', `${I}/curve/bands/0/pays/step`, banded({ from: 1, pays: { kind: 'stairs', start: 1, step: 0, perStep: 1 } })],
    ['floor-above-cap', `${I}/floor`, of(indicator('sales', { floor: 2, cap: 1 }))],
    ['floor-above-cap', `${I}/attainment/floor`, of(indicator('sales', { attainment: { method: 'base-norm', base: 0, floor: 2, cap: 1 } }))],
    [
      'unit-not-as-declared',
      `${I}/plan/value/fact`,
      of(
        indicator('sales', { plan: { method: 'value', value: { fact: 'pay' } } }),
        {},
        { facts: [{ id: 'pay', name: 'P', type: 'number', unit: 'RUB', about: 'period' }] },
      ),
    ],
  ])('`%s` at %s', (code, pointer, made) => {
    expect(check(made)).toEqual([`${code} policy:${pointer}`]);
  });

  it.each(['weight', 'amount', 'plan', 'levels', 'attainment', 'curve', 'floor', 'cap', 'missing'] as const)(
    'what a cut-off indicator does not have: %s',
    (property) => {
      const all: Indicator = indicator('accidents', {
        metric: 'sales',
        type: 'cut-off',
        amount: 1,
        levels: [{ id: 'l', at: 1 }],
        floor: 1,
        cap: 2,
        missing: 'zero',
        curve: { gives: 'percent', bands: [{ id: 'b', ends: '()', pays: { kind: 'nothing' } }] },
      });
      const item = { id: 'accidents', metric: 'sales', type: 'cut-off', measurement: 'quantitative', [property]: all[property] } as Indicator;
      expect(check(policyOf({ indicators: [indicator('sales'), item] }))).toEqual([`cut-off-indicator-with policy:/scorecards/0/indicators/1/${property}`]);
    },
  );

  it('no curve missing where the metric is a percent, which is a score as it is', () => {
    expect(checkPolicy(documentOf(of(bare({ method: 'direct' }), { unit: '%' }))).filter(({ code }) => code === 'curve-missing')).toEqual([]);
  });

  it('no gaps and overlaps of bands: they are for the linter', () => {
    const bands: readonly Band[] = [
      { id: 'a', to: 5, ends: '(]', pays: { kind: 'nothing' } },
      { id: 'b', from: 4, to: 6, ends: '[]', pays: { kind: 'nothing' } },
    ];
    expect(check(of(indicator('sales', { curve: { gives: 'percent', bands } })))).toEqual([]);
  });
});
