import type { FactDeclaration, Plan } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../engine/check-policy.ts';
import { documentOf, indicator, lineOf, linesOf, metric, outcomeOf, policyOf, told } from '../../support/policy.ts';

const fact = (id: string, unit: string, changes: Partial<FactDeclaration> = {}): FactDeclaration => ({
  id,
  name: id,
  type: 'number',
  unit,
  about: 'period',
  ...changes,
});

const made = (plan: Plan, unit = 'piece', facts: readonly FactDeclaration[] = [fact('base', unit), fact('other', unit)]) =>
  policyOf({ indicators: [indicator('i', { plan })] }, { metrics: [metric('i', unit)], facts });

const planOf = (plan: Plan, facts: Record<string, number | string> = {}) => linesOf(outcomeOf(made(plan), { i: 1, ...facts }))('i.plan');

describe('a plan', () => {
  it('is a value, a fact, or a formula', () => {
    expect([
      planOf({ method: 'value', value: '12.5' }),
      planOf({ method: 'value', value: { fact: 'base' } }, { base: 7 }),
      planOf({ method: 'value', value: { formula: { '*': [{ var: 'base' }, 2] } } }, { base: 7 }),
      planOf({ method: 'formula', formula: { '+': [{ var: 'base' }, 1] } }, { base: 7 }),
    ]).toEqual(['12.5', '7', '14', '8']);
  });

  it('can be a level of the indicator', () => {
    const policy = policyOf(
      { indicators: [indicator('i', { plan: { method: 'value', value: { level: 'target' } }, levels: [{ id: 'target', at: 40 }] })] },
      { metrics: [metric('i', 'piece')] },
    );
    const line = linesOf(outcomeOf(policy, { i: 10 }));
    expect([line('i.level.target'), line('i.plan'), line('i.attainment')]).toEqual(['40', '40', '25']);
  });

  it('adds the uplift to the baseline', () => {
    expect(planOf({ method: 'uplift', baseline: 1000000, uplift: 20 })).toBe('1200000');
    expect(planOf({ method: 'uplift', baseline: 1000, uplift: -10 })).toBe('900');
  });

  it("takes the newcomer's baseline where there is no earlier result, and only there", () => {
    const plan = { method: 'uplift', baseline: { fact: 'base' }, newcomer: { fact: 'other' }, uplift: 10 } as const;
    expect([planOf(plan, { base: 100, other: 50 }), planOf(plan, { other: 50 })]).toEqual(['110', '55']);
  });

  it('averages the results of a predecessor that are known', () => {
    const plan = { method: 'predecessor', results: [{ fact: 'base' }, 20, { fact: 'other' }] } as const;
    expect([planOf(plan, { base: 10, other: 60 }), planOf(plan, { base: 10 })]).toEqual(['30', '15']);
    const unknown = { method: 'predecessor', results: [{ fact: 'base' }, { fact: 'other' }] } as const;
    expect(told(outcomeOf(made(unknown), { i: 1 }).problems)).toEqual(['missing-fact facts:/facts', 'missing-fact facts:/facts']);
  });

  it.each([
    [2000, 3, 21, 1, '32'],
    [800, undefined, 20, 1, '40'],
    ['800.01', undefined, 20, 1, '41'],
    [100, undefined, undefined, 30, '120'],
    [-70, undefined, 20, 1, '-3'],
  ])('derives from a capacity of %s for %s people and %s days in steps of %s the plan %s', (required, people, days, step, expected) => {
    const plan = { method: 'capacity', required, step, ...(people !== undefined && { people }), ...(days !== undefined && { days }) } as const;
    expect(planOf(plan)).toBe(expected);
  });

  it('derives from a capacity whose units fit, and says so where they do not', () => {
    const facts = [fact('area', 'm2'), fact('plasterers', 'person'), fact('days', 'day')];
    const plan = { method: 'capacity', required: { fact: 'area' }, people: { fact: 'plasterers' }, days: { fact: 'days' }, step: 1 } as const;
    expect(linesOf(outcomeOf(made(plan, 'm2/person/day', facts), { i: 1, area: 2000, plasterers: 3, days: 21 }))('i.plan')).toBe('32');
    expect(told(checkPolicy(documentOf(made(plan, 'm2/day', facts))))).toEqual([]);
    expect(told(checkPolicy(documentOf(made(plan, 'kg/day', facts))))).toEqual(['capacity-unit policy:/scorecards/0/indicators/0/plan']);
  });

  it('is relative to a benchmark', () => {
    expect(planOf({ method: 'benchmark', benchmark: 250, relative: '110.4' })).toBe('276');
  });

  it('as stated replaces the derivation, which stays to be seen', () => {
    const outcome = outcomeOf(made({ method: 'uplift', baseline: 30, uplift: 20, stated: 42 }), { i: 21 });
    expect(['i.plan.derived', 'i.plan', 'i.attainment'].map((id) => lineOf(outcome, id))).toEqual(['36', '42', '50']);
    expect(outcome.trace?.byId.get('i.plan')?.line.source.pointer).toBe('/scorecards/0/indicators/0/plan/stated');
  });

  it('can be read by later formulas, and not before it is there', () => {
    const policy = policyOf(
      {
        indicators: [
          indicator('i', { weight: 50 }),
          indicator('k', { weight: 50, metric: 'i', plan: { method: 'formula', formula: { '*': [{ var: 'i.plan' }, 2] } } }),
        ],
      },
      { metrics: [metric('i', 'piece')] },
    );
    expect(linesOf(outcomeOf(policy, { i: 1 }))('k.plan')).toBe('200');
    const early = policyOf({ indicators: [indicator('i', { plan: { method: 'formula', formula: { var: 'i.score' } } })] }, { metrics: [metric('i', 'piece')] });
    expect(told(checkPolicy(documentOf(early)))).toEqual(['name-not-yet-calculated policy:/scorecards/0/indicators/0/plan/formula/var']);
  });
});
