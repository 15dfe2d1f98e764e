import type { Rational } from '@scorewright/engine';
import type { JsonLogic, Metric, Policy } from '@scorewright/schemas';
import { exactOf, isDecimal } from './exact.ts';

/** Arithmetic over metrics and facts. `unknown`: an expression that says nothing about bounds. */
export type Term =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'name'; readonly id: string }
  | { readonly kind: 'sum'; readonly terms: readonly Term[] }
  | { readonly kind: 'product'; readonly terms: readonly Term[] }
  | { readonly kind: 'difference'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'quotient'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'unknown' };

/** A metric that is always its formula. */
export interface Identity {
  readonly metric: string;
  readonly term: Term;
}

const UNKNOWN: Term = { kind: 'unknown' };
const number = (value: number | string): Term => ({ kind: 'number', value: exactOf(value) });

function operated(operator: string, args: readonly JsonLogic[]): Term {
  const terms = args.map(termOf);
  const [a, b] = terms;
  if (!a) return UNKNOWN;
  switch (operator) {
    case '+':
      return { kind: 'sum', terms };
    case '*':
      return { kind: 'product', terms };
    case '-':
      return b ? { kind: 'difference', left: a, right: b } : { kind: 'difference', left: number(0), right: a };
    case '/':
      return b ? { kind: 'quotient', left: a, right: b } : UNKNOWN;
    case 'percent':
      return b ? { kind: 'quotient', left: { kind: 'product', terms: [a, number(100)] }, right: b } : UNKNOWN;
    case 'percent-of':
      return b ? { kind: 'quotient', left: { kind: 'product', terms }, right: number(100) } : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

/** A formula of the policy as arithmetic; branches, roundings and the like are unknown. */
export function termOf(logic: JsonLogic): Term {
  if (isDecimal(logic)) return typeof logic === 'number' ? number(logic) : UNKNOWN;
  if (typeof logic !== 'object') return UNKNOWN;
  const [operator = ''] = Object.keys(logic);
  const given = logic[operator];
  const args = (Array.isArray(given) ? given : [given]) as readonly JsonLogic[];
  if (operator === 'var') return typeof args[0] === 'string' ? { kind: 'name', id: args[0] } : UNKNOWN;
  return operated(operator, args);
}

/**
 * Ratios that everybody calculates alike, by the ids of the library (policies/library): they hold between raw metrics of a policy too, where all three
 * are there. Percents: numerator, denominator.
 */
const SHARES: readonly (readonly [string, string, string])[] = [
  ['call-to-meeting', 'meetings', 'calls'],
  ['meeting-to-offer', 'offers', 'meetings'],
  ['offer-to-deal', 'deals', 'offers'],
  ['lead-conversion', 'deals', 'leads'],
  ['qualified-lead-conversion', 'deals', 'qualified-leads'],
  ['visit-conversion', 'orders', 'visits'],
  ['click-through-rate', 'clicks', 'impressions'],
  ['repeat-buyer-share', 'repeat-buyers', 'buyers'],
  ['on-time-share', 'orders-on-time', 'orders-due'],
  ['defect-share', 'units-defective', 'units-made'],
  ['margin-share', 'gross-margin', 'revenue'],
  ['visitor-conversion', 'receipts', 'visitors'],
  ['postponed-share', 'deliveries-postponed', 'deliveries'],
];
const RATIOS: readonly (readonly [string, string, string])[] = [
  ['average-order-value', 'revenue', 'orders'],
  ['cost-per-click', 'ad-spend', 'clicks'],
  ['cost-per-lead', 'ad-spend', 'leads'],
  ['cost-per-order', 'ad-spend', 'orders'],
  ['cost-per-qualified-lead', 'ad-spend', 'qualified-leads'],
  ['customer-acquisition-cost', 'winning-cost', 'new-customers'],
  ['revenue-per-visit', 'revenue', 'visits'],
  ['unit-cost', 'direct-cost', 'units-good'],
  ['energy-per-tonne', 'energy-used', 'tonnes-made'],
  ['deliveries-per-vehicle', 'deliveries', 'vehicle-days'],
];

const isRaw = (metric: Metric | undefined): boolean => metric !== undefined && metric.formula === undefined && (metric.type ?? 'number') === 'number';

/** What always holds between the metrics of a policy: their formulas, and the relations of the library between raw metrics that go by its names. */
export function identitiesOf({ metrics }: Policy): readonly Identity[] {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const allRaw = (ids: readonly string[]): boolean => ids.every((id) => isRaw(byId.get(id)));
  const related = [...SHARES.map((ids) => ({ ids, operator: 'percent' })), ...RATIOS.map((ids) => ({ ids, operator: '/' }))]
    .filter(({ ids }) => allRaw(ids))
    .map(({ ids: [metric, a, b], operator }) => ({ metric, term: termOf({ [operator]: [{ var: a }, { var: b }] }) }));
  return [...metrics.flatMap(({ id, formula }) => (formula === undefined ? [] : [{ metric: id, term: termOf(formula) }])), ...related];
}
