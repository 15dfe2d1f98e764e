import type { CorrectionRecord, Policy } from '@scorewright/schemas';
import { describe, expect, it } from 'vitest';
import { explanationText } from '../../../engine/5-tell/index.ts';
import { explained, lineOf, marketing, sentenceOf } from './cases.ts';

const HALF = { 'cost-per-lead': 1100 };

describe('a missing fact', () => {
  it('refused: what is wrong comes first, and what is known is shown', () => {
    const explanation = explained(marketing(), HALF, 'en');
    expect(explanation.status).toBe('refused');
    expect(explanation.problems.map(({ code }) => code)).toEqual(['missing-fact']);
    expect(explanation.problems[0]?.message).toContain('`leads`');
    expect(sentenceOf(explanation, 'cost-per-lead.contribution')).toBe('Contribution: 109 % × weight 60 % = 65.4 % (clause 3.1)');
    expect(sentenceOf(explanation, 'leads.attainment')).toBe('Leads: not calculated, it needs “actual” (clause 3.1)');
    expect(sentenceOf(explanation, 'index')).toBe('Index: not calculated, it needs “Leads: actual” (clause 3.1)');
    expect(explanation.conclusion).toBe('No total: see what is wrong');
    expect(explanationText(explanation)).toMatch(/^Card, .*\n\nWhat is wrong\n {2}the fact `leads` is missing/);
  });

  it('counted as zero', () => {
    const explanation = explained(marketing({}, { missing: 'zero' }), HALF, 'en');
    expect(sentenceOf(explanation, 'leads.actual')).toBe('Actual: the fact is missing (clause 3.1); the score counts as 0 and the weight stays');
    expect(sentenceOf(explanation, 'leads.score')).toBe('Score: 0 % (clause 3.1); the score counts as 0 and the weight stays');
    expect(sentenceOf(explanation, 'index')).toBe('Index: Cost per lead 65.4 % + Leads 0 % = 65.4 % (clause 3.1)');
  });

  it('left out, with the other weights scaled', () => {
    const explanation = explained(marketing({}, { missing: 'reweight' }), HALF, 'ru');
    expect(sentenceOf(explanation, 'leads.actual')).toBe('Факт: факта нет (п. 3.1); показатель исключён, остальные веса пересчитаны до 100 %');
    expect(sentenceOf(explanation, 'cost-per-lead.weight')).toBe('Вес: 60 % × 100 % / сумма весов показателей, по которым есть факт 60 % = 100 % (п. 3.1)');
    expect(sentenceOf(explanation, 'index')).toBe('Индекс: 60 % × Стоимость лида 109 % / сумма весов показателей, по которым есть факт 60 % = 109 % (п. 3.1)');
  });

  it('counted as on plan', () => {
    const explanation = explained(marketing({}, { missing: 'on-plan' }), HALF, 'en');
    expect(sentenceOf(explanation, 'leads.actual')).toBe('Actual: 500 leads (clause 3.1); the actual is missing: it counts as equal to the plan');
    expect(lineOf(explanation, 'leads.actual').folded).toBe(false);
  });

  it('assumed', () => {
    const made = marketing(
      { pay: { salary: { fact: 'salary' }, targetBonus: 100000 } },
      {
        facts: [
          { id: 'salary', name: { en: 'Salary by contract', ru: 'Оклад по договору' }, type: 'number', unit: 'RUB', about: 'employee', whenMissing: 40000 },
        ],
      },
    );
    expect(sentenceOf(explained(made, { ...HALF, leads: 480 }, 'en'), 'salary')).toBe(
      'Salary: RUB 40,000 (clause 3.1); the regulation assumes what is missing: Salary by contract RUB 40,000',
    );
  });

  it('is not spoken of where nothing is missing', () => {
    for (const missing of ['zero', 'reweight', 'on-plan'] as const) {
      const text = explanationText(explained(marketing({}, { missing }), { ...HALF, leads: 480 }, 'en'), { all: true });
      expect(text).not.toMatch(/missing|left out|counts as/);
    }
  });
});

const RECORD: CorrectionRecord = {
  id: 'kr-1',
  ground: 'outage',
  date: '2026-03-05',
  reason: { en: 'the site was down', ru: 'сайт не работал' },
  document: { en: 'order No. 7', ru: 'приказ № 7' },
  initiatedBy: { role: 'manager' },
  approvedBy: [{ role: 'director' }],
  period: { from: '2026-03-01', until: '2026-03-31' },
  changes: [{ parameter: 'plan', indicator: 'leads', value: 400 }],
};

const corrected = (records: Policy['correctionRecords']): Policy =>
  marketing(
    {},
    {
      corrections: {
        grounds: [{ id: 'outage', text: 'Outage', initiators: ['manager'], parameters: ['plan'], untilDaysAfterEnd: 5, approvers: ['director'] }],
      },
      ...(records === undefined ? {} : { correctionRecords: records }),
    },
  );

describe('a correction', () => {
  it('of the policy is cited where it acts', () => {
    const explanation = explained(corrected([RECORD]), { ...HALF, leads: 480 }, 'en');
    expect(sentenceOf(explanation, 'leads.plan')).toBe('Plan: 400 leads (clause 3.1); correction kr-1 of 5 March 2026: the site was down (order No. 7)');
    expect(lineOf(explanation, 'leads.plan').correction).toMatchObject({ record: 'kr-1', document: 'policy' });
    expect(lineOf(explanation, 'leads.plan').folded).toBe(false);
    expect(explanation.preamble).toHaveLength(1);
  });

  it('of the facts is cited too', () => {
    const explanation = explained(corrected(undefined), { ...HALF, leads: 480 }, 'ru', { corrections: [RECORD] });
    expect(sentenceOf(explanation, 'leads.plan')).toBe('План: 400 лидов (п. 3.1); корректировка kr-1 от 05.03.2026: сайт не работал (приказ № 7)');
    expect(lineOf(explanation, 'leads.plan').correction).toMatchObject({ record: 'kr-1', document: 'facts' });
  });
});

describe('a cut-off', () => {
  const made = marketing({
    cutOffs: [
      {
        id: 'accident',
        name: { en: 'Work accident', ru: 'Несчастный случай' },
        condition: { '>': [{ var: 'leads.actual' }, 400] },
        effect: 'zero',
        scope: { card: 'bonus' },
        clause: '7.1',
      },
    ],
  });

  it('says why it took the bonus', () => {
    expect(sentenceOf(explained(made, { ...HALF, leads: 480 }, 'en'), 'bonus.accident')).toBe(
      'Bonus: Work accident: RUB 0, because Leads: actual 480 > 400 (clause 7.1)',
    );
    expect(sentenceOf(explained(made, { ...HALF, leads: 480 }, 'ru'), 'bonus')).toBe('Премия: 0 ₽ (п. 3.1)');
  });

  it('says why it did not', () => {
    expect(sentenceOf(explained(made, { ...HALF, leads: 400 }, 'ru'), 'bonus.accident')).toBe(
      'Премия: Несчастный случай: 97 400 ₽, так как Лиды: факт 400 ≤ 400 (п. 7.1)',
    );
  });
});

describe('what holds for the whole card', () => {
  it('names the employee, the weight variant and the trial period', () => {
    const made = marketing(
      {
        weightVariants: [{ id: 'growth', name: { en: 'growth', ru: 'рост' }, from: '2026-01-01', weights: [{ indicator: 'leads', weight: 100 }] }],
      },
      { cycle: { trial: { from: '2026-03-01', until: '2026-05-31', clause: '9' } } },
    );
    const explanation = explained(made, { ...HALF, leads: 480 }, 'ru', { employee: { name: 'Иванов И. И.' } });
    expect(explanation.title).toBe('Иванов И. И.: Карта, 01.03.2026 – 31.03.2026');
    expect(explanation.preamble).toEqual(['веса: рост (п. 3.1)', 'пробный период: рассчитано, но не выплачивается (п. 9)']);
  });
});
