import type { Rounding, Scorecard } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { indicator, linesOf, metric, outcomeOf, policyOf } from '../../support/policy.ts';

const rounded = (what: Rounding['what'], to: number | string = 10): readonly Rounding[] => [{ what, to, mode: 'half-up' }];

/** Every amount and ratio has a fraction, so that a rounding shows. */
const made = (rounding: readonly Rounding[], card: Partial<Scorecard> = {}) =>
  policyOf(
    {
      pay: { salary: '1003.7', targetBonus: '2006.6' },
      indicators: [
        indicator('i', { metric: 'share', plan: { method: 'uplift', baseline: '61.3', uplift: 10, stated: '66.6' }, attainment: { method: 'ratio' } }),
      ],
      extras: [{ id: 'fixed', name: 'F', formula: 304.4 }],
      proration: { by: 'working-days', worked: 19, norm: 20, on: ['salary', 'bonus', 'extras'] },
      ...card,
    },
    {
      rounding,
      metrics: [metric('share', '%', { formula: { percent: [{ var: 'won' }, { var: 'offers' }] } }), metric('won', 'offer'), metric('offers', 'offer')],
    },
  );

const facts = { won: 123, offers: 200 };

describe('the rounding contract', () => {
  it.each([
    ['metric', 'metric.share', '61.5', '60'],
    ['plan', 'i.plan', '66.6', '70'],
    ['plan', 'i.plan.derived', '67.43', '70'],
    ['attainment', 'i.attainment', undefined, '90'],
    ['score', 'i.score', undefined, '90'],
    ['contribution', 'i.contribution', undefined, '90'],
    ['index', 'index', undefined, '90'],
    ['indicator-pay', 'i.pay', undefined, '1850'],
    ['salary', 'salary', '1003.7', '1000'],
    ['salary', 'salary.prorated', '950', '950'],
    ['target-bonus', 'target-bonus', '2006.6', '2010'],
    ['bonus', 'bonus', undefined, '1760'],
    ['extra', 'extra.fixed', '289.18', '290'],
    ['total', 'total', undefined, '3000'],
  ] as const)('%s rounds the line %s', (what, id, before, expected) => {
    const outcome = outcomeOf(made(rounded(what)), facts);
    const line = outcome.trace?.byId.get(id);
    expect(linesOf(outcome)(id)).toBe(expected);
    if (before !== undefined) expect(line?.state === 'value' && line.before?.toFixed()).toBe(before);
    expect(line?.line.rounding).toEqual({ step: '10', mode: 'half-up', pointer: '/rounding/0' });
  });

  it('rounds the coefficient of a product', () => {
    expect(linesOf(outcomeOf(made(rounded('coefficient', '0.1'), { combination: { method: 'product' } }), facts))('coefficient')).toBe('0.9');
  });

  it('rounds nothing but the line of the name', () => {
    const outcome = outcomeOf(made(rounded('bonus')), facts);
    expect(outcome.trace?.lines.filter(({ line }) => line.rounding !== undefined).map(({ line }) => line.id)).toEqual(['bonus']);
  });

  it('lets later lines use the rounded value', () => {
    const line = linesOf(outcomeOf(made(rounded('attainment', 1)), facts));
    expect([line('i.attainment'), line('index')]).toEqual(['92', '92']);
  });

  it('asks the indicator first, then the card, then the policy', () => {
    const own = indicator('i', { metric: 'share', rounding: rounded('attainment', 1) });
    const card = { rounding: rounded('attainment', 5) };
    const contract = (changes: Partial<Scorecard>) => outcomeOf(made(rounded('attainment', 50), changes), facts).trace?.byId.get('i.attainment')?.line.rounding;
    expect([contract({ ...card, indicators: [own] }), contract(card), contract({})].map((rounding) => [rounding?.step, rounding?.pointer])).toEqual([
      ['1', '/scorecards/0/indicators/0/rounding/0'],
      ['5', '/scorecards/0/rounding/0'],
      ['50', '/rounding/0'],
    ]);
  });
});
