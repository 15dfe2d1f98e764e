import { describe, expect, it } from 'vitest';
import { explanationText } from '../../../engine/5-tell/index.ts';
import { plainText } from '../../../engine/5-tell/numbers.ts';
import { coefficients, explained, ladder, lineOf, marketing, minimumIndex, sales, sentenceOf, stairs } from './cases.ts';

const MARKETING = { 'cost-per-lead': 1100, leads: 480 };

describe('a weighted sum with an inverse indicator', () => {
  it('reads like a person with a calculator wrote it', () => {
    const explanation = explained(marketing(), MARKETING, 'en');
    expect(sentenceOf(explanation, 'cost-per-lead.attainment')).toBe(
      'Cost per lead: plan 1,200 / actual 1,100 = 109.09… %, rounded to a whole percent: 109 % (clause 3.1)',
    );
    expect(sentenceOf(explanation, 'cost-per-lead.contribution')).toBe('Contribution: 109 % × weight 60 % = 65.4 % (clause 3.1)');
    expect(sentenceOf(explanation, 'leads.attainment')).toBe('Leads: actual 480 / plan 500 = 96 % (clause 3.1)');
    expect(sentenceOf(explanation, 'index')).toBe('Index: Cost per lead 65.4 % + Leads 38.4 % = 103.8 % (clause 3.1)');
    expect(sentenceOf(explanation, 'bonus')).toBe('Bonus: target bonus 100,000 × index 103.8 % = RUB 103,800 (clause 3.1)');
    expect(sentenceOf(explanation, 'total')).toBe('Total: salary 150,000 + bonus 103,800 = RUB 253,800 (clause 3.1)');
    expect(plainText(explanation.conclusion)).toBe('Total: RUB 253,800');
  });

  it('does so in Russian', () => {
    const explanation = explained(marketing(), MARKETING, 'ru');
    expect(sentenceOf(explanation, 'cost-per-lead.attainment')).toBe(
      'Стоимость лида: план 1 200 / факт 1 100 = 109,09… %, округлено до целого процента: 109 % (п. 3.1)',
    );
    expect(sentenceOf(explanation, 'cost-per-lead.contribution')).toBe('Вклад: 109 % × вес 60 % = 65,4 % (п. 3.1)');
    expect(sentenceOf(explanation, 'total')).toBe('Итого: оклад 150 000 + премия 103 800 = 253 800 ₽ (п. 3.1)');
  });

  it('has the formula in symbols and with the numbers put in', () => {
    const line = lineOf(explained(marketing(), MARKETING, 'ru'), 'cost-per-lead.attainment');
    expect(line.formula).toBe('план × 100 / факт');
    expect(plainText(line.numbers ?? '')).toBe('1 200 × 100 / 1 100 = 109,09… %');
    const contribution = lineOf(explained(marketing(), MARKETING, 'en'), 'cost-per-lead.contribution');
    expect([contribution.formula, plainText(contribution.numbers ?? '')]).toEqual(['score × weight / 100', '109 × 60 / 100 = 65.4 %']);
  });

  it('shows a rounding with all digits before and after', () => {
    const { rounding } = lineOf(explained(marketing(), MARKETING, 'en'), 'cost-per-lead.attainment');
    expect(rounding).toMatchObject({
      before: '109.0909090909090909090909090909090909091\u00A0%',
      after: '109\u00A0%',
      clause: '3.1',
      pointer: '/scorecards/0/rounding/0',
    });
    expect(lineOf(explained(marketing(), MARKETING, 'en'), 'leads.attainment').rounding?.sentence).toBe('rounding to a whole percent changes nothing');
  });

  it('cites the clause of the rounding where it is another one', () => {
    const made = marketing({ rounding: [{ what: 'attainment', to: '0.1', mode: 'down', clause: '5.2' }] });
    expect(sentenceOf(explained(made, MARKETING, 'en'), 'cost-per-lead.attainment')).toBe(
      'Cost per lead: plan 1,200 / actual 1,100 = 109.09… %, rounded to 0.1 % towards zero (clause 5.2): 109 % (clause 3.1)',
    );
  });
});

describe('bands with an accelerator and a commission', () => {
  const facts = { revenue: 3300000, calls: 950 };

  it('says which band was hit', () => {
    const explanation = explained(sales(), facts, 'en');
    expect(sentenceOf(explanation, 'revenue.band')).toBe('Band: 110 % is in “accelerator” (above 100 %) (clause 3.1.2.3)');
    expect(sentenceOf(explanation, 'revenue.score')).toBe('Score: attainment 110 % × 1.2 = 132 % (clause 3.1.2.3)');
    expect(sentenceOf(explanation, 'revenue.pay')).toBe('Pay for the indicator: target bonus 50,000 × weight 40 % × 132 % = RUB 26,400 (clause 3.1.2)');
    expect(lineOf(explanation, 'revenue.band').reach?.next).toBeUndefined();
  });

  it('says how far the next one is, in units of the metric', () => {
    const next = lineOf(explained(sales(), facts, 'en'), 'calls.band').reach?.next;
    expect(next).toMatchObject({ id: 'over', distance: '51\u00A0calls' });
    expect(plainText(next?.sentence ?? '')).toBe('next band: “accelerator” above 100 %, that is actual from 1,001 calls: 51 calls more');
    expect(plainText(lineOf(explained(sales(), facts, 'ru'), 'calls.band').reach?.next?.sentence ?? '')).toBe(
      'следующий диапазон: «повышающий коэффициент» более 100 %, то есть факт от 1 001 звонка: на 51 звонок больше',
    );
  });

  it('explains the commission', () => {
    const explanation = explained(sales(), facts, 'en');
    expect(sentenceOf(explanation, 'extra.commission.base')).toBe(
      'Commission: base: (Revenue: actual 3,300,000 - Revenue: plan 3,000,000, at least 0) × 30 % = RUB 90,000 (clause 3.1.5.1)',
    );
    expect(sentenceOf(explanation, 'extra.commission')).toBe('Commission: base 90,000 × 2 % = RUB 1,800 (clause 3.1.5.1)');
    expect(sentenceOf(explained(sales(), facts, 'ru'), 'variable')).toBe('Переменная часть: премия 54 900 + Комиссия 1 800 = 56 700 ₽ (п. 3.1)');
  });
});

describe('other methods', () => {
  it('multiplies step coefficients', () => {
    const explanation = explained(coefficients(), { applications: 120, leads: 450 }, 'ru');
    expect(sentenceOf(explanation, 'coefficient')).toBe('Коэффициент: Заявки 1 × Лиды 0,5 = 0,5 (п. 3.1.4)');
    expect(sentenceOf(explanation, 'bonus')).toBe('Премия: целевая премия 30 000 × коэффициент 0,5 = 15 000 ₽ (п. 3.1.4)');
    expect(sentenceOf(explanation, 'target-bonus')).toBe('Целевая премия: оклад 30 000 × 100 % = 30 000 ₽ (п. 3.1.1)');
  });

  it('says whether the minimum index was reached', () => {
    expect(sentenceOf(explained(minimumIndex(), { leads: 1137 }, 'en'), 'index.minimum')).toBe(
      'Index after the minimum index: 113.7 %, because index 113.7 % ≥ 70 % (clause 3.1.3)',
    );
    expect(sentenceOf(explained(minimumIndex(), { leads: 1137 }, 'en'), 'bonus')).toBe('Bonus: target bonus 240 × index 113.7 % = USD 272.88 (clause 3.1.3)');
    expect(sentenceOf(explained(minimumIndex(), { leads: 650 }, 'ru'), 'index.minimum')).toBe(
      'Индекс с учётом минимального порога: 0 %, так как индекс 65 % < 70 % (п. 3.1.3)',
    );
  });

  it('counts full steps, and says why an indicator is met', () => {
    const explanation = explained(stairs(), { volume: 1120, errors: 0 }, 'en');
    expect(sentenceOf(explanation, 'volume.score')).toBe(
      'Score: 0.45 + 0.005 × (whole steps of 5 % in (attainment 112 % - 100 %)), at most 0.465 = 0.46 (clause 3.1.2.3)',
    );
    expect(sentenceOf(explanation, 'no-errors.attainment')).toBe('Errors: 15 %, because actual 0 ≤ plan 0 (clause 3.1.3.2)');
    expect(sentenceOf(explained(stairs(), { volume: 1120, errors: 2 }, 'ru'), 'no-errors.attainment')).toBe(
      'Ошибки: 0 %, так как факт 2 > план 0 (п. 3.1.3.2)',
    );
  });

  it('places the actual on a ladder of levels', () => {
    const step = explained(ladder('step'), { 'cost-per-lead': 1100 }, 'en');
    expect(sentenceOf(step, 'cost-per-lead.reached')).toBe('Level reached: RUB 1,100/lead reaches “target” (clause 3.1.2.2)');
    expect(plainText(lineOf(step, 'cost-per-lead.reached').reach?.next?.sentence ?? '')).toBe('next level: “stretch” from RUB 1,000/lead: RUB 100/lead less');
    expect(sentenceOf(explained(ladder('step'), { 'cost-per-lead': 1500 }, 'ru'), 'cost-per-lead.reached')).toBe(
      'Достигнутый уровень: 1 500 ₽/лид — ниже первого уровня (п. 3.1.2.2)',
    );
    expect(sentenceOf(explained(ladder('linear'), { 'cost-per-lead': 1100 }, 'en'), 'cost-per-lead.attainment')).toBe(
      'Cost per lead: 120 % + (actual 1,100 - level “target” 1,200) × (150 % - 120 %) / (level “stretch” 1,000 - level “target” 1,200) = 135 % (clause 3.1.2.2)',
    );
  });

  it('does not speak of pay that the card does not have', () => {
    const text = explanationText(explained(ladder('step'), { 'cost-per-lead': 1100 }, 'en'));
    expect(text).not.toMatch(/salary|extra pay/i);
    expect(text).toContain('Total: RUB 120,000');
  });
});

describe('an explanation as text', () => {
  it('has ordinary spaces, and blocks in the order of the calculation', () => {
    const text = explanationText(explained(marketing(), MARKETING, 'ru'));
    expect(text).not.toMatch(/[\u00A0\u2212]/);
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith(' '))).toEqual([
      'Карта, 01.03.2026 – 31.03.2026',
      'Оплата',
      'Стоимость лида (вес 60 %)',
      'Лиды (вес 40 %)',
      'Сведение показателей',
      'Премия',
      'Итого',
      'Итого: 253 800 ₽',
    ]);
  });

  it('has every line of the sheet when all are asked for', () => {
    const explanation = explained(marketing(), MARKETING, 'en');
    const lines = explanation.blocks.flatMap((block) => block.lines);
    const text = explanationText(explanation, { all: true });
    for (const { sentence } of lines) expect(text).toContain(plainText(sentence));
    expect(text).toContain('Weight: 60 %');
  });
});
