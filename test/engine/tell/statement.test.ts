import { describe, expect, it } from 'vitest';
import { statement } from '../../../engine/5-tell/index.ts';
import { plainText } from '../../../engine/5-tell/numbers.ts';
import { calculate } from '../../../engine/calculate.ts';
import { documentOf, factsOf, ladder, marketing, sales } from './cases.ts';

const of = (made: Parameters<typeof documentOf>[0], facts: Parameters<typeof factsOf>[0], language: 'en' | 'ru') => {
  const document = documentOf(made);
  return statement(document, calculate(document, factsOf(facts)), language);
};

describe('the statement of an employee', () => {
  it('has a row for each indicator', () => {
    const { rows } = of(marketing(), { 'cost-per-lead': 1100, leads: 480 }, 'ru');
    expect(rows.map((row) => Object.values(row).map(plainText))).toEqual([
      ['cost-per-lead', 'Стоимость лида', '1 200 ₽/лид', '1 100 ₽/лид', '109 %', '109 %', '60 %', '65 400 ₽'],
      ['leads', 'Лиды', '500 лидов', '480 лидов', '96 %', '96 %', '40 %', '38 400 ₽'],
    ]);
  });

  it('has the amounts and the total', () => {
    const { amounts, conclusion, payable } = of(sales(), { revenue: 3300000, calls: 950 }, 'en');
    expect(amounts.map(({ id, label, value }) => [id, label, plainText(value)])).toEqual([
      ['salary', 'Salary', 'RUB 60,000'],
      ['bonus', 'Bonus', 'RUB 54,900'],
      ['extra.commission', 'Commission', 'RUB 1,800'],
    ]);
    expect([plainText(conclusion), payable]).toEqual(['Total: RUB 116,700', true]);
  });

  it('does not show a salary that the card does not have', () => {
    expect(of(ladder('step'), { 'cost-per-lead': 1100 }, 'en').amounts.map(({ id }) => id)).toEqual(['bonus']);
  });

  it('has no amounts when the card was refused, and shows what is known', () => {
    const refused = of(marketing(), { 'cost-per-lead': 1100 }, 'en');
    expect(refused.amounts).toEqual([]);
    expect(refused.conclusion).toBe('No total: see what is wrong');
    expect(refused.rows[0]?.attainment).toBe('109\u00A0%');
    expect(refused.rows[1]).not.toHaveProperty('attainment');
  });
});
