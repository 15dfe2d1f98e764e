import type { Example, Policy } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { sure } from '../../support/sure.ts';
import { calculate, calculateAll } from '../../../engine/calculate.ts';
import { runExamples } from '../../../engine/examples.ts';
import { lowerCard } from '../../../engine/3-lower/index.ts';
import { printDecimal } from '../../../engine/values/decimal.ts';
import { MARCH, documentOf, factsOf, indicator, lineOf, metric, outcomeOf, policy, policyOf, scorecard, told } from '../../support/policy.ts';

/** The head of marketing: 109 % x 60 % + 96 % x 40 % = 103.8 %. */
const marketing = policyOf(
  {
    pay: { salary: 150000, targetBonus: 100000 },
    indicators: [
      indicator('cost-per-lead', { weight: 60, plan: { method: 'value', value: 1200 }, attainment: { method: 'inverse-ratio' } }),
      indicator('leads', { weight: 40, plan: { method: 'value', value: 500 } }),
    ],
    rounding: [{ what: 'attainment', to: 1, mode: 'half-up' }],
  },
  { metrics: [metric('cost-per-lead', 'RUB/lead', { direction: 'lower' }), metric('leads', 'lead')] },
);

describe('calculate', () => {
  it('gives the totals of a card', () => {
    const { status, totals, problems } = outcomeOf(marketing, { 'cost-per-lead': 1100, leads: '480' });
    expect({ status, problems }).toEqual({ status: 'calculated', problems: [] });
    expect(Object.entries(totals ?? {}).map(([name, value]) => [name, printDecimal(value)])).toEqual([
      ['salary', '150000'],
      ['bonus', '103800'],
      ['extras', '0'],
      ['total', '253800'],
    ]);
  });

  it('names the employee and the period', () => {
    expect(outcomeOf(marketing, { 'cost-per-lead': 1, leads: 1 }, { employee: { id: 'e-1', name: 'Ivanov' } })).toMatchObject({
      employee: { id: 'e-1', name: 'Ivanov' },
      period: MARCH,
      scorecard: 'seller',
    });
  });

  it('calculates nothing by a policy that has errors, and says which', () => {
    const wrong = policyOf({ indicators: [indicator('sales', { weight: 90 })] });
    const outcome = outcomeOf(wrong, { sales: 1 });
    expect([outcome.status, outcome.sheet, outcome.totals]).toEqual(['refused', undefined, undefined]);
    expect(told(outcome.problems)).toEqual(['weights-not-100 policy:/scorecards/0/indicators']);
  });

  it('calculates by a policy that has only warnings', () => {
    expect(outcomeOf(policyOf({ combination: { method: 'product' } }), { sales: 90 }).status).toBe('calculated');
  });

  it('calculates a batch in its order, with one sheet for all that share it', () => {
    const facts = [10, 20, 30].map((sales) => factsOf({ sales }));
    const outcomes = calculateAll(documentOf(policy()), [...facts, factsOf({ sales: 40 }, { period: { from: '2026-04-01', until: '2026-04-30' } })]);
    expect(outcomes.map((outcome) => lineOf(outcome, 'bonus'))).toEqual(['100', '200', '300', '400']);
    expect(outcomes[1]?.sheet).toBe(outcomes[0]?.sheet);
    expect(outcomes[3]?.sheet?.period.from).toBe('2026-04-01');
  });

  it('tells apart what a sheet depends on: period, variant, card and corrections', () => {
    const dated = policyOf({ pay: { targetBonus: { formula: { if: [{ '<': [{ var: 'period-start' }, '2026-04-01'] }, 1000, 2000] } } } });
    const document = documentOf(dated);
    const april = { period: { from: '2026-04-01', until: '2026-04-30' } };
    expect([{}, april, {}].map((changes) => lineOf(calculate(document, factsOf({ sales: 100 }, changes)), 'bonus'))).toEqual(['1000', '2000', '1000']);
  });

  it('reads facts and metrics before lines of the same name', () => {
    const salary = policyOf(
      {
        pay: { salary: { formula: { '*': [{ var: 'salary' }, 2] } }, targetBonus: { formula: { var: 'salary' } } },
        figures: [{ id: 'f', name: 'F', unit: 'RUB', formula: { var: 'salary' } }],
      },
      { facts: [{ id: 'salary', name: 'Salary', type: 'number', unit: 'RUB', about: 'employee' }] },
    );
    const outcome = outcomeOf(salary, { sales: 100, salary: 300 });
    expect(['salary', 'target-bonus', 'figure.f'].map((id) => lineOf(outcome, id))).toEqual(['600', '300', '300']);
  });
});

describe('lowerCard', () => {
  const broken: Policy = policy({
    scorecards: [scorecard(), scorecard({ id: 'wrong', indicators: [indicator('sales', { plan: { method: 'value', value: { fact: 'nobody' } } })] })],
  });

  it('gives the sheet of a card without facts, also where another card has problems', () => {
    expect(lowerCard(documentOf(broken), 'seller')).toMatchObject({
      problems: [],
      sheet: { scorecard: 'seller', period: { from: '2026-01-01', until: '2026-01-31' } },
    });
    expect(told(lowerCard(documentOf(broken), 'wrong').problems)).toEqual(['unknown-name policy:/scorecards/1/indicators/0/plan/value/fact']);
  });

  it('takes the period, the variant and corrections that it is asked for', () => {
    const varied = policyOf({
      weightVariants: [
        { id: 'one', weights: [{ indicator: 'sales', weight: 100 }] },
        { id: 'two', weights: [{ indicator: 'sales', weight: 100 }] },
      ],
    });
    expect(lowerCard(documentOf(varied), 'seller', { variant: 'two', period: MARCH }).sheet).toMatchObject({ variant: 'two', period: MARCH });
    expect(told(lowerCard(documentOf(varied), 'seller', { variant: 'three' }).problems)).toEqual(['unknown-variant call:']);
    expect(told(lowerCard(documentOf(varied), 'seler').problems)).toEqual(['unknown-scorecard call:']);
  });

  it.each([
    ['week', '2026-01-31', '2026-02-06'],
    ['month', '2026-01-31', '2026-02-28'],
    ['month', '2026-12-01', '2026-12-31'],
    ['quarter', '2026-01-01', '2026-03-31'],
    ['half-year', '2026-07-01', '2026-12-31'],
    ['year', '2024-02-29', '2025-02-28'],
  ] as const)('takes the first %s from %s until %s', (period, from, until) => {
    expect(lowerCard(documentOf(policy({ period, effective: { from } })), 'seller').sheet?.period).toEqual({ from, until });
  });
});

describe('examples', () => {
  const example = (changes: Partial<Example>): Example => ({
    id: 'e',
    title: 'E',
    scorecard: 'seller',
    facts: { sales: 80 },
    expect: { lines: { bonus: '800.00' } },
    ...changes,
  });
  const run = (changes: Partial<Example>) => sure(runExamples(documentOf(policy({ examples: [example(changes)] })))[0]);

  it('pass where every line has exactly the expected value', () => {
    expect(run({})).toMatchObject({ passed: true, mismatches: [], outcome: { period: { from: '2026-01-01', until: '2026-01-31' } } });
    expect(run({ expect: { lines: { bonus: 800, total: '800', 'sales.attainment': 80 } } }).passed).toBe(true);
  });

  it('say what came out instead, to the last digit', () => {
    expect(run({ expect: { lines: { bonus: '800.0000000000000000000001', nothing: 1 } } }).mismatches).toEqual([
      { line: 'bonus', expected: '800.0000000000000000000001', actual: '800' },
      { line: 'nothing', expected: '1', actual: null },
    ]);
  });

  it('can expect the problems for which a card is refused', () => {
    expect(run({ facts: {}, expect: { problems: ['missing-fact'] } }).passed).toBe(true);
    expect(run({ expect: { problems: ['missing-fact'] } }).mismatches).toEqual([{ line: '', expected: 'missing-fact', actual: null }]);
    expect(run({ facts: {} }).mismatches).toEqual([
      { line: '', expected: null, actual: 'missing-fact' },
      { line: 'bonus', expected: '800.00', actual: null },
    ]);
  });

  it('have their problems in the policy', () => {
    expect(told(run({ facts: { sales: '8 %' } }).outcome.problems)).toEqual(['number-format policy:/examples/0/facts/sales']);
  });

  it('take their own period', () => {
    expect(run({ period: MARCH }).outcome.period).toEqual(MARCH);
  });
});
