import type { Curve, Indicator, Level, Scorecard } from '@scorewright/schemas';
import { MARKETING, SALES } from './roles.ts';

// Every score rises along one straight line up to the stretch level: no cliff, no kink, nothing to win by moving results between months.
const COMMON = { type: 'continuous', measurement: 'quantitative' } as const;

const levels = (threshold: number, target: number, stretch: number): readonly Level[] => [
  { id: 'threshold', name: { en: 'threshold', ru: 'порог' }, at: threshold },
  { id: 'target', name: { en: 'target', ru: 'цель' }, at: target },
  { id: 'stretch', name: { en: 'stretch', ru: 'максимум' }, at: stretch },
];

/** Actual to plan, up to the stretch level. */
const ratio = (threshold: number, target: number, stretch: number) =>
  ({
    ...COMMON,
    plan: { method: 'value', value: { level: 'target' } },
    levels: levels(threshold, target, stretch),
    attainment: { method: 'ratio' },
    cap: 112,
  }) as const;

/** For a metric that should fall: nothing at the base, 100 % at the target, in proportion between and beyond, up to the stretch level. */
const fromBase = (base: number, threshold: number, target: number, stretch: number) =>
  ({
    ...COMMON,
    plan: { method: 'value', value: { level: 'target' } },
    levels: levels(threshold, target, stretch),
    attainment: { method: 'base-norm', base, floor: 0, cap: 130 },
  }) as const;

const CURVE: Curve = {
  gives: 'percent',
  bands: [
    { id: 'in-proportion', name: { en: 'in proportion', ru: 'пропорционально' }, from: 0, to: 112, ends: '[)', pays: { kind: 'proportional', factor: 1 } },
    { id: 'at-most', name: { en: 'at most', ru: 'не больше' }, from: 112, ends: '[)', pays: { kind: 'constant', value: 112 } },
  ],
};

/** A metric that is a percent of its plan already. */
const direct = (threshold: number, target: number, stretch: number) => {
  const { cap: _cap, ...planned } = ratio(threshold, target, stretch);
  return { ...planned, attainment: { method: 'direct' }, curve: CURVE } as const;
};

const LEAD_MARGIN = { metric: 'lead-margin', goal: 'margin-of-leads', ...direct(94, 100, 112) } as const;

const MARKETING_INDICATORS: readonly Indicator[] = [
  {
    id: 'leads',
    metric: 'qualified-leads',
    goal: 'margin-of-volume',
    weight: 40,
    ...ratio(376, 400, 448),
    why: { en: 'Sales live on qualified leads.', ru: 'Продажи живут квалифицированными лидами.' },
  },
  {
    id: 'cost',
    metric: 'cost-per-lead',
    goal: 'cost-of-leads',
    weight: 30,
    ...fromBase(4200, 3180, 3000, 2640),
    why: { en: 'Leads must not cost more than they bring.', ru: 'Лид не должен стоить дороже, чем приносит.' },
  },
  {
    id: 'margin',
    weight: 30,
    ...LEAD_MARGIN,
    why: { en: 'Only leads that become margin count in the end.', ru: 'В конечном счёте важны лиды, ставшие маржой.' },
  },
];

const SALES_INDICATORS: readonly Indicator[] = [
  {
    id: 'margin',
    weight: 40,
    ...LEAD_MARGIN,
    why: { en: 'Margin brings profit; discounted turnover does not.', ru: 'Прибыль приносит маржа, а не оборот со скидкой.' },
  },
  {
    id: 'order',
    metric: 'average-order',
    goal: 'margin-of-orders',
    weight: 35,
    ...ratio(18_800, 20_000, 22_400),
    why: { en: 'The order value shows whether whole solutions are sold.', ru: 'Чек показывает, продаёт ли отдел комплексно.' },
  },
  {
    id: 'overdue',
    metric: 'overdue-share',
    goal: 'credit-losses',
    weight: 25,
    ...fromBase(7, 5.3, 5, 4.4),
    why: { en: 'A sale counts when the money has come.', ru: 'Продажа состоялась, когда пришли деньги.' },
  },
];

const SHARED_PAY = { headcount: 1, profile: 'manager', pay: { salary: 150_000, targetBonus: 75_000 }, combination: { method: 'weighted-sum' } } as const;

export const SCORECARDS: readonly Scorecard[] = [
  {
    id: 'head-of-marketing',
    title: { en: 'Scorecard of the head of marketing', ru: 'Карта руководителя отдела маркетинга' },
    position: MARKETING,
    department: 'Marketing',
    ...SHARED_PAY,
    statedMaximum: 88_050,
    budget: 90_000,
    indicators: MARKETING_INDICATORS,
  },
  {
    id: 'head-of-sales',
    title: { en: 'Scorecard of the head of sales', ru: 'Карта руководителя отдела продаж' },
    position: SALES,
    department: 'Sales',
    ...SHARED_PAY,
    statedMaximum: 87_375,
    budget: 90_000,
    indicators: SALES_INDICATORS,
  },
];
