import type { Indicator } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import type { AnswerLine } from '../support/oracle/index.ts';
import { answer } from '../support/oracle/index.ts';
import type { Plain } from '../support/plain-policy.ts';
import { declaredFact, indicator, metric, plainFacts, plainPolicy } from '../support/plain-policy.ts';

const textOf = (line: AnswerLine | undefined): string | boolean | undefined => (line?.state === 'value' ? line.value : undefined);

/** The lines that the oracle writes for a plain policy, as texts. */
const lines = (plain: Plain, facts: Readonly<Record<string, number | string | boolean>>) => {
  const { status, problems, lines: written } = answer(plainPolicy(plain), plainFacts(facts));
  expect({ status, problems }).toEqual({ status: 'calculated', problems: [] });
  return (id: string): string | boolean | undefined => textOf(written.get(id));
};

const value = (of: string | number) => ({ method: 'value', value: of }) as const;

describe('the oracle gives the printed figures', () => {
  it('of a weighted sum of a direct and an inverse indicator in whole percent', () => {
    const line = lines(
      {
        metrics: [metric('cost-per-lead', { direction: 'lower' })],
        indicators: [
          indicator('cost-per-lead', { weight: 60, plan: value(1200), attainment: { method: 'inverse-ratio' } }),
          indicator('leads', { weight: 40, plan: value(500), attainment: { method: 'ratio' } }),
        ],
        card: { pay: { salary: 150000, targetBonus: 100000 }, rounding: [{ what: 'attainment', to: 1, mode: 'half-up' }] },
      },
      { 'cost-per-lead': 1100, leads: '480' },
    );
    expect(['cost-per-lead.attainment', 'leads.attainment', 'cost-per-lead.contribution', 'leads.contribution', 'index', 'bonus', 'total'].map(line)).toEqual([
      '109',
      '96',
      '65.4',
      '38.4',
      '103.8',
      '103800',
      '253800',
    ]);
  });

  it.each([
    ['step', '1500', '0'],
    ['step', '1401', '0'],
    ['step', '1400', '100'],
    ['step', '1300', '100'],
    ['step', '1200', '120'],
    ['step', '1100', '120'],
    ['step', '1000', '150'],
    ['step', '999', '150'],
    ['linear', '1401', '0'],
    ['linear', '1300', '110'],
    ['linear', '1100', '135'],
    ['linear', '900', '150'],
  ] as const)('of a ladder by %s at %s', (interpolation, actual, score) => {
    const line = lines(
      {
        metrics: [metric('cost-per-lead', { direction: 'lower' })],
        indicators: [
          indicator('cost-per-lead', {
            weight: 100,
            attainment: { method: 'ladder', interpolation, below: 0 },
            levels: [
              { id: 'threshold', at: 1400, score: 100 },
              { id: 'target', at: 1200, score: 120 },
              { id: 'stretch', at: 1000, score: 150 },
            ],
          }),
        ],
      },
      { 'cost-per-lead': actual },
    );
    expect(line('cost-per-lead.score')).toBe(score);
  });

  it('of improvement from a base to a norm, with a division that does not end', () => {
    const baseNorm = (id: string, weight: number, base: string, norm: string): Indicator =>
      indicator(id, { weight, plan: value(norm), attainment: { method: 'base-norm', base } });
    const line = lines(
      { indicators: [baseNorm('a', 50, '10', '20'), baseNorm('b', 30, '5', '2'), baseNorm('unit-cost', 20, '210', '195')] },
      { a: 22, b: 3, 'unit-cost': 198 },
    );
    expect(['a', 'b', 'unit-cost'].map((id) => line(`${id}.attainment`))).toEqual(['120', '66.66666666666666666666666666666666666667', '80']);
  });

  it('of separate pay by bands with an accelerator and a commission on the margin over plan', () => {
    const curve = {
      gives: 'percent',
      bands: [
        { id: 'cut', to: 80, ends: '()', pays: { kind: 'nothing' } },
        { id: 'plan', from: 80, to: 100, ends: '[]', pays: { kind: 'proportional', factor: 1 } },
        { id: 'over', from: 100, ends: '()', pays: { kind: 'proportional', factor: '1.2' } },
      ],
    } as const;
    const banded = (id: string, weight: number, plan: number): Indicator =>
      indicator(id, { weight, plan: value(plan), attainment: { method: 'ratio' }, curve });
    const line = lines(
      {
        metrics: [metric('revenue', { unit: 'RUB' })],
        indicators: [banded('revenue', 40, 3000000), banded('average-check', 20, 150000), banded('call-to-meeting', 20, 2), banded('calls', 20, 1000)],
        card: {
          combination: { method: 'separate' },
          extras: [{ id: 'commission', name: 'Commission', of: { fact: 'revenue' }, above: { formula: { var: 'revenue.plan' } }, share: 30, rate: 2 }],
        },
      },
      { revenue: 3300000, 'average-check': 142500, 'call-to-meeting': '2.1', calls: 950 },
    );
    expect(['revenue.pay', 'average-check.pay', 'call-to-meeting.pay', 'calls.pay', 'bonus', 'extra.commission', 'total'].map(line)).toEqual([
      '26400',
      '9500',
      '12600',
      '9500',
      '58000',
      '1800',
      '119800',
    ]);
  });

  it('of a product of step coefficients, at the end of a band', () => {
    const curve = {
      gives: 'coefficient',
      bands: [
        { id: 'low', to: 80, ends: '()', pays: { kind: 'nothing' } },
        { id: 'middle', from: 80, to: 100, ends: '[]', pays: { kind: 'constant', value: '0.5' } },
        { id: 'high', from: 100, ends: '()', pays: { kind: 'constant', value: 1 } },
      ],
    } as const;
    const stepped = (id: string): Indicator => indicator(id, { plan: value(200), attainment: { method: 'ratio' }, curve });
    const plain = {
      indicators: [stepped('first'), stepped('second')],
      card: { combination: { method: 'product' }, pay: { salary: 30000, targetBonus: { percent: 100, of: 'salary' } } },
    } as const;
    const line = lines(plain, { first: 201, second: 200 });
    expect(['coefficient', 'bonus', 'total'].map(line)).toEqual(['0.5', '15000', '45000']);
    expect(lines(plain, { first: 201, second: '159.99' })('bonus')).toBe('0');
  });

  it('of a minimum index and a figure over plan', () => {
    const plain = {
      metrics: [metric('result', { unit: '%' })],
      indicators: [indicator('result', { weight: 100, attainment: { method: 'direct' } })],
      card: {
        pay: { salary: 560, targetBonus: 240 },
        combination: { method: 'weighted-sum', minimumIndex: 70 },
        figures: [{ id: 'over-plan', name: 'Over plan', unit: 'RUB', formula: { '-': [{ var: 'bonus' }, { var: 'target-bonus' }] } }],
      },
    } as const;
    expect(['bonus', 'figure.over-plan', 'total'].map(lines(plain, { result: '113.7' }))).toEqual(['272.88', '32.88', '832.88']);
    expect([lines(plain, { result: 70 })('bonus'), lines(plain, { result: '69.9999' })('bonus')]).toEqual(['168', '0']);
  });

  it('of a met or broken card, and of a cut-off that zeroes it', () => {
    const judged = (id: string, weight: number): Indicator => indicator(id, { weight, type: 'discrete', attainment: { method: 'met', met: 100, notMet: 0 } });
    const ids = ['no-loss', 'ebitda', 'rules', 'board'];
    const plain = {
      facts: [declaredFact('accidents', { unit: 'accident' })],
      metrics: ids.map((id) => metric(id, { type: 'boolean' })),
      indicators: [judged('no-loss', 30), judged('ebitda', 30), judged('rules', 20), judged('board', 20)],
      card: {
        pay: { salary: 1200000, targetBonus: { percent: 150, of: 'salary' } },
        cutOffs: [{ id: 'accident', name: 'Accident', effect: 'zero', scope: { card: 'bonus' }, condition: { '>': [{ var: 'accidents' }, 0] } }],
      },
    } as const;
    const met = { 'no-loss': true, ebitda: true, rules: false, board: true };
    expect(['index', 'bonus'].map(lines(plain, { ...met, accidents: 0 }))).toEqual(['80', '1440000']);
    expect(['bonus.base', 'bonus'].map(lines(plain, { ...met, accidents: 1 }))).toEqual(['1440000', '0']);
  });

  it('of points, stairs, capacity, uplift and a sum of coefficients', () => {
    const line = lines(
      {
        facts: [declaredFact('reporting', { unit: 'violation' }), declaredFact('standards', { unit: 'violation' })],
        indicators: [
          indicator('order', {
            attainment: {
              method: 'points-lost',
              start: 100,
              perPoint: 5,
              floor: 0,
              violations: [
                { fact: 'reporting', points: 1 },
                { fact: 'standards', points: 2 },
              ],
            },
          }),
          indicator('volume', {
            plan: { method: 'uplift', baseline: '30', uplift: '20', stated: 42 },
            attainment: { method: 'ratio' },
            curve: {
              gives: 'coefficient',
              bands: [{ id: 'growth', from: 100, to: 115, ends: '[]', pays: { kind: 'stairs', start: '0.45', step: 5, perStep: '0.005' } }],
            },
          }),
          indicator('plaster', { plan: { method: 'capacity', required: 2000, people: 3, days: 21, step: 1 }, attainment: { method: 'ratio' } }),
        ],
        card: { combination: { method: 'sum' } },
      },
      { reporting: 3, standards: 2, order: 7, volume: '46.2', plaster: 32 },
    );
    expect(['order.points', 'order.score', 'volume.plan', 'volume.plan.derived', 'volume.score', 'plaster.plan', 'coefficient'].map(line)).toEqual([
      '7',
      '65',
      '42',
      '36',
      '0.46',
      '32',
      '2.11',
    ]);
  });
});
