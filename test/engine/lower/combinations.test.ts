import type { Curve, Indicator, Policy, Scorecard } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { sure } from '../../support/sure.ts';
import { checkPolicy } from '../../../engine/check-policy.ts';
import { documentOf, indicator, lineOf, linesOf, metric, outcomeOf, policyOf, told } from '../../support/policy.ts';

const coefficient: Curve = { gives: 'coefficient', bands: [{ id: 'all', ends: '()', pays: { kind: 'proportional', factor: 1 } }] };

/** Two indicators with a plan of 100, so that actuals are percent; target bonus 1,000. */
const two = (card: Partial<Scorecard>, a: Partial<Indicator> = {}, b: Partial<Indicator> = {}): Policy =>
  policyOf(
    {
      indicators: [indicator('a', { weight: 60, ...a }), indicator('b', { weight: 40, ...b })],
      ...card,
    },
    { metrics: [metric('a', 'piece'), metric('b', 'piece')] },
  );

const of = (policy: Policy, a: number | string, b: number | string) => linesOf(outcomeOf(policy, { a, b }));

describe('a combination', () => {
  it('by weighted sum adds the contributions', () => {
    const line = of(two({}), 109, 96);
    expect(['a.weight', 'a.contribution', 'b.contribution', 'index', 'a.pay', 'b.pay', 'bonus.base', 'bonus', 'total'].map(line)).toEqual([
      '60',
      '65.4',
      '38.4',
      '103.8',
      '654',
      '384',
      '1038',
      '1038',
      '1038',
    ]);
  });

  it('by weighted sum takes parts as shares of their sum, and loses nothing to the division', () => {
    const parts = (card: Partial<Scorecard> = {}) => two({ combination: { method: 'weighted-sum', weights: 'parts' }, ...card }, { weight: 1 }, { weight: 2 });
    const line = of(parts(), 100, 100);
    expect(['weights.known', 'index', 'bonus', 'total'].map(line)).toEqual(['3', '100', '1000', '1000']);
    expect(line('a.weight')).toBe(`33.${'3'.repeat(38)}`);
    expect(line('b.contribution')).toBe(`66.${'6'.repeat(37)}7`);
    expect(of(parts(), 120, 90)('index')).toBe('100');
    expect(of(parts({ rounding: [{ what: 'contribution', to: 1, mode: 'half-up' }] }), 100, 100)('index')).toBe('100');
    expect(of(parts({ combination: { method: 'weighted-sum', weights: 'parts', minimumIndex: 100 } }), 100, 100)('bonus')).toBe('1000');
  });

  it('separate pays parts of the target bonus by one division', () => {
    const line = of(two({ combination: { method: 'separate', weights: 'parts' } }, { weight: 1 }, { weight: 3 }), 100, 80);
    expect(['a.pay', 'b.pay', 'bonus'].map(line)).toEqual(['250', '600', '850']);
  });

  it('by weighted sum counts a coefficient as so many hundreds of percent', () => {
    expect(of(two({}, { curve: coefficient }), 50, 100)('index')).toBe('70');
  });

  it('by weighted sum pays no part of the bonus to an indicator where something stands between', () => {
    const between: readonly Partial<Scorecard>[] = [
      { combination: { method: 'weighted-sum', cap: 120 } },
      { combination: { method: 'weighted-sum', floor: 10 } },
      { combination: { method: 'weighted-sum', minimumIndex: 10 } },
      { combination: { method: 'weighted-sum', tiers: { gives: 'percent', bands: [{ id: 'all', ends: '()', pays: { kind: 'proportional', factor: 1 } }] } } },
      { team: { share: 10, index: 100 } },
      { modifiers: [{ id: 'm', name: 'M', effect: 'multiply', by: 1, on: 'index' }] },
    ];
    expect(between.map((card) => lineOf(outcomeOf(two(card), { a: 100, b: 100 }), 'a.pay'))).toEqual(between.map(() => undefined));
    expect(of(two({ modifiers: [{ id: 'm', name: 'M', effect: 'multiply', by: 1, on: 'bonus' }] }), 100, 100)('a.pay')).toBe('600');
  });

  it('by product and by sum takes percent as a hundredth', () => {
    const card = (method: 'product' | 'sum') => two({ combination: { method } }, { curve: coefficient });
    const product = of(card('product'), 150, 50);
    expect(['coefficient', 'bonus.base', 'bonus'].map(product)).toEqual(['0.75', '750', '750']);
    expect(of(card('sum'), 45, 15)('coefficient')).toBe('0.6');
  });

  it('by the lowest takes the lowest percent, a coefficient times 100', () => {
    expect(of(two({ combination: { method: 'lowest' } }), 90, 80)('index')).toBe('80');
    expect(of(two({ combination: { method: 'lowest' } }, { curve: coefficient }), 70, 80)('index')).toBe('70');
  });

  it('separately pays weights of the target bonus, or amounts', () => {
    const weighed = of(two({ combination: { method: 'separate' } }), 110, 95);
    expect(['a.pay', 'b.pay', 'bonus.base'].map(weighed)).toEqual(['660', '380', '1040']);
    const own = { pay: { salary: 500 }, combination: { method: 'separate' } } as const;
    const { weight: _, ...unweighed } = indicator('b', { amount: { percent: 10, of: 'salary' } });
    const amounts = {
      ...two(own),
      scorecards: [{ ...sure(two(own).scorecards[0]), indicators: [{ ...unweighed, id: 'a', metric: 'a', amount: 200, curve: coefficient }, unweighed] }],
    };
    const paid = of(amounts, 50, 90);
    expect(['a.pay', 'b.pay', 'bonus', 'total'].map(paid)).toEqual(['100', '45', '145', '645']);
    expect(lineOf(outcomeOf(amounts, { a: 1, b: 1 }), 'index')).toBeUndefined();
  });

  it('separately multiplies a weight by a coefficient', () => {
    expect(of(two({ combination: { method: 'separate' } }, { curve: coefficient }), 150, 100)('a.pay')).toBe('900');
  });

  it('bounds the index by floor and cap', () => {
    const card = two({ combination: { method: 'weighted-sum', floor: 50, cap: 120 } });
    const steps = (actual: number) => ['index', 'index.floor', 'index.cap', 'bonus'].map(of(card, actual, actual));
    expect([steps(10), steps(200)]).toEqual([
      ['10', '50', '50', '500'],
      ['200', '200', '120', '1200'],
    ]);
  });

  it('shares the index with the team', () => {
    const line = of(two({ team: { share: 30, index: 110 } }), 90, 90);
    expect([line('index.team'), line('bonus')]).toEqual(['96', '960']);
    const product = of(two({ combination: { method: 'product' }, team: { share: 30, index: 110 } }), 90, 100);
    expect([product('coefficient'), product('index.team'), product('bonus')]).toEqual(['0.9', '0.96', '960']);
  });

  it.each([
    ['69.99', '0', '0'],
    [70, '70', '700'],
  ])('pays nothing below the minimum index and everything at it (%s)', (actual, minimum, bonus) => {
    const line = of(two({ combination: { method: 'weighted-sum', minimumIndex: 70 } }), actual, actual);
    expect([line('index.minimum'), line('bonus')]).toEqual([minimum, bonus]);
  });

  it('pays by tiers on the index', () => {
    const tiers: Curve = {
      gives: 'percent',
      bands: [
        { id: 'unacceptable', to: 80, ends: '()', pays: { kind: 'nothing' } },
        { id: 'below', from: 80, to: 100, ends: '[)', pays: { kind: 'constant', value: 10 } },
        { id: 'at', from: 100, to: 100, ends: '[]', pays: { kind: 'constant', value: 30 } },
        { id: 'above', from: 100, ends: '()', pays: { kind: 'constant', value: 50 } },
      ],
    };
    const card = two({ combination: { method: 'weighted-sum', tiers } });
    const steps = (actual: number) => ['payout.band', 'payout', 'bonus'].map(of(card, actual, actual));
    expect([79, 80, 100, 101].map(steps)).toEqual([
      ['unacceptable', '0', '0'],
      ['below', '10', '100'],
      ['at', '30', '300'],
      ['above', '50', '500'],
    ]);
  });

  it('pays by tiers that give a coefficient', () => {
    const tiers: Curve = { gives: 'coefficient', bands: [{ id: 'all', ends: '()', pays: { kind: 'proportional', factor: 2 } }] };
    const line = of(two({ combination: { method: 'weighted-sum', tiers } }), 50, 50);
    expect([line('payout'), line('bonus')]).toEqual(['1', '1000']);
  });

  it('has an index only for methods that make one', () => {
    const separate = two({
      combination: { method: 'separate', cap: 100, minimumIndex: 10 },
      team: { share: 10, index: 100 },
      modifiers: [{ id: 'm', name: 'M', effect: 'multiply', by: 1, on: 'index' }],
    });
    expect(told(checkPolicy(documentOf(separate)))).toEqual([
      'no-index policy:/scorecards/0/modifiers/0/on',
      'no-index policy:/scorecards/0/combination/cap',
      'no-index policy:/scorecards/0/combination/minimumIndex',
      'no-index policy:/scorecards/0/team',
    ]);
  });
});
