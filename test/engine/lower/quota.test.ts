import type { ExtraPay } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { checkPolicy } from '../../../engine/check-policy.ts';
import { explain, printRegulation } from '../../../engine/index.ts';
import { documentOf, linesOf, outcomeOf, policyOf, told } from '../../support/policy.ts';

const COMMISSION: ExtraPay = {
  id: 'commission',
  name: 'Commission',
  of: { fact: 'revenue' },
  quota: { fact: 'quota' },
  brackets: [
    { from: 0, rate: 5 },
    { from: 80, rate: 8 },
    { from: 100, rate: 12 },
  ],
};
const number = (id: string, unit = 'RUB') => ({ id, name: id, type: 'number', unit, about: 'employee' }) as const;
const plan = (extra: ExtraPay = COMMISSION) =>
  policyOf({ extras: [extra] }, { facts: [number('revenue'), number('quota'), number('calls', 'call'), number('calls-plan', 'call')] });
const paid = (revenue: number, quota: number) => linesOf(outcomeOf(plan(), { sales: 0, revenue, quota }))('extra.commission');

describe('brackets in percent of a quota', () => {
  // Quota 1,000,000: 5 % up to 800,000 is 40,000; 8 % of the next 200,000 is 16,000; above, 12 %.
  it.each([
    [500_000, '25000'],
    [800_000, '40000'],
    [900_000, '48000'],
    [1_000_000, '56000'],
    [1_250_000, '86000'],
    [-5, '0'],
  ])('revenue of %s pays %s', (revenue, expected) => {
    expect(paid(revenue, 1_000_000)).toBe(expected);
  });

  it('move with the quota', () => {
    // 5 % of 400,000, 8 % of 100,000, 12 % of 500,000.
    expect(paid(1_000_000, 500_000)).toBe('88000');
  });

  it('count pieces against a quota of pieces', () => {
    const pieces: ExtraPay = {
      id: 'calls',
      name: 'Calls',
      of: { fact: 'calls' },
      quota: { fact: 'calls-plan' },
      brackets: [
        { from: 0, perUnit: 0 },
        { from: 100, perUnit: 20 },
      ],
    };
    expect(linesOf(outcomeOf(plan(pieces), { sales: 0, calls: 130, 'calls-plan': 120 }))('extra.calls')).toBe('200');
  });

  it('have no value where the quota is none', () => {
    expect(told(outcomeOf(plan(), { sales: 0, revenue: 1, quota: 0 }).problems)).toEqual(['quota-not-positive policy:/scorecards/0/extras/0/quota']);
  });

  it('do not ask for the quota where nothing is paid', () => {
    const outcome = outcomeOf(plan({ ...COMMISSION, when: { '>=': [{ var: 'sales.attainment' }, 50] } }), { sales: 0, revenue: 1 });
    expect([outcome.status, linesOf(outcome)('extra.commission')]).toEqual(['calculated', '0']);
  });

  it('are told and printed as parts of the quota', () => {
    const document = documentOf(plan());
    const told = explain(document, outcomeOf(plan(), { sales: 0, revenue: 900_000, quota: 1_000_000 }), 'en')
      .blocks.flatMap(({ lines }) => lines)
      .find(({ id }) => id === 'extra.commission.quota');
    expect(told?.label).toBe('Commission: quota');
    const printed = JSON.stringify(printRegulation(document, 'en'));
    expect(printed).toContain('by brackets in percent of the quota (“quota”)');
    expect(printed).toContain('["80\u00A0%","8\u00A0%"]');
  });

  it('are refused without brackets', () => {
    const { brackets: _, ...rest } = COMMISSION;
    expect(told(checkPolicy(documentOf(plan({ ...rest, rate: 5 }))))).toEqual(['quota-unused policy:/scorecards/0/extras/0/quota']);
  });
});
