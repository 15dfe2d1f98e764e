/** How a part of a plan, an attainment or an extra pay line is typed. */
export type FieldKind = 'quantity' | 'number' | 'percent' | 'logic' | 'condition' | 'interpolation' | 'quantities' | 'violations' | 'ratings';

export interface FieldSpec {
  readonly name: string;
  readonly kind: FieldKind;
  readonly optional?: true;
  readonly blank?: unknown;
}

const field = (name: string, kind: FieldKind, blank: unknown): FieldSpec => ({ name, kind, blank });
const optional = (name: string, kind: FieldKind): FieldSpec => ({ name, kind, optional: true });

type Methods = Readonly<Record<string, readonly FieldSpec[]>>;

const stated = optional('stated', 'number');

export const PLAN_METHODS = {
  value: [field('value', 'quantity', 100)],
  uplift: [field('baseline', 'quantity', 100), optional('newcomer', 'quantity'), field('uplift', 'percent', 10), stated],
  predecessor: [field('results', 'quantities', [100]), stated],
  capacity: [field('required', 'quantity', 100), optional('people', 'quantity'), optional('days', 'quantity'), field('step', 'number', 1), stated],
  benchmark: [field('benchmark', 'quantity', 100), field('relative', 'percent', 100), stated],
  formula: [field('formula', 'logic', 100), stated],
} as const satisfies Methods;

export const ATTAINMENT_METHODS = {
  ratio: [],
  'inverse-ratio': [optional('atZero', 'percent')],
  'base-norm': [field('base', 'quantity', 0), optional('norm', 'quantity'), optional('floor', 'percent'), optional('cap', 'percent')],
  deviation: [optional('floor', 'percent')],
  ladder: [field('interpolation', 'interpolation', 'linear'), field('below', 'percent', 0)],
  interval: [field('zeroAt', 'quantity', 0), field('fullAt', 'quantity', 100)],
  met: [optional('condition', 'condition'), field('met', 'percent', 100), field('notMet', 'percent', 0)],
  'points-lost': [field('start', 'percent', 100), field('violations', 'violations', []), field('perPoint', 'number', 5), field('floor', 'percent', 0)],
  rating: [
    field('scale', 'ratings', [
      { rating: 1, score: 0 },
      { rating: 2, score: 100 },
    ]),
  ],
  formula: [field('formula', 'logic', 100)],
  direct: [],
} as const satisfies Methods;

export type PlanMethod = keyof typeof PLAN_METHODS;
export type AttainmentMethod = keyof typeof ATTAINMENT_METHODS;

/** The same part by another method: what both have is kept, what the new one needs is begun. */
export function withMethod(before: Readonly<Record<string, unknown>>, method: string, specs: readonly FieldSpec[]): Readonly<Record<string, unknown>> {
  const kept = specs.flatMap(({ name, optional: free, blank }) => {
    const value = Object.hasOwn(before, name) ? before[name] : free ? undefined : blank;
    return value === undefined ? [] : [[name, value] as const];
  });
  const clause = before['clause'];
  return Object.fromEntries([['method', method], ...kept, ...(clause === undefined ? [] : [['clause', clause] as const])]);
}
