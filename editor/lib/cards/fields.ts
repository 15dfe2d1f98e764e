import { blankOf, type Blanks } from '#lib/form/blank.ts';
import { clause, field, open, optional, type Spec } from '#lib/form/spec.ts';

type Methods = Readonly<Record<string, readonly Spec[]>>;

const stated = optional('stated', 'number', { unit: 'own' });

/** How a plan is set, with what each way needs. */
export const PLAN_METHODS = {
  value: [field('value', 'quantity', { unit: 'own' }), clause],
  uplift: [
    field('baseline', 'quantity', { unit: 'own' }),
    field('uplift', 'percent', { blank: 10 }),
    optional('newcomer', 'quantity', { unit: 'own' }),
    stated,
    clause,
  ],
  predecessor: [field('results', 'quantities'), stated, clause],
  capacity: [
    field('required', 'quantity'),
    open('people', 'quantity'),
    open('days', 'quantity'),
    field('step', 'number', { blank: 1, least: 0 }),
    stated,
    clause,
  ],
  benchmark: [field('benchmark', 'quantity', { unit: 'own' }), field('relative', 'percent'), stated, clause],
  formula: [field('formula', 'formula'), stated, clause],
} as const satisfies Methods;

/** How a result is judged. */
export const ATTAINMENT_METHODS = {
  ratio: [],
  'inverse-ratio': [open('atZero', 'percent', { blank: 200 })],
  'base-norm': [
    field('base', 'quantity', { unit: 'own', blank: 0 }),
    open('norm', 'quantity', { unit: 'own' }),
    open('floor', 'percent'),
    open('cap', 'percent'),
  ],
  deviation: [open('floor', 'percent', { blank: 0 })],
  ladder: [field('interpolation', 'choice', { choice: 'interpolation' }), field('below', 'percent', { blank: 0 })],
  interval: [field('zeroAt', 'quantity', { unit: 'own', blank: 0 }), field('fullAt', 'quantity', { unit: 'own' })],
  met: [optional('condition', 'condition'), field('met', 'percent'), field('notMet', 'percent', { blank: 0 })],
  'points-lost': [
    field('start', 'percent'),
    field('perPoint', 'number', { blank: 5, least: 0 }),
    field('floor', 'percent', { blank: 0 }),
    field('violations', 'records', { record: 'violation' }),
  ],
  rating: [field('scale', 'records', { record: 'rating' })],
  formula: [field('formula', 'formula')],
  direct: [],
  matrix: [
    field('over', 'quantity'),
    field('interpolation', 'choice', { choice: 'interpolation' }),
    field('below', 'percent', { blank: 0 }),
    field('rows', 'records', { record: 'row' }),
  ],
} as const satisfies Methods;

export type PlanMethod = keyof typeof PLAN_METHODS;
export type AttainmentMethod = keyof typeof ATTAINMENT_METHODS;

/** Values that a method begins with where the kind of the field alone would be too little. */
const BEGINS: ReadonlyMap<string, unknown> = new Map([
  [
    'scale',
    [
      { rating: 'A', score: 100 },
      { rating: 'B', score: 0 },
    ],
  ],
]);

/** The same part by another method: what both have is kept, what the new one needs is begun. */
export function withMethod(
  before: Readonly<Record<string, unknown>>,
  method: string,
  specs: readonly Spec[],
  blanks: Blanks,
): Readonly<Record<string, unknown>> {
  const kept = specs.flatMap((spec) => {
    const { name, optional: free } = spec;
    const value = Object.hasOwn(before, name) ? before[name] : free === true ? undefined : (BEGINS.get(name) ?? blankOf(spec, blanks));
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries([['method', method], ...kept]);
}
