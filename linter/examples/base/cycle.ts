import type { CorrectionRules, Cycle, Introduction } from '@scorewright/schemas';
import { CONTROLLER, FINANCE, GENERAL, MARKETING, PEOPLE, SALES } from './roles.ts';

export const CORRECTIONS: CorrectionRules = {
  grounds: [
    {
      id: 'supplier-price',
      kind: 'external',
      text: { en: 'A supplier changed purchase prices by more than 10 %', ru: 'Поставщик изменил закупочные цены больше чем на 10 %' },
      initiators: [FINANCE],
      parameters: ['level'],
      indicators: ['margin', 'order'],
      untilDaysAfterEnd: -10,
      approvers: [GENERAL, PEOPLE],
    },
    {
      id: 'duties-changed',
      kind: 'changed-duties',
      text: { en: 'A channel was given to or taken from a department', ru: 'Отделу передан или у отдела изъят канал' },
      initiators: [PEOPLE],
      parameters: ['level', 'weight'],
      untilDaysAfterEnd: -10,
      approvers: [GENERAL, FINANCE],
    },
  ],
};

export const CYCLE: Cycle = {
  planning: { who: GENERAL, what: { en: 'Approves the levels of the year', ru: 'Утверждает уровни на год' }, byDay: -10 },
  acknowledgement: { who: PEOPLE, what: { en: 'Has both heads sign their cards', ru: 'Знакомит обоих руководителей с картами под подпись' }, byDay: -5 },
  monitoring: [
    { every: 'daily', who: MARKETING, what: { en: 'Leads and their cost against the levels', ru: 'Лиды и их стоимость к уровням' } },
    { every: 'daily', who: SALES, what: { en: 'Margin, order value and overdue debt against the levels', ru: 'Маржа, чек и просрочка к уровням' } },
    { every: 'weekly', who: FINANCE, what: { en: 'CRM against payments', ru: 'Сверка CRM с оплатами' } },
  ],
  assessment: [
    { stage: 'self', who: 'Head of the department', byDay: 4, what: { en: 'Compares the data with their own report', ru: 'Сверяет данные со своим отчётом' } },
    { stage: 'finance', who: CONTROLLER, byDay: 5, what: { en: 'Calculates the card', ru: 'Рассчитывает карту' } },
    { stage: 'hr', who: PEOPLE, byDay: 6, what: { en: 'Checks the grounds of corrections', ru: 'Проверяет основания корректировок' } },
    { stage: 'director', who: GENERAL, byDay: 7, what: { en: 'Approves payment', ru: 'Утверждает выплату' } },
  ],
  payDay: 10,
  reviews: [
    { every: 'monthly', what: { en: 'Results and pay of the month', ru: 'Результаты и выплаты месяца' }, who: FINANCE, next: '2027-02-12' },
    { every: 'quarterly', what: { en: 'Levels and weights', ru: 'Уровни и веса' }, who: GENERAL, next: '2027-04-15' },
    {
      every: 'half-yearly',
      what: {
        en: 'Whether the indicators are right, a ceiling is reached, goals have changed',
        ru: 'Верны ли показатели, не исчерпан ли потолок, не сменились ли цели',
      },
      who: GENERAL,
      next: '2027-07-15',
    },
  ],
  trial: { from: '2027-01-01', until: '2027-01-31' },
};

export const INTRODUCTION: Introduction = {
  announced: '2026-10-12',
  targetsApproved: '2026-11-13',
  signed: '2026-11-16',
  discussions: [
    {
      date: '2026-10-15',
      with: MARKETING,
      about: { en: 'Pay of the last 24 months by the new card', ru: 'Премия за прошлые 24 месяца по новой карте' },
      outcome: { en: 'Weight of margin set at 30 %', ru: 'Вес маржи установлен в 30 %' },
    },
    {
      date: '2026-10-16',
      with: SALES,
      about: { en: 'Pay of the last 24 months by the new card', ru: 'Премия за прошлые 24 месяца по новой карте' },
      outcome: { en: 'Weight of overdue debt lowered from 30 to 25 %', ru: 'Вес просрочки снижен с 30 до 25 %' },
    },
  ],
  acknowledgements: [
    { who: MARKETING, date: '2026-11-18' },
    { who: SALES, date: '2026-11-18' },
  ],
};
