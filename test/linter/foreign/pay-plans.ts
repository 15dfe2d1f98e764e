import type { Policy } from '@scorewright/schemas';
import { declaredFact, indicator, metric, plainPolicy } from '../../support/plain-policy.ts';
import { independent, ladder, ratio, share } from './parts.ts';

const about = { period: 'year', effective: { from: '2026-01-01', until: '2026-12-31' }, rounding: [{ what: 'bonus', to: '0.01', mode: 'half-up' }] } as const;
const salary = (unit: string) => declaredFact('salary', { unit, about: 'employee' });

/** A German target agreement: a curve from 0 to 200 %, and a malus whose author brings a percent to a fraction by hand. */
const targetAgreement: Policy = plainPolicy({
  policy: { ...about, id: 'target-agreement', currency: 'EUR' },
  facts: [salary('EUR'), declaredFact('malus', { unit: '%', about: 'employee', whenMissing: 0, domain: { min: 0, max: 100 } })],
  metrics: [
    metric('ebit', { name: 'EBIT', unit: 'EUR', source: { system: 'IFRS accounts', independent: true, readyAfterDays: 60 } }),
    share('individual', { name: 'Individual targets', domain: { min: 0, max: 150 } }),
  ],
  indicators: [
    ratio('ebit', 70, 12_000_000, [
      { id: 'miss', to: 80, ends: '()', pays: { kind: 'nothing' } },
      { id: 'low', from: 80, to: 100, ends: '[)', pays: { kind: 'linear', from: 50, to: 100 } },
      { id: 'high', from: 100, to: 120, ends: '[)', pays: { kind: 'linear', from: 100, to: 200 } },
      { id: 'most', from: 120, ends: '[)', pays: { kind: 'constant', value: 200 } },
    ]),
    indicator('individual', {
      weight: 30,
      measurement: 'qualitative',
      judgedBy: 'Managing director',
      attainment: { method: 'formula', formula: { var: 'individual' } },
    }),
  ],
  card: {
    position: 'Head of division',
    profile: 'manager',
    pay: { salary: { fact: 'salary' }, targetBonus: { percent: 30, of: 'salary' } },
    modifiers: [
      {
        id: 'malus',
        name: 'Malus',
        effect: 'multiply',
        by: { formula: { '/': [{ '-': [100, { var: 'malus' }] }, 100] } },
        on: 'bonus',
        nature: 'disciplinary',
      },
    ],
  },
});

/** Sales development: a stated target in dollars beside a salary that every person has of his own. */
const salesDevelopment: Policy = plainPolicy({
  policy: { ...about, id: 'sales-development', currency: 'USD' },
  facts: [salary('USD'), declaredFact('quota', { unit: 'piece', about: 'employee', domain: { min: 1 } })],
  metrics: [metric('meetings', { domain: { min: 0, integer: true }, source: independent })],
  indicators: [indicator('meetings', { weight: 100, plan: { method: 'value', value: { fact: 'quota' } }, attainment: { method: 'ratio' }, cap: 200 })],
  card: { position: 'SDR', profile: 'sales', pay: { salary: { fact: 'salary' }, targetBonus: 5000 } },
});

/** Months of salary by rank, as a Japanese company settles them with its union: how many is known only then. */
const monthsByRank: Policy = plainPolicy({
  policy: { ...about, id: 'months-by-rank', currency: 'JPY' },
  facts: [salary('JPY'), declaredFact('months', { unit: '1', about: 'company', domain: { min: 0, max: 8 } })],
  metrics: [metric('rank', { type: 'text', values: ['s', 'a', 'b', 'c'], measure: 'level' })],
  indicators: [
    indicator('rank', {
      weight: 100,
      measurement: 'qualitative',
      judgedBy: 'Section chief',
      evidence: 'Evaluation sheet',
      attainment: {
        method: 'rating',
        scale: [
          { rating: 's', score: 130 },
          { rating: 'a', score: 115 },
          { rating: 'b', score: 100 },
          { rating: 'c', score: 80 },
        ],
      },
    }),
  ],
  card: {
    position: 'Employee',
    profile: 'staff',
    pay: { salary: { formula: { '*': [{ var: 'salary' }, 12] } }, targetBonus: { formula: { '*': [{ var: 'salary' }, { var: 'months' }] } } },
  },
});

/** A service centre: a budget in roubles beside a bonus in percent of a salary that the document does not state; a yes or no beside a ladder. */
const serviceCentre: Policy = plainPolicy({
  policy: { ...about, id: 'service-centre' },
  facts: [salary('RUB')],
  metrics: [
    share('quality'),
    { id: 'no-breach', name: 'No breach', type: 'boolean', direction: 'higher', kind: 'result', measure: 'level', source: independent },
  ],
  indicators: [
    ladder('quality', 80, [
      [80, 50],
      [90, 100],
      [97, 120],
    ]),
    indicator('no-breach', { weight: 20, type: 'discrete', attainment: { method: 'met', met: 100, notMet: 0 } }),
  ],
  card: {
    position: 'Agent',
    profile: 'staff',
    headcount: 80,
    budget: 960_000,
    pay: { salary: { fact: 'salary' }, targetBonus: { percent: 15, of: 'salary' } },
  },
});

/** A university: points without plan and bounds share a fund, and nothing says how many points a usual half-year brings. */
const pointsOfAFund: Policy = plainPolicy({
  policy: { ...about, id: 'points-of-a-fund' },
  facts: [declaredFact('fund'), declaredFact('all-points', { unit: 'point', domain: { min: 1 } })],
  metrics: [metric('points', { unit: 'point', source: independent })],
  indicators: [
    indicator('points', {
      amount: { formula: { '/': [{ var: 'fund' }, { var: 'all-points' }] } },
      attainment: { method: 'direct' },
      curve: { gives: 'coefficient', bands: [{ id: 'all', from: 0, ends: '[)', pays: { kind: 'proportional', factor: 1 } }] },
    }),
  ],
  card: { position: 'Lecturer', profile: 'staff', pay: { salary: 300_000 }, combination: { method: 'separate' } },
});

export const FOREIGN_PAY_PLANS = { targetAgreement, salesDevelopment, monthsByRank, serviceCentre, pointsOfAFund } as const;
