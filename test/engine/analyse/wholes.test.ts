import { calculate, extremesOf, rationals, wholesOf, type FreeFact, type Limit } from '@scorewright/engine';
import { describe, expect, it } from 'vitest';
import { factsOf, policyOf } from '../../golden/policy-folders.ts';
import { paid, unrounded } from '../../support/extremes/sampled.ts';

const { fromDecimal, toDecimal } = rationals;
const number = (value: Limit | undefined): number => (typeof value === 'object' ? Number(toDecimal(value, 9)) : NaN);

describe('the whole numbers of a domain', () => {
  const of = (from: string, to?: string, integer = true): readonly string[] | undefined =>
    wholesOf({ id: 'x', domain: { from: fromDecimal(from), ...(to !== undefined && { to: fromDecimal(to) }) }, integer })?.map((value) => toDecimal(value));

  it('are those between its ends, the ends themselves where they are whole', () => {
    expect(of('1', '3')).toEqual(['1', '2', '3']);
    expect(of('-1.5', '0.5')).toEqual(['-1', '0']);
    expect(of('0.2', '0.8')).toEqual([]);
  });

  it('are not taken one by one where others occur, or without end, or in hundreds', () => {
    expect([of('1', '3', false), of('1'), of('0', '5000')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('the norm of m17, that rises in steps with people and days', () => {
  const facts = factsOf('m17-plan-from-capacity');
  const { sheet } = calculate(policyOf('m17-plan-from-capacity'), facts);
  if (!sheet) throw new Error('no sheet');
  const start = Object.fromEntries(Object.entries(facts.facts.facts).map(([id, value]) => [id, typeof value === 'boolean' ? value : String(value)]));
  const [people, days] = [12, 9];
  const whole = (id: string, most: number): FreeFact => ({ id, domain: { from: fromDecimal('1'), to: fromDecimal(String(most)) }, integer: true });
  const pays = Array.from({ length: people }, (_, a) => a + 1).flatMap((plasterers) =>
    Array.from({ length: days }, (_, b) => b + 1).flatMap((worked) => {
      const pay = paid(unrounded(sheet), { ...start, plasterers: String(plasterers), 'working-days': String(worked) });
      return pay ? [pay.toNumber()] : [];
    }),
  );
  const { minimum, maximum, proven } = extremesOf({
    sheet,
    facts: start,
    free: [whole('plasterers', people), whole('working-days', days)],
    target: 'variable',
  });

  it('has the extremes that a calculation for each of them shows, and that is proven', () => {
    expect(pays.length).toBe(people * days);
    expect(proven).toBe(true);
    expect(Math.abs(number(minimum?.value) - Math.min(...pays))).toBeLessThan(1e-6);
    expect(Math.abs(number(maximum?.value) - Math.max(...pays))).toBeLessThan(1e-6);
  });

  it('is shown at people and days that there can be', () => {
    for (const extreme of [minimum, maximum]) {
      expect(extreme?.attained).toBe(true);
      expect([extreme?.facts['plasterers'], extreme?.facts['working-days']].every((value) => /^[0-9]+$/.test(String(value)))).toBe(true);
    }
  });
});
