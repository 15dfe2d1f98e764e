import type { Indicator, MissingRule, Policy, Scorecard } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { indicator, lineOf, metric, outcomeOf, policyOf, told } from '../../support/policy.ts';

/** Three indicators with a plan of 100; target bonus 1,000. */
const three = (missing: MissingRule, card: Partial<Scorecard> = {}, a: Partial<Indicator> = {}): Policy =>
  policyOf(
    {
      indicators: [indicator('a', { weight: 50, ...a }), indicator('b', { weight: 30 }), indicator('c', { weight: 20 })],
      ...card,
    },
    { missing, metrics: ['a', 'b', 'c'].map((id) => metric(id, 'piece')) },
  );

const lines = (policy: Policy, facts: Record<string, number | string | boolean>, ids: readonly string[]) => {
  const outcome = outcomeOf(policy, facts);
  return { status: outcome.status, problems: told(outcome.problems), values: ids.map((id) => lineOf(outcome, id)) };
};

const calculated = (values: readonly (string | undefined)[]) => ({ status: 'calculated', problems: [], values });

describe('a missing actual', () => {
  it('refuses the card, names the fact and the line, and shows what does not stand on it', () => {
    const outcome = outcomeOf(three('refuse'), { b: 100 });
    expect(outcome.status).toBe('refused');
    expect(outcome.totals).toBeUndefined();
    expect(outcome.problems.map(({ code, document, pointer, data }) => ({ code, document, pointer, data }))).toEqual([
      { code: 'missing-fact', document: 'facts', pointer: '/facts', data: { fact: 'a', line: 'a.actual' } },
      { code: 'missing-fact', document: 'facts', pointer: '/facts', data: { fact: 'c', line: 'c.actual' } },
    ]);
    expect(['a.plan', 'a.score', 'b.score', 'index'].map((id) => lineOf(outcome, id))).toEqual(['100', 'not-calculated', '100', 'not-calculated']);
  });

  it('counts as a score of 0 while the weight stays', () => {
    expect(
      lines(three('zero', {}, { floor: 10 }), { b: 100, c: 100 }, ['a.actual', 'a.attainment', 'a.score', 'a.weight', 'a.contribution', 'index', 'bonus']),
    ).toEqual(calculated(['missing', 'missing', '0', '50', '0', '50', '500']));
  });

  it('leaves the indicator out and scales the other weights', () => {
    expect(
      lines(three('reweight'), { b: 100, c: 50 }, ['a.score', 'a.weight', 'a.contribution', 'a.pay', 'weights.known', 'b.weight', 'c.weight', 'index']),
    ).toEqual(calculated(['missing', 'missing', 'missing', 'missing', '50', '60', '40', '80']));
  });

  it('loses nothing to thirds: equal scores give exactly that score', () => {
    const thirds = policyOf(
      { indicators: ['a', 'b', 'c', 'd'].map((id) => indicator(id, { weight: 25 })), combination: { method: 'weighted-sum', minimumIndex: 100 } },
      { missing: 'reweight', metrics: ['a', 'b', 'c', 'd'].map((id) => metric(id, 'piece')) },
    );
    expect(lines(thirds, { a: 100, b: 100, c: 100 }, ['weights.known', 'index', 'bonus'])).toEqual(calculated(['75', '100', '1000']));
  });

  it('scales nothing where nothing is left out', () => {
    expect(lines(three('reweight'), { a: 100, b: 100, c: 100 }, ['weights.known', 'a.weight', 'index'])).toEqual(calculated(['100', '50', '100']));
  });

  it('is a problem where all indicators would be left out', () => {
    const { status, problems, values } = lines(three('reweight'), {}, ['weights.known', 'index', 'bonus']);
    expect({ status, values }).toEqual({ status: 'refused', values: ['failed', 'failed', 'not-calculated'] });
    expect(problems).toEqual(['missing-fact facts:/facts', 'missing-fact facts:/facts', 'missing-fact facts:/facts']);
  });

  it.each([
    ['product', '0.4'],
    ['sum', '1.3'],
  ] as const)('is left out of the %s', (method, expected) => {
    expect(lines(three('reweight', { combination: { method } }), { b: 80, c: 50 }, ['coefficient'])).toEqual(calculated([expected]));
  });

  it('is left out of the lowest', () => {
    const lowest = three('reweight', { combination: { method: 'lowest' } });
    expect(lines(lowest, { b: 80, c: 50 }, ['index'])).toEqual(calculated(['50']));
    expect(lines(lowest, { c: 90 }, ['index'])).toEqual(calculated(['90']));
    expect(lines(lowest, {}, ['index']).values).toEqual(['failed']);
    expect(lines(three('refuse', { combination: { method: 'lowest' } }, { missing: 'reweight' }), { b: 80, c: 85 }, ['index'])).toEqual(calculated(['80']));
  });

  it('pays nothing for an indicator that pays separately', () => {
    const separate = three('reweight', { combination: { method: 'separate' } });
    expect(lines(separate, { b: 100, c: 100 }, ['a.pay', 'b.pay', 'c.pay', 'bonus'])).toEqual(calculated(['missing', '600', '400', '1000']));
  });

  it('counts as the plan', () => {
    expect(lines(three('on-plan'), { b: 50, c: 50 }, ['a.actual', 'a.attainment', 'index'])).toEqual(calculated(['100', '100', '75']));
    expect(lines(three('on-plan'), { a: 20, b: 50, c: 50 }, ['a.actual'])).toEqual(calculated(['20']));
  });

  it('counts as true where the plan of a boolean metric is to be met', () => {
    const policy = policyOf(
      {
        indicators: [
          {
            id: 'i',
            metric: 'i',
            type: 'discrete',
            measurement: 'qualitative',
            weight: 100,
            attainment: { method: 'met', met: 100, notMet: 0 },
            missing: 'on-plan',
          },
        ],
      },
      { metrics: [{ id: 'i', name: 'i', type: 'boolean', direction: 'higher', kind: 'result', measure: 'level' }] },
    );
    expect(lines(policy, {}, ['i.actual', 'bonus'])).toEqual(calculated(['true', '1000']));
  });

  it('of points lost is a missing count', () => {
    const points = three(
      'reweight',
      {},
      {
        attainment: {
          method: 'points-lost',
          start: 100,
          perPoint: 5,
          floor: 0,
          violations: [
            { fact: 'b', points: 1 },
            { fact: 'errors', points: 2 },
          ],
        },
      },
    );
    const policy = { ...points, facts: [{ id: 'errors', name: 'E', type: 'number', unit: 'error', about: 'period' } as const] };
    expect(lines(policy, { a: 1, b: 2, c: 100 }, ['a.points', 'a.attainment', 'a.score', 'b.weight'])).toEqual(
      calculated(['missing', 'missing', 'missing', '60']),
    );
    expect(lines(policy, { b: 2, c: 100, errors: 1 }, ['a.points', 'a.attainment'])).toEqual(calculated(['4', 'missing']));
    expect(lines(policy, { a: 1, b: 2, c: 100, errors: 1 }, ['a.points', 'a.attainment'])).toEqual(calculated(['4', '80']));
  });

  it('follows the rule of the indicator before that of the policy', () => {
    expect(lines(three('refuse', {}, { missing: 'zero' }), { b: 100, c: 100 }, ['index'])).toEqual(calculated(['50']));
  });

  it('is the only thing that a rule tolerates', () => {
    const policy = {
      ...three('zero', {}, { attainment: { method: 'formula', formula: { percent: [{ var: 'a.actual' }, { var: 'norm' }] } } }),
      facts: [{ id: 'norm', name: 'N', type: 'number', unit: 'piece', about: 'period' } as const],
    };
    expect(lines(policy, { a: 50, b: 100, c: 100 }, ['a.attainment', 'a.score'])).toEqual({
      status: 'refused',
      problems: ['missing-fact facts:/facts'],
      values: ['failed', 'not-calculated'],
    });
    expect(lines(policy, { b: 100, c: 100 }, ['a.attainment', 'a.score'])).toEqual(calculated(['missing', '0']));
  });

  it('of a calculated metric is a missing fact that its formula reads', () => {
    const policy = {
      ...three('zero'),
      metrics: [metric('a', '%', { formula: { percent: [{ var: 'won' }, { var: 'b' }] } }), metric('b', 'piece'), metric('c', 'piece'), metric('won', 'piece')],
    };
    expect(lines(policy, { b: 100, c: 100 }, ['metric.a', 'a.actual', 'a.score'])).toEqual(calculated(['missing', 'missing', '0']));
    expect(lines(policy, { b: 100, c: 100, won: 40 }, ['metric.a', 'a.actual', 'a.score'])).toEqual(calculated(['40', '40', '40']));
  });

  it('of a cut-off indicator is always a problem', () => {
    const policy = three('zero', {
      indicators: [indicator('a'), { id: 'accidents', metric: 'b', type: 'cut-off', measurement: 'quantitative' }],
      cutOffs: [{ id: 'accident', name: 'Accident', condition: { '>': [{ var: 'accidents.actual' }, 0] }, effect: 'zero', scope: { card: 'bonus' } }],
    });
    expect(told(outcomeOf(policy, { a: 100 }).problems)).toEqual(['missing-fact facts:/facts']);
  });

  it('of a fact takes what is declared for it, and shows that it was assumed', () => {
    const policy = {
      ...three('refuse', { pay: { targetBonus: { fact: 'target' } } }),
      facts: [{ id: 'target', name: 'T', type: 'number', unit: 'RUB', about: 'employee', whenMissing: 2000 } as const],
    };
    const outcome = outcomeOf(policy, { a: 100, b: 100, c: 100 });
    expect(lineOf(outcome, 'bonus')).toBe('2000');
    expect(outcome.trace?.byId.get('target-bonus')).toMatchObject({ assumed: true });
  });
});
