import type { Policy } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { labelOf, textIn } from '../../../engine/5-tell/index.ts';
import type { Language } from '../../../engine/5-tell/index.ts';
import { calculate } from '../../../engine/calculate.ts';
import { documentOf, factsOf, ladder, marketing, sales } from './cases.ts';

const labels = (made: Policy, facts: Parameters<typeof factsOf>[0], language: Language): ReadonlyMap<string, string> => {
  const document = documentOf(made);
  const { trace, scorecard } = calculate(document, factsOf(facts));
  return new Map((trace?.lines ?? []).map(({ line }) => [line.id, labelOf(document, line, language, scorecard)]));
};

describe('labels', () => {
  it('name lines in the words of the field', () => {
    const english = labels(marketing(), { 'cost-per-lead': 1100, leads: 480 }, 'en');
    expect(['salary', 'target-bonus', 'index', 'bonus', 'extras', 'total', 'leads.plan', 'leads.contribution'].map((id) => english.get(id))).toEqual([
      'Salary',
      'Target bonus',
      'Index',
      'Bonus',
      'Extra pay',
      'Total',
      'Leads: plan',
      'Leads: contribution',
    ]);
    const russian = labels(marketing(), { 'cost-per-lead': 1100, leads: 480 }, 'ru');
    expect(['salary', 'target-bonus', 'index', 'bonus', 'total', 'leads.actual', 'leads.weight'].map((id) => russian.get(id))).toEqual([
      'Оклад',
      'Целевая премия',
      'Индекс',
      'Премия',
      'Итого',
      'Лиды: факт',
      'Лиды: вес',
    ]);
  });

  it('take names from the texts of the policy', () => {
    const russian = labels(sales(), { revenue: 3300000, calls: 950 }, 'ru');
    expect([russian.get('extra.commission'), russian.get('extra.commission.base'), russian.get('revenue.band')]).toEqual([
      'Комиссия',
      'Комиссия: база',
      'Выручка: диапазон',
    ]);
    expect(labels(ladder('step'), { 'cost-per-lead': 1 }, 'ru').get('cost-per-lead.level.target')).toBe('Стоимость лида: уровень «цель»');
  });

  it('are there for every line', () => {
    for (const language of ['en', 'ru'] as const) {
      for (const [id, label] of labels(sales(), { revenue: 3300000, calls: 950 }, language))
        expect([id, label.trim() !== '' && !label.includes('{')]).toEqual([id, true]);
    }
  });
});

describe('texts of a policy', () => {
  it('are read in the language, else in the leading one, else as they are', () => {
    expect(textIn({ en: 'Leads', ru: 'Лиды' }, 'ru', ['en'])).toBe('Лиды');
    expect(textIn({ sv: 'Leads på svenska', de: 'Kontakte' }, 'ru', ['de', 'sv'])).toBe('Kontakte');
    expect(textIn({ 'en-GB': 'Colour' }, 'en', ['ru'])).toBe('Colour');
    expect(textIn('Лиды', 'en', ['ru'])).toBe('Лиды');
    expect(textIn({ fr: 'Contacts' }, 'en', ['ru'])).toBe('Contacts');
  });
});
