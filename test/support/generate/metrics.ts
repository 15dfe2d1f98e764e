import type { Domain, Metric } from '@scorewright/schemas';
import { rising } from './curves.ts';
import { signed, written } from './decimals.ts';
import type { Draft } from './draft.ts';
import { UNITS, declared } from './draft.ts';
import { number } from './expressions.ts';

/** The ratings of a metric that is rated by name. */
export const GRADES_OF_RATING = ['poor', 'good', 'excellent'] as const;

const wantedRange = (draft: Draft): NonNullable<Metric['range']> => {
  const [from = '0', to] = rising([signed(draft.random), signed(draft.random)]);
  return to !== undefined ? { from: written(draft.random, from), to: written(draft.random, to) } : { from: 0, to: 10 };
};

/** Declares a metric: mostly a number, raw or calculated, else met or not met, or a rating by name. */
export const declareMetric = (draft: Draft): Metric => {
  const { random, metrics } = draft;
  const id = `metric-${metrics.length + 1}`;
  const common = { id, name: id, kind: 'result', measure: random.pick(['total', 'ratio', 'level'] as const) } as const;
  const kind = random.below(20);
  if (kind === 0) return push(draft, { ...common, type: 'boolean', direction: 'higher' });
  if (kind === 1) return push(draft, { ...common, type: 'text', direction: 'higher', values: [...GRADES_OF_RATING] });
  const direction = random.pick(['higher', 'higher', 'higher', 'lower', 'lower', 'range'] as const);
  const unit = random.pick(UNITS);
  return push(draft, {
    ...common,
    ...(random.chance(0.3) && { type: 'number' as const }),
    unit,
    direction,
    ...(direction === 'range' && { range: wantedRange(draft) }),
    ...(kind < 7 && { formula: number(draft, declared(draft), unit, random.between(1, 3)) }),
    ...(kind === 19 && { domain: random.pick<Domain>([{ min: 0 }, { min: '-100', max: 1000000 }, { integer: true }]) }),
  });
};

const push = (draft: Draft, metric: Metric): Metric => {
  draft.metrics.push(metric);
  return metric;
};
