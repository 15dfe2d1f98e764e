import type { Curve } from '@scorewright/schemas';
import type { FactDeclaration, Indicator, Metric } from '@scorewright/schemas';
import { indicator, metric } from '../../support/plain-policy.ts';

/** Ten past months of a metric. */
export const past = (...values: readonly number[]): NonNullable<Metric['history']> =>
  values.map((value, index) => ({ period: `2025-${String(index + 1).padStart(2, '0')}`, value }));

/** A source that somebody else than the payee keeps. */
export const independent = { system: 'ERP', recordedBy: 'Controlling', independent: true, readyAfterDays: 3 } as const;
/** A record that the payee keeps. */
export const ownRecord = (recordedBy: string) => ({ system: 'Spreadsheet', recordedBy, independent: false, readyAfterDays: 1 }) as const;

export const share = (id: string, more: Partial<Metric> = {}): Metric =>
  metric(id, { unit: '%', measure: 'ratio', domain: { min: 0, max: 100 }, source: independent, ...more });
export const sum = (id: string, unit: string, max: number, more: Partial<Metric> = {}): Metric =>
  metric(id, { unit, measure: 'total', domain: { min: 0, max }, source: independent, ...more });
export const flag = (id: string, about: FactDeclaration['about'] = 'period'): FactDeclaration => ({ id, name: id, type: 'boolean', about });
export const amount = (id: string, unit: string, max: number): FactDeclaration => ({
  id,
  name: id,
  type: 'number',
  unit,
  about: 'period',
  domain: { min: 0, max },
});

type Step = readonly [at: number, score: number];

/** Levels with straight lines between them, or steps. */
export const ladder = (
  id: string,
  weight: number,
  steps: readonly Step[],
  interpolation: 'linear' | 'step' = 'linear',
  more: Partial<Indicator> = {},
): Indicator =>
  indicator(id, {
    weight,
    type: 'discrete',
    levels: steps.map(([at, score], index) => ({ id: ['threshold', 'target', 'stretch'][index] ?? `level-${index}`, at, score })),
    attainment: { method: 'ladder', interpolation, below: 0 },
    ...more,
  });

/** Plan as a value, actual over plan, a curve of bands. */
export const ratio = (id: string, weight: number | undefined, plan: number, bands: Curve['bands'], more: Partial<Indicator> = {}): Indicator =>
  indicator(id, {
    ...(weight !== undefined && { weight }),
    plan: { method: 'value', value: plan },
    attainment: { method: 'ratio' },
    curve: { gives: 'percent', bands },
    ...more,
  });
