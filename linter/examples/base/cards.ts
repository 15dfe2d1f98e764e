import type { Indicator, Level, Scorecard } from '@scorewright/schemas';
import { MARKETING, SALES } from './roles.ts';

// From start to stretch the score rises along one straight line: no cliff, no kink, nothing to win by moving results between months.
const LEVELS = [
  { id: 'start', name: { en: 'start', ru: 'старт' }, score: 0 },
  { id: 'threshold', name: { en: 'threshold', ru: 'порог' }, score: 85 },
  { id: 'target', name: { en: 'target', ru: 'цель' }, score: 100 },
  { id: 'stretch', name: { en: 'stretch', ru: 'максимум' }, score: 130 },
] as const;

const levels = (...values: readonly [number, number, number, number]): readonly Level[] => LEVELS.map((level, index) => ({ ...level, at: values[index] ?? 0 }));

const COMMON = { type: 'continuous', measurement: 'quantitative', attainment: { method: 'ladder', interpolation: 'linear', below: 0 } } as const;

const LEAD_MARGIN = { metric: 'lead-margin', goal: 'margin-of-leads', ...COMMON, levels: levels(1_800_000, 2_820_000, 3_000_000, 3_360_000) } as const;

const MARKETING_INDICATORS: readonly Indicator[] = [
  { id: 'leads', metric: 'qualified-leads', goal: 'margin-of-volume', weight: 40, ...COMMON, levels: levels(240, 376, 400, 448), why: { en: 'Sales live on qualified leads.', ru: 'Продажи живут квалифицированными лидами.' } },
  { id: 'cost', metric: 'cost-per-lead', goal: 'cost-of-leads', weight: 30, ...COMMON, levels: levels(4200, 3180, 3000, 2640), why: { en: 'Leads must not cost more than they bring.', ru: 'Лид не должен стоить дороже, чем приносит.' } },
  { id: 'margin', weight: 30, ...LEAD_MARGIN, why: { en: 'Only leads that become margin count in the end.', ru: 'В конечном счёте важны лиды, ставшие маржой.' } },
];

const SALES_INDICATORS: readonly Indicator[] = [
  { id: 'margin', weight: 40, ...LEAD_MARGIN, why: { en: 'Margin brings profit; discounted turnover does not.', ru: 'Прибыль приносит маржа, а не оборот со скидкой.' } },
  { id: 'order', metric: 'average-order', goal: 'margin-of-orders', weight: 35, ...COMMON, levels: levels(12_000, 18_800, 20_000, 22_400), why: { en: 'The order value shows whether whole solutions are sold.', ru: 'Чек показывает, продаёт ли отдел комплексно.' } },
  { id: 'overdue', metric: 'overdue-share', goal: 'credit-losses', weight: 25, ...COMMON, levels: levels(7, 5.3, 5, 4.4), why: { en: 'A sale counts when the money has come.', ru: 'Продажа состоялась, когда пришли деньги.' } },
];

const SHARED_PAY = { headcount: 1, profile: 'manager', pay: { salary: 150_000, targetBonus: 75_000 }, combination: { method: 'weighted-sum' }, statedMaximum: 97_500, budget: 100_000 } as const;

export const SCORECARDS: readonly Scorecard[] = [
  { id: 'head-of-marketing', title: { en: 'Scorecard of the head of marketing', ru: 'Карта руководителя отдела маркетинга' }, position: MARKETING, department: 'Marketing', ...SHARED_PAY, indicators: MARKETING_INDICATORS },
  { id: 'head-of-sales', title: { en: 'Scorecard of the head of sales', ru: 'Карта руководителя отдела продаж' }, position: SALES, department: 'Sales', ...SHARED_PAY, indicators: SALES_INDICATORS },
];
