import type { Goal } from '@scorewright/schemas';
import { FINANCE, GENERAL, MARKETING, SALES } from './roles.ts';

/** The goal tree: the change of the root is the signed sum of the changes of its leaves, every leaf has an owner and an indicator. */
export const GOALS: readonly Goal[] = [
  {
    id: 'net-margin', name: { en: 'Margin after the cost of leads and credit losses', ru: 'Маржа за вычетом расходов на лиды и потерь по долгам' },
    financial: true, owner: GENERAL, unit: 'RUB', base: 16_920_000, target: 22_920_000, by: '2027-12-31',
    quality: { en: 'Returns at most 2 % of orders', ru: 'Возвраты не выше 2 % заказов' },
    price: { en: 'Without more staff in either department', ru: 'Без увеличения штата обоих отделов' },
  },
  {
    id: 'margin-of-leads', name: { en: 'Margin from qualified leads', ru: 'Маржа по квалифицированным лидам' },
    parent: 'net-margin', effect: '+', owner: SALES, unit: 'RUB', base: 33_000_000, target: 36_000_000, by: '2027-12-31', metric: 'lead-margin',
    quality: { en: 'Discounts at most 6 % of revenue', ru: 'Скидки не выше 6 % выручки' },
    price: { en: 'CRM support: 240,000 roubles a year', ru: 'Поддержка CRM: 240 000 рублей в год' },
  },
  {
    id: 'margin-of-volume', name: { en: 'Extra margin from more qualified leads', ru: 'Дополнительная маржа от роста числа лидов' },
    parent: 'net-margin', effect: '+', owner: MARKETING, unit: 'RUB', base: 0, target: 1_200_000, by: '2027-12-31', metric: 'qualified-leads',
    quality: { en: 'Rejected leads at most 8 %', ru: 'Отклонённых лидов не больше 8 %' },
    price: { en: 'Within the lead budget of 14.4 million roubles', ru: 'В пределах бюджета на лиды 14,4 млн рублей' },
  },
  {
    id: 'cost-of-leads', name: { en: 'Cost of winning leads', ru: 'Расходы на привлечение лидов' },
    parent: 'net-margin', effect: '-', owner: MARKETING, unit: 'RUB', base: 14_880_000, target: 14_400_000, by: '2027-12-31', metric: 'cost-per-lead',
    quality: { en: 'Rejected leads at most 8 %', ru: 'Отклонённых лидов не больше 8 %' },
    price: { en: 'Tools of the department: 300,000 roubles a year', ru: 'Инструменты отдела: 300 000 рублей в год' },
  },
  {
    id: 'margin-of-orders', name: { en: 'Extra margin from a higher average order', ru: 'Дополнительная маржа от роста среднего чека' },
    parent: 'net-margin', effect: '+', owner: SALES, unit: 'RUB', base: 0, target: 960_000, by: '2027-12-31', metric: 'average-order',
    quality: { en: 'Returns at most 2 % of orders', ru: 'Возвраты не выше 2 % заказов' },
    price: { en: 'Training in add-on sales: 180,000 roubles a year', ru: 'Обучение допродажам: 180 000 рублей в год' },
  },
  {
    id: 'credit-losses', name: { en: 'Losses on overdue debt', ru: 'Потери по просроченным долгам' },
    parent: 'net-margin', effect: '-', owner: SALES, unit: 'RUB', base: 1_200_000, target: 840_000, by: '2027-12-31', metric: 'overdue-share',
    quality: { en: 'No regular customer refused credit without the finance director', ru: 'Отказ в отсрочке постоянному клиенту только с финансовым директором' },
    price: { en: `One reminder service: 60,000 roubles a year, paid by the ${FINANCE.toLowerCase()}`, ru: 'Сервис напоминаний: 60 000 рублей в год из бюджета финансового директора' },
  },
];
