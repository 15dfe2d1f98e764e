import { describe, expect, it } from 'vitest';
import { zeroDenominator } from '../../../linter/rules/r21-zero-denominator.ts';
import { lintFolder } from '../../support/lint-folder.ts';
import { describeRule } from '../../support/linter.ts';

const put = (path: string, value: unknown) => ({ op: 'add', path, value }) as const;
const gone = (path: string) => ({ op: 'remove', path }) as const;
const COST = '/scorecards/0/indicators/1';
const fact = (id: string, domain: object | undefined, value: number | string, unit = 'lead') =>
  [
    put('/facts', [{ id, name: id, type: 'number', unit, about: 'period', ...(domain && { domain }) }]),
    ...[0, 1, 2].map((index) => put(`/examples/${index}/facts/${id}`, value)),
  ] as const;
const plan = put('/scorecards/0/indicators/0/plan', { method: 'value', value: { fact: 'lead-plan' } });
const norm = put(`${COST}/attainment`, { method: 'base-norm', base: { fact: 'old-cost' }, norm: 3000, floor: 0, cap: 130 });
const proration = put('/scorecards/0/proration', { by: 'working-days', worked: 20, norm: { fact: 'norm-days' }, on: ['bonus'] });

describeRule(zeroDenominator, {
  reports: [
    {
      name: 'a month that can be without orders',
      patch: [put('/metrics/6/domain/min', 0)],
      finds: [
        {
          message: 'division-by-zero',
          at: '/metrics/6',
          severity: 'error',
          data: { fact: 'paid-orders', at: '0', line: 'metric.average-order', card: 'head-of-sales' },
          witness: [{ facts: { 'paid-orders': '0' }, pay: '' }],
          fix: { safe: true },
        },
      ],
    },
    { name: 'orders without a domain', patch: [gone('/metrics/6/domain')], finds: [{ message: 'division-by-zero', at: '/metrics/6', fix: null }] },
    {
      name: 'a plan from the facts that can be zero',
      patch: [...fact('lead-plan', { min: 0, integer: true }, 400), plan],
      finds: [{ message: 'division-by-zero', at: '/facts/0', data: { fact: 'lead-plan', line: 'leads.attainment' }, fix: { safe: true } }],
    },
    {
      name: 'a cost of zero under plan over actual',
      patch: [put(`${COST}/attainment`, { method: 'inverse-ratio' }), put(`${COST}/cap`, 130)],
      finds: [{ message: 'division-by-zero', at: '/metrics/1', data: { fact: 'cost-per-lead', line: 'cost.attainment' }, fix: null }],
    },
    {
      name: 'a base that can be the norm',
      patch: [...fact('old-cost', { min: 1000, max: 9000 }, 4200, 'RUB/lead'), norm],
      finds: [{ message: 'norm-equals-base', at: '/facts/0', data: { fact: 'old-cost', at: '3000' }, fix: null }],
    },
    {
      name: 'a norm of no days',
      patch: [...fact('norm-days', { min: 0, integer: true }, 20, 'day'), proration],
      finds: [{ message: 'norm-not-positive', at: '/facts/0', data: { at: '0' }, fix: { safe: true } }],
    },
  ],
  accepts: [
    { name: 'one order at least', patch: [put('/metrics/6/domain/min', 1)] },
    { name: 'a plan that is never zero', patch: [...fact('lead-plan', { min: 1, integer: true }, 400), plan] },
    { name: 'a score for a cost of zero', patch: [put(`${COST}/attainment`, { method: 'inverse-ratio', atZero: 130 }), put(`${COST}/cap`, 130)] },
    {
      name: 'a cost that is never zero',
      patch: [put(`${COST}/attainment`, { method: 'inverse-ratio' }), put(`${COST}/cap`, 130), put('/metrics/1/domain/min', 100)],
    },
    { name: 'a base beyond the norm', patch: [...fact('old-cost', { min: 3001, max: 9000 }, 4200, 'RUB/lead'), norm] },
    {
      name: 'a formula that asks before it divides',
      patch: [
        put('/metrics/6/domain/min', 0),
        put('/metrics/3/formula', { if: [{ '>': [{ var: 'paid-orders' }, 0] }, { '/': [{ var: 'paid-revenue' }, { var: 'paid-orders' }] }, 0] }),
      ],
    },
    { name: 'a norm of a day at least', patch: [...fact('norm-days', { min: 1, integer: true }, 20, 'day'), proration] },
  ],
});

describe('R21 on real regulations', () => {
  it('finds that a month without advertising has no cost per lead to divide by in case M01', () => {
    expect(lintFolder('m01-weighted-inverse', 'R21').findings).toMatchObject([{ data: { fact: 'ad-spend', at: '0', line: 'cost-per-lead.attainment' } }]);
  });

  it('accepts case M04, whose calls are at least one', () => {
    expect(lintFolder('m04-sales-bands-accelerator', 'R21').findings).toEqual([]);
  });
});
