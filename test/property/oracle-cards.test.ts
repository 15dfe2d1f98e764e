import type { Band, Indicator } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { answer } from '../support/oracle/index.ts';
import type { Plain } from '../support/plain-policy.ts';
import { declaredFact, indicator, metric, plainFacts, plainPolicy } from '../support/plain-policy.ts';

const found = (plain: Plain, facts: Readonly<Record<string, number | string | boolean>>) => answer(plainPolicy(plain), plainFacts(facts));

const valueOf = (result: ReturnType<typeof found>, id: string): unknown => {
  const line = result.lines.get(id);
  return line?.state === 'value' ? line.value : line?.state;
};

/** Bands up to each end, the last one open; an end belongs to the band below it, or to the one above. */
const bands = (ends: readonly (readonly [to: string, k: string])[], last: string, below: boolean): readonly Band[] => [
  ...ends.map(([to, k], index): Band => {
    const from = ends[index - 1]?.[0];
    return {
      id: `b${index}`,
      ...(from !== undefined && { from }),
      to,
      ends: below ? '(]' : from === undefined ? '()' : '[)',
      pays: { kind: 'constant', value: k },
    };
  }),
  { id: 'last', from: ends.at(-1)?.[0] ?? '0', ends: below ? '()' : '[)', pays: { kind: 'constant', value: last } },
];

describe('the oracle', () => {
  const phases = ['10 20 40 20 10', '20 20 10 30 20', '20 10 20 30 20'];

  it.each(phases)('weighs the same five indicators by the phase of the company: %s', (weights) => {
    const list = weights.split(' ');
    const plain: Plain = {
      facts: [declaredFact('phase', { type: 'text', values: ['now', 'later'] })],
      metrics: list.map((_, index) => metric(`kpi${index}`, { unit: '%' })),
      indicators: list.map((_, index): Indicator => indicator(`kpi${index}`, { attainment: { method: 'formula', formula: { var: `kpi${index}` } } })),
      card: {
        weightVariants: [
          { id: 'now', when: { '==': [{ var: 'phase' }, 'now'] }, weights: list.map((weight, index) => ({ indicator: `kpi${index}`, weight })) },
          { id: 'later', when: { '==': [{ var: 'phase' }, 'later'] }, weights: [{ indicator: 'kpi0', weight: 100 }] },
        ],
      },
    };
    const facts = { kpi0: 100, kpi1: 90, kpi2: 80, kpi3: 70, kpi4: 60 };
    const expected = list.reduce((sum, weight, index) => sum + (Number(weight) * (100 - 10 * index)) / 100, 0);
    expect([valueOf(found(plain, { ...facts, phase: 'now' }), 'index'), valueOf(found(plain, { ...facts, phase: 'later' }), 'index')]).toEqual([
      String(expected),
      '100',
    ]);
    expect(found(plain, { ...facts, phase: 'now' }).variant).toBe('now');
  });

  it.each([
    ['6', '1.5', '1200'],
    ['0.5', '2.2', '18000'],
    ['0.5', '1.6', '10500'],
    ['3', '2', '10000'],
    ['5', '1.8', '5400'],
  ])('multiplies two coefficients from tables: %s %% and %s', (postponed, deliveries, pay) => {
    const of = (id: string, list: readonly Band[]): Indicator =>
      indicator(id, { attainment: { method: 'direct' }, curve: { gives: 'coefficient', bands: list } });
    const result = found(
      {
        metrics: [metric('postponed', { unit: '%', direction: 'lower' }), metric('deliveries', { unit: '1' })],
        indicators: [
          of(
            'postponed',
            bands(
              [
                ['0.5', '1.5'],
                ['1', '1.3'],
                ['2', '1.1'],
                ['3', '1'],
                ['5', '0.6'],
              ],
              '0.3',
              true,
            ),
          ),
          of(
            'deliveries',
            bands(
              [
                ['1.6', '0.4'],
                ['1.8', '0.7'],
                ['2', '0.9'],
                ['2.2', '1'],
              ],
              '1.2',
              false,
            ),
          ),
        ],
        card: { pay: { targetBonus: 10000 }, combination: { method: 'product' } },
      },
      { postponed, deliveries },
    );
    expect(valueOf(result, 'bonus')).toBe(pay);
  });

  it.each([
    ['1200000.01', '500'],
    ['1200000', '300'],
    ['1199999', '100'],
    ['700000', '0'],
  ])('pays a result of %s by tiers over the plan', (profit, bonus) => {
    const result = found(
      {
        metrics: [metric('profit', { unit: 'RUB' })],
        indicators: [indicator('profit', { weight: 100, plan: { method: 'uplift', baseline: 1000000, uplift: 20 }, attainment: { method: 'ratio' } })],
        card: {
          pay: { targetBonus: 1000 },
          combination: {
            method: 'weighted-sum',
            tiers: {
              gives: 'percent',
              bands: [
                { id: 'unacceptable', to: 60, ends: '()', pays: { kind: 'nothing' } },
                { id: 'below', from: 60, to: 100, ends: '[)', pays: { kind: 'constant', value: 10 } },
                { id: 'at', from: 100, to: 100, ends: '[]', pays: { kind: 'constant', value: 30 } },
                { id: 'above', from: 100, ends: '()', pays: { kind: 'constant', value: 50 } },
              ],
            },
          },
        },
      },
      { profit },
    );
    expect(valueOf(result, 'bonus')).toBe(bonus);
  });

  const two = (missing: 'zero' | 'reweight' | 'refuse' | 'on-plan'): Plain => ({
    indicators: ['a', 'b'].map((id, index) =>
      indicator(id, { weight: index === 0 ? 70 : 30, plan: { method: 'value', value: 10 }, attainment: { method: 'ratio' }, missing }),
    ),
  });

  it.each([
    ['zero', '24'],
    ['reweight', '80'],
    ['on-plan', '94'],
  ] as const)('goes on without an actual by the rule %s', (rule, index) => {
    expect(valueOf(found(two(rule), { b: 8 }), 'index')).toBe(index);
  });

  it('refuses without an actual, names the line, and calculates what does not stand on it', () => {
    const result = found(two('refuse'), { b: 8 });
    expect([result.status, result.problems, result.totals]).toEqual(['refused', [{ code: 'missing-fact', at: 'a.actual' }], null]);
    expect([valueOf(result, 'b.contribution'), valueOf(result, 'index'), valueOf(result, 'salary')]).toEqual(['24', 'not-calculated', '60000']);
  });
});
