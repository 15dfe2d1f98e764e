import type { Policy } from '@scorewright/schemas';
import { FINANCE, PEOPLE } from './roles.ts';

/** The general part, and what holds for the whole document. */
export const GENERAL_PART = {
  format: 'scorewright-policy/1',
  id: 'base-regulation',
  version: '2027.1',
  title: { en: 'Bonus regulation for the heads of marketing and sales', ru: 'Положение о премировании руководителей маркетинга и продаж' },
  purpose: {
    en: 'To pay the two heads for the margin that they bring in together, after the cost of winning it.',
    ru: 'Платить двум руководителям за маржу, которую они приносят вместе, за вычетом расходов на её получение.',
  },
  covers: {
    en: 'The head of marketing and the head of sales, and those who replace them for a full calendar month.',
    ru: 'Руководитель отдела маркетинга и руководитель отдела продаж, а также те, кто замещает их полный календарный месяц.',
  },
  cardGoals: [
    {
      en: 'Raise the yearly margin after the cost of leads and credit losses from 16.92 to 22.92 million roubles by 31 December 2027.',
      ru: 'Поднять годовую маржу за вычетом расходов на лиды и потерь по долгам с 16,92 до 22,92 млн рублей к 31 декабря 2027 года.',
    },
  ],
  terms: [
    {
      term: { en: 'Qualified lead', ru: 'Квалифицированный лид' },
      definition: {
        en: 'An inquiry with a confirmed need, budget and a purchase within 60 days; marketing and sales share this definition.',
        ru: 'Обращение, у которого подтверждены потребность, бюджет и срок покупки до 60 дней; определение едино для маркетинга и продаж.',
      },
    },
    {
      term: { en: 'Margin from leads', ru: 'Маржа по лидам' },
      definition: {
        en: 'Paid revenue of customers won from qualified leads, without VAT, less purchase cost, discounts and returns.',
        ru: 'Оплаченная выручка без НДС от клиентов из квалифицированных лидов за вычетом закупочной стоимости, скидок и возвратов.',
      },
    },
  ],
  principles: [
    {
      name: { en: 'Decomposition', ru: 'Декомпозиция' },
      text: {
        en: 'Each indicator answers for one branch of the margin goal; the branches add up to it.',
        ru: 'Каждый показатель отвечает за одну ветвь цели по марже; сумма ветвей равна цели.',
      },
    },
    {
      name: { en: 'Balance', ru: 'Сбалансированность' },
      text: { en: 'Volume is paid for only together with its cost and its quality.', ru: 'Объём оплачивается только вместе с его ценой и качеством.' },
    },
    {
      name: { en: 'SMART', ru: 'SMART' },
      text: { en: 'Every goal has a number, a unit, a date and an owner.', ru: 'У каждой цели есть число, единица, срок и ответственный.' },
    },
  ],
  sections: [
    {
      id: 'development',
      place: 'indicators',
      title: { en: 'How indicators are developed and agreed', ru: 'Как показатели разрабатываются и согласуются' },
      text: {
        en: 'The indicators follow from the audit of November 2024 to October 2026: 24 months, levels set by the results of those months, agreed with both heads. An indicator must serve a goal, be moved by the person paid, and be measured by an independent system.',
        ru: 'Показатели выведены из аудита за ноябрь 2024 – октябрь 2026 года: 24 месяца, уровни поставлены по результатам этих месяцев и согласованы с обоими руководителями. Показатель должен служить цели, зависеть от того, кому за него платят, и измеряться независимой системой.',
      },
    },
    {
      id: 'card-form',
      place: 'cards',
      title: { en: 'Form and validity of the card', ru: 'Форма и срок действия карты' },
      text: {
        en: 'Financial control prepares the card, the HR director and the finance director agree it, the general director approves it, the head concerned signs it. It holds until 31 December 2027.',
        ru: 'Карту готовит финансовый контроль, согласуют директор по персоналу и финансовый директор, утверждает генеральный директор, подписывает руководитель отдела. Карта действует до 31 декабря 2027 года.',
      },
    },
    {
      id: 'disputes',
      place: 'final',
      title: { en: 'Objection to the calculation', ru: 'Несогласие с расчётом' },
      text: {
        en: 'An objection goes to the HR director within five working days of payment; the recalculation uses the same data and formulas.',
        ru: 'Возражение подаётся директору по персоналу в течение пяти рабочих дней после выплаты; пересчёт выполняется по тем же данным и формулам.',
      },
    },
  ],
  jurisdiction: { profile: 'RU', agreedWith: [PEOPLE, FINANCE] },
  currency: 'RUB',
  period: 'month',
  effective: { from: '2027-01-01', until: '2027-12-31' },
  languages: ['en', 'ru'],
  owner: FINANCE,
} as const satisfies Partial<Policy>;
