import type { Example } from '@scorewright/schemas';

const PERIOD = { from: '2027-03-01', until: '2027-03-31' };

const marketing = (id: string, title: Example['title'], facts: readonly [number, number, number], lines: NonNullable<Example['expect']['lines']>): Example => ({
  id,
  title,
  scorecard: 'head-of-marketing',
  period: PERIOD,
  facts: { 'qualified-leads': facts[0], 'cost-per-lead': facts[1], 'lead-margin': facts[2] },
  expect: { lines },
});

const sales = (
  id: string,
  title: Example['title'],
  facts: readonly [number, number, number, number],
  lines: NonNullable<Example['expect']['lines']>,
): Example => ({
  id,
  title,
  scorecard: 'head-of-sales',
  period: PERIOD,
  facts: { 'lead-margin': facts[0], 'paid-revenue': facts[1], 'paid-orders': facts[2], 'overdue-share': facts[3] },
  expect: { lines },
});

export const EXAMPLES: readonly Example[] = [
  marketing('marketing-on-target', { en: 'Marketing exactly on target', ru: 'Маркетинг точно на цели' }, [400, 3000, 100], {
    index: '100',
    bonus: '75000',
    total: '225000',
  }),
  marketing('marketing-on-threshold', { en: 'Marketing exactly at the threshold', ru: 'Маркетинг точно на пороге' }, [376, 3180, 94], {
    index: '91.3',
    bonus: '68475',
    total: '218475',
  }),
  marketing('marketing-beyond-stretch', { en: 'Beyond the stretch level pay does not grow', ru: 'Выше максимума премия не растёт' }, [500, 2500, 120], {
    index: '117.4',
    bonus: '88050',
    total: '238050',
  }),
  sales('sales-on-target', { en: 'Sales exactly on target', ru: 'Продажи точно на цели' }, [100, 12_400_000, 620, 5], {
    'order.actual': '20000',
    index: '100',
    bonus: '75000',
    total: '225000',
  }),
  sales('sales-below-start', { en: 'Overdue debt beyond the start earns nothing', ru: 'Просрочка хуже старта не приносит ничего' }, [100, 12_400_000, 620, 8], {
    'overdue.attainment': '0',
    index: '75',
    bonus: '56250',
    total: '206250',
  }),
  {
    id: 'no-orders',
    title: { en: 'The number of orders is missing: no calculation', ru: 'Нет числа заказов: расчёта нет' },
    scorecard: 'head-of-sales',
    period: PERIOD,
    facts: { 'lead-margin': 100, 'paid-revenue': 12_400_000, 'overdue-share': 5 },
    expect: { problems: ['missing-fact'] },
  },
];
