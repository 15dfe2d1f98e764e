import type { Metric } from '@scorewright/schemas';
import { AVERAGE_ORDER, COST_PER_LEAD, LEAD_MARGIN, OVERDUE_SHARE, QUALIFIED_LEADS } from './history.ts';
import { CONTROLLER, CRM, FINANCE, MARKETING, SALES } from './roles.ts';

const ACCOUNTING = { system: { en: 'Accounting system', ru: 'Бухгалтерская система' }, recordedBy: CONTROLLER, independent: true, readyAfterDays: 4, record: { en: 'Margin and payment report', ru: 'Отчёт о марже и оплатах' } };
const LEADS = { system: { en: 'CRM, qualification log', ru: 'CRM, журнал квалификации' }, recordedBy: CRM, independent: true, readyAfterDays: 2, record: { en: 'Lead report', ru: 'Отчёт по лидам' } };
const ONCE_TO_SIX = { from: 0, to: 6, integer: true } as const;

/** What indicators measure. */
const MEASURED: readonly Metric[] = [
  {
    id: 'qualified-leads', name: { en: 'Qualified leads', ru: 'Квалифицированные лиды' },
    definition: { en: 'Leads that passed qualification in the CRM within the month; a duplicate counts once.', ru: 'Лиды, прошедшие квалификацию в CRM за месяц; повторное обращение считается один раз.' },
    unit: 'lead', direction: 'higher', kind: 'result', measure: 'total', domain: { min: 1, max: 2000, integer: true }, source: LEADS, owner: MARKETING, definedBy: FINANCE,
    levers: [{
      id: 'new-channel', name: { en: 'Open one more advertising channel', ru: 'Запустить ещё один рекламный канал' }, who: MARKETING,
      moves: [{ metric: 'qualified-leads', by: 20 }, { metric: 'lead-margin', by: 2 }], steps: ONCE_TO_SIX, effort: 16,
    }],
    guards: ['rejected-leads', 'lead-margin'], history: QUALIFIED_LEADS, process: { en: 'Winning leads, from advertising to qualification', ru: 'Привлечение лидов от рекламы до квалификации' },
  },
  {
    id: 'cost-per-lead', name: { en: 'Cost per qualified lead', ru: 'Стоимость квалифицированного лида' },
    definition: { en: 'Advertising and agency cost of the month by accounting, for one qualified lead.', ru: 'Расходы месяца на рекламу и подрядчиков по данным бухгалтерии на один квалифицированный лид.' },
    unit: 'RUB/lead', direction: 'lower', kind: 'efficiency', measure: 'ratio', domain: { min: 0, max: 50_000 }, source: ACCOUNTING, owner: MARKETING, definedBy: FINANCE,
    levers: [{
      id: 'switch-off-losers', name: { en: 'Switch off advertisements that bring no leads', ru: 'Отключить объявления, которые не приносят лидов' }, who: MARKETING,
      moves: [{ metric: 'cost-per-lead', by: -60 }], steps: ONCE_TO_SIX, effort: 6,
    }],
    guards: ['rejected-leads', 'qualified-leads'], history: COST_PER_LEAD, process: { en: 'Placing advertising, from the media plan to the invoice', ru: 'Размещение рекламы от медиаплана до счёта' },
  },
  {
    id: 'lead-margin', name: { en: 'Attainment of the plan for margin from leads', ru: 'Выполнение плана по марже с лидов' },
    definition: { en: 'Paid margin of customers won from qualified leads against the plan of the month; the yearly plan of 36 million roubles is spread by an order before the year begins.', ru: 'Оплаченная маржа клиентов из квалифицированных лидов к плану месяца; годовой план 36 млн рублей разложен по месяцам приказом до начала года.' },
    unit: '%', direction: 'higher', kind: 'result', measure: 'total', domain: { min: 0, max: 300 }, source: ACCOUNTING, owner: SALES, definedBy: FINANCE,
    levers: [
      { id: 'call-back', name: { en: 'Call every lead back within an hour', ru: 'Перезванивать каждому лиду в течение часа' }, who: SALES, moves: [{ metric: 'lead-margin', by: 3 }], steps: ONCE_TO_SIX, effort: 10 },
      { id: 'full-questionnaire', name: { en: 'Hand leads over with a full questionnaire', ru: 'Передавать лиды с полной анкетой' }, who: MARKETING, moves: [{ metric: 'lead-margin', by: 2.5 }], steps: ONCE_TO_SIX, effort: 8 },
    ],
    guards: ['discount-share', 'order-returns'], history: LEAD_MARGIN, process: { en: 'Selling to leads, from hand-over to payment', ru: 'Продажа лидам от передачи до оплаты' },
  },
  {
    id: 'average-order', name: { en: 'Average order value', ru: 'Средний чек' },
    definition: { en: 'Paid revenue divided by paid orders; invoices under one contract count as one order.', ru: 'Оплаченная выручка, делённая на число оплаченных заказов; счета по одному договору считаются одним заказом.' },
    unit: 'RUB/order', direction: 'higher', kind: 'efficiency', measure: 'ratio', formula: { '/': [{ var: 'paid-revenue' }, { var: 'paid-orders' }] },
    domain: { min: 0, max: 200_000 }, source: ACCOUNTING, owner: SALES, definedBy: FINANCE,
    levers: [{
      id: 'bundles', name: { en: 'Offer bundles', ru: 'Предлагать комплекты' }, who: SALES,
      moves: [{ metric: 'paid-revenue', by: 300_000 }, { metric: 'lead-margin', by: 0.7 }], steps: ONCE_TO_SIX, effort: 12,
    }],
    guards: ['paid-orders', 'order-returns'], history: AVERAGE_ORDER, process: { en: 'Preparing offers', ru: 'Подготовка предложений' },
  },
  {
    id: 'overdue-share', name: { en: 'Share of overdue receivables', ru: 'Доля просроченной задолженности' },
    definition: { en: 'Invoices more than 10 days overdue at the end of the month, against the revenue of the month.', ru: 'Счета с просрочкой свыше 10 дней на конец месяца к выручке месяца.' },
    unit: '%', direction: 'lower', kind: 'efficiency', measure: 'level', domain: { min: 0, max: 100 }, source: ACCOUNTING, owner: SALES, definedBy: FINANCE,
    levers: [{
      id: 'reminders', name: { en: 'Remind customers before the due date', ru: 'Напоминать клиентам до срока оплаты' }, who: SALES,
      moves: [{ metric: 'overdue-share', by: -0.1 }], steps: ONCE_TO_SIX, effort: 5,
    }],
    guards: ['paid-orders'], history: OVERDUE_SHARE, process: { en: 'Collecting payments', ru: 'Работа с оплатами' },
  },
];

/** What the formulas read and what would show if an indicator were inflated. */
const SUPPORTING: readonly Metric[] = [
  {
    id: 'paid-revenue', name: { en: 'Paid revenue', ru: 'Оплаченная выручка' }, unit: 'RUB', direction: 'higher', kind: 'result', measure: 'total',
    domain: { min: 0, max: 60_000_000 }, source: ACCOUNTING, owner: FINANCE,
  },
  {
    id: 'paid-orders', name: { en: 'Paid orders', ru: 'Оплаченные заказы' }, unit: 'order', direction: 'higher', kind: 'result', measure: 'total',
    domain: { min: 1, max: 3000, integer: true }, source: ACCOUNTING, owner: FINANCE,
  },
  { id: 'rejected-leads', name: { en: 'Share of rejected leads', ru: 'Доля отклонённых лидов' }, unit: '%', direction: 'lower', kind: 'efficiency', measure: 'ratio', domain: { min: 0, max: 100 }, source: LEADS, owner: FINANCE },
  { id: 'discount-share', name: { en: 'Share of discounts', ru: 'Доля скидок' }, unit: '%', direction: 'lower', kind: 'efficiency', measure: 'ratio', domain: { min: 0, max: 100 }, source: ACCOUNTING, owner: FINANCE },
  { id: 'order-returns', name: { en: 'Share of returns', ru: 'Доля возвратов' }, unit: '%', direction: 'lower', kind: 'result', measure: 'ratio', domain: { min: 0, max: 100 }, source: ACCOUNTING, owner: FINANCE },
];

export const METRICS: readonly Metric[] = [...MEASURED, ...SUPPORTING];
