import type { Metric, Policy } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { forecast } from '../../../engine/forecast/index.ts';
import { documentOf, factsOf } from '../tell/cases.ts';

const metric = (id: string, unit: string, changes: Partial<Metric> = {}): Metric => ({
  id,
  name: id,
  unit,
  direction: 'higher',
  kind: 'result',
  measure: 'total',
  ...changes,
});

const METRICS: readonly Metric[] = [
  metric('calls', 'call', { domain: { min: 0, integer: true } }),
  metric('meetings', 'meeting', { domain: { min: 0, integer: true } }),
  metric('conversion', '%', { measure: 'ratio' }),
  metric('revenue', 'RUB'),
  metric('staff', 'person', { measure: 'level' }),
  metric('hit-rate', '%', { measure: 'ratio', formula: { percent: [{ var: 'meetings' }, { var: 'calls' }] } }),
];

const indicator = (id: string, plan: number) => ({
  id,
  metric: id,
  weight: 25,
  type: 'continuous' as const,
  measurement: 'quantitative' as const,
  plan: { method: 'value' as const, value: plan },
  attainment: { method: 'ratio' as const },
});

const dashboard = (changes: Partial<Policy> = {}): Policy => ({
  format: 'scorewright-policy/1',
  id: 'dashboard',
  title: 'Dashboard',
  currency: 'RUB',
  period: 'month',
  effective: { from: '2026-01-01' },
  languages: ['en'],
  missing: 'refuse',
  metrics: METRICS,
  facts: [{ id: 'salary', name: 'Salary', type: 'number', unit: 'RUB', about: 'employee' }],
  scorecards: [
    {
      id: 'manager',
      title: 'Manager',
      position: 'manager',
      profile: 'manager',
      pay: { salary: { fact: 'salary' }, targetBonus: 100000 },
      indicators: [indicator('calls', 1000), indicator('conversion', 2), indicator('revenue', 3000000), indicator('hit-rate', 50)],
      combination: { method: 'weighted-sum' },
    },
  ],
  ...changes,
});

const FACTS = { calls: 550, meetings: 220, conversion: '1.8', revenue: 1200000, staff: 7, salary: 60000 };

const at = (elapsed: number | string | undefined, facts: Parameters<typeof factsOf>[0] = FACTS, made = dashboard()) =>
  forecast(documentOf(made), factsOf(facts, elapsed === undefined ? {} : { elapsed }));

describe('a forecast', () => {
  it('projects totals by the elapsed share, and keeps ratios', () => {
    const { rows, problems, elapsed } = at(50);
    expect(problems).toEqual([]);
    expect(elapsed).toBe('50');
    expect(rows.map(({ indicator: id, plan, actual, attainment, forecast: projected }) => [id, plan, actual, attainment, projected])).toEqual([
      ['calls', '1000', '550', '55', '1100'],
      ['conversion', '2', '1.8', '90', '1.8'],
      ['revenue', '3000000', '1200000', '40', '2400000'],
      ['hit-rate', '50', '40', '80', '40'],
    ]);
    expect(rows[0]).toMatchObject({ metric: 'calls', unit: 'call', attainmentUnit: '%' });
  });

  it('calculates the card at the end of the period, and leaves facts that are no metrics', () => {
    const { outcome, facts } = at(50);
    expect(facts?.facts.facts).toEqual({ ...FACTS, calls: '1100', meetings: '440', revenue: '2400000' });
    expect(outcome?.totals?.salary.toString()).toBe('60000');
    expect(outcome?.trace?.byId.get('calls.attainment')).toMatchObject({ state: 'value' });
    expect(outcome?.status).toBe('calculated');
  });

  it('does not force a whole number where the fact must be one', () => {
    const { outcome, rows, problems } = at(30, { ...FACTS, calls: 551 });
    expect(problems).toEqual([]);
    expect(outcome?.status).toBe('calculated');
    expect(rows[0]?.forecast).toBe('1836.666666666666666666666666666666666667');
    expect(rows[0]?.actual).toBe('551');
  });

  it('rounds by the contract', () => {
    const policyWide = dashboard({ rounding: [{ what: 'forecast', to: 10, mode: 'floor' }] });
    expect(at(30, { ...FACTS, calls: 551 }, policyWide).rows[0]?.forecast).toBe('1830');
    const [card] = policyWide.scorecards;
    const own = {
      ...policyWide,
      scorecards:
        card === undefined
          ? []
          : [{ ...card, indicators: card.indicators.map((one) => ({ ...one, rounding: [{ what: 'forecast' as const, to: 1, mode: 'ceiling' as const }] })) }],
    };
    expect(at(30, { ...FACTS, calls: 551 }, own).rows[0]?.forecast).toBe('1837');
  });

  it('is the result itself when the whole period has passed', () => {
    const { rows } = at(100);
    expect(rows.map(({ actual }) => actual)).toEqual(rows.map(({ forecast: projected }) => projected));
  });

  it.each([
    [undefined, 'elapsed-missing'],
    [0, 'elapsed-out-of-range'],
    ['0.0', 'elapsed-out-of-range'],
    ['100.01', 'elapsed-out-of-range'],
  ])('refuses an elapsed share of %s', (elapsed, code) => {
    const made = at(elapsed);
    expect(made.problems.map((one) => one.code)).toEqual([code]);
    expect(made.rows).toEqual([]);
    expect(made.outcome).toBeUndefined();
  });

  it('reports what is missing, and shows the rest', () => {
    const { calls: _calls, ...rest } = FACTS;
    const { rows, outcome, problems } = at(50, rest);
    expect(outcome?.status).toBe('refused');
    expect(problems.map(({ code }) => code)).toContain('missing-fact');
    expect(rows.find(({ indicator: id }) => id === 'revenue')?.forecast).toBe('2400000');
    expect(rows.find(({ indicator: id }) => id === 'calls')?.forecast).toBeUndefined();
  });

  it('leaves the facts that it was given as they are', () => {
    const facts = factsOf(FACTS, { elapsed: 50 });
    forecast(documentOf(dashboard()), facts);
    expect(facts.facts.facts).toEqual(FACTS);
  });
});
