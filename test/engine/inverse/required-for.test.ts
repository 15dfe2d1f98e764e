import type { Facts, Policy } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { calculate } from '../../../engine/calculate.ts';
import { withFacts } from '../../../engine/forecast/with-facts.ts';
import type { RequiredFor, Requirement } from '../../../engine/inverse/index.ts';
import { requiredFor } from '../../../engine/inverse/index.ts';
import { coefficients, documentOf, factsOf, ladder, marketing, sales } from '../tell/cases.ts';

const ask = (made: Policy, facts: Facts['facts'], wanted: string): RequiredFor => requiredFor(documentOf(made), factsOf(facts), wanted);

const answerFor = ({ requirements }: RequiredFor, input: string): Requirement => {
  const found = requirements.find((one) => one.input === input);
  if (found === undefined) throw new Error(`nothing was said of ${input}`);
  return found;
};

const totalWith = (made: Policy, facts: Facts['facts'], input: string, value: string | boolean): string | undefined =>
  calculate(documentOf(made), withFacts(factsOf(facts), new Map([[input, value]]))).totals?.total.toFixed();

const MARKETING = { 'cost-per-lead': 1100, leads: 480 };

describe('what a wanted total needs', () => {
  it('is the smallest change of each fact, through the rounding of attainments', () => {
    const answer = ask(marketing(), MARKETING, '260000');
    expect(answer).toMatchObject({ wanted: '260000', relation: 'at-least', total: '253800', problems: [] });
    // The index must rise by 6.2: leads to 112 %, that is from 111.5 % of 500; cost to 120 %, that is down to 1,200 / 119.5 %.
    expect(answerFor(answer, 'leads')).toEqual({
      input: 'leads',
      label: 'Leads',
      unit: 'lead',
      from: '480',
      state: 'reachable',
      to: '558',
      lineTotal: '260200',
      proved: true,
      grid: '1',
    });
    expect(answerFor(answer, 'cost-per-lead')).toMatchObject({ state: 'reachable', to: '1004.18', lineTotal: '260400', proved: true, grid: '0.01' });
    expect([totalWith(marketing(), MARKETING, 'leads', '557'), totalWith(marketing(), MARKETING, 'cost-per-lead', '1004.19')]).toEqual(['259800', '259800']);
  });

  it('can be less than there is', () => {
    const answer = ask(marketing(), MARKETING, '250000');
    expect(answer.relation).toBe('at-most');
    expect(answerFor(answer, 'leads')).toMatchObject({ state: 'reachable', to: '432' });
    expect(totalWith(marketing(), MARKETING, 'leads', '433')).toBe('250200');
  });

  it('crosses a jump to the first value behind it', () => {
    const facts = { applications: 120, leads: 450 };
    const answer = ask(coefficients(), facts, '50000');
    expect(answerFor(answer, 'leads')).toMatchObject({ state: 'reachable', to: '501', lineTotal: '60000' });
    expect(answerFor(answer, 'applications')).toMatchObject({ state: 'impossible', reason: 'no-effect', best: { value: '120', lineTotal: '45000' } });
  });

  it('says how far it goes where it does not reach', () => {
    const answer = ask(ladder('linear'), { 'cost-per-lead': 1100 }, '151000');
    expect(answerFor(answer, 'cost-per-lead')).toMatchObject({ state: 'impossible', reason: 'out-of-reach', best: { value: '1000', lineTotal: '150000' } });
  });

  it('is there already', () => {
    expect(answerFor(ask(marketing(), MARKETING, '253800'), 'leads')).toMatchObject({ state: 'reached', lineTotal: '253800' });
  });

  it('looks on both sides: fewer calls can pay more', () => {
    const facts = { revenue: 3300000, calls: 1001 };
    const made = sales();
    expect(answerFor(ask(made, facts, '118200'), 'calls')).toMatchObject({ state: 'reachable', to: '1000' });
    expect(totalWith(made, facts, 'calls', '1000')).toBe('118200');
  });

  it('is asked of whole numbers where the fact is one, and no more than its domain permits', () => {
    const made: Policy = {
      ...marketing(),
      metrics: marketing().metrics.map((metric) => (metric.id === 'leads' ? { ...metric, domain: { min: 0, max: 520, integer: true } } : metric)),
    };
    expect(answerFor(ask(made, MARKETING, '260000'), 'leads')).toMatchObject({
      state: 'impossible',
      reason: 'out-of-reach',
      best: { value: '518', lineTotal: '257000' },
    });
  });

  it('is asked of yes and no', () => {
    const [card] = marketing().scorecards;
    const [cost] = card?.indicators ?? [];
    const made: Policy = {
      ...marketing(),
      metrics: [{ id: 'audit', name: 'Audit passed', type: 'boolean', direction: 'higher', kind: 'result', measure: 'level' }],
      scorecards:
        card === undefined || cost === undefined
          ? []
          : [
              {
                ...card,
                rounding: [],
                indicators: [
                  {
                    id: 'audit',
                    metric: 'audit',
                    weight: 100,
                    type: 'discrete',
                    measurement: 'qualitative',
                    attainment: { method: 'met', met: 100, notMet: 0 },
                  },
                ],
              },
            ],
    };
    expect(answerFor(ask(made, { audit: false }, '200000'), 'audit')).toMatchObject({ state: 'reachable', from: false, to: true, lineTotal: '250000' });
    expect(answerFor(ask(made, { audit: true }, '300000'), 'audit')).toMatchObject({
      state: 'impossible',
      reason: 'out-of-reach',
      best: { value: true, lineTotal: '250000' },
    });
  });

  it('does not ask for facts of the person', () => {
    const made = marketing(
      { pay: { salary: { fact: 'salary' }, targetBonus: 100000 } },
      { facts: [{ id: 'salary', name: 'Salary', type: 'number', unit: 'RUB', about: 'employee' }] },
    );
    expect(
      ask(made, { ...MARKETING, salary: 150000 }, '260000')
        .requirements.map(({ input }) => input)
        .sort(),
    ).toEqual(['cost-per-lead', 'leads']);
  });

  it('cannot be said of a refused card, nor of what is no number', () => {
    expect(ask(marketing(), { leads: 480 }, '260000')).toMatchObject({ requirements: [], problems: [{ code: 'missing-fact' }] });
    expect(ask(marketing(), MARKETING, '260 000')).toMatchObject({ requirements: [], problems: [{ code: 'wanted-not-a-number' }] });
  });
});
