import type { Attainment, Level, Metric, Quantity } from '@scorewright/schemas';
import { rising } from './curves.ts';
import { bounds, percentage, positive, signed, written } from './decimals.ts';
import type { Draft } from './draft.ts';
import { declareNumber, numberFact } from './draft.ts';
import type { Scope } from './expressions.ts';
import { condition, number } from './expressions.ts';
import { quantity } from './quantities.ts';
import type { Random } from './random.ts';
import { GRADES_OF_RATING } from './metrics.ts';

/** How an indicator of a metric is attained, and the levels that it needs or may have. */
export interface Attained {
  readonly attainment: Attainment;
  readonly levels?: readonly Level[];
  readonly needsPlan: boolean;
}

const NUMERIC = [
  'ratio',
  'ratio',
  'ratio',
  'inverse-ratio',
  'inverse-ratio',
  'base-norm',
  'deviation',
  'ladder',
  'ladder',
  'interval',
  'met',
  'points-lost',
  'rating',
  'formula',
  'direct',
  'matrix',
] as const;

/** Levels that lead the way that the metric does; those from facts may lie anywhere. */
export const levels = (draft: Draft, { direction, unit = '1' }: Metric): readonly Level[] => {
  const { random } = draft;
  const at = [...rising(Array.from({ length: random.between(1, 4) }, () => signed(random)))];
  if (direction === 'lower') at.reverse();
  const fromFacts = random.chance(0.12);
  return at.map((text, index) => ({
    id: `level-${index + 1}`,
    at: fromFacts && random.chance(0.7) ? { fact: numberFact(draft, unit).name } : written(random, text),
    score: written(random, random.chance(0.5) ? String(100 + 20 * index) : percentage(random)),
  }));
};

const points = (draft: Draft): Extract<Attainment, { method: 'points-lost' }>['violations'] =>
  Array.from({ length: draft.random.between(1, 3) }, () => ({
    fact: declareNumber(draft, 'violation').name,
    points: written(draft.random, draft.random.pick(['1', '2', '0.5', '10'])),
  }));

const rating = (draft: Draft, { type }: Metric): Attainment => ({
  method: 'rating',
  scale:
    type === 'text'
      ? GRADES_OF_RATING.slice(draft.random.chance(0.1) ? 1 : 0).map((name, index) => ({ rating: name, score: index * 50 }))
      : [1, '2', 3, '4.5', 5].map((value) => ({ rating: value, score: written(draft.random, percentage(draft.random)) })),
});

/** Two values that are not the same. */
const different = (random: Random): readonly string[] => {
  const both = rising([signed(random), signed(random)]);
  return both.length === 2 ? both : ['0', '10'];
};

const numeric = (draft: Draft, scope: Scope, metric: Metric): Attained => {
  const { random } = draft;
  const unit = metric.unit ?? '1';
  const value = (text: string): Quantity => quantity(draft, scope, unit, text);
  const [from = '0', to = '10'] = random.chance(0.5) ? different(random) : [...different(random)].reverse();
  const score = (text: string): number | string => written(random, random.chance(0.7) ? text : percentage(random));
  const method = random.pick(NUMERIC.filter((name) => (name !== 'ladder' && name !== 'matrix') || metric.direction !== 'range'));
  switch (method) {
    case 'ratio':
      return { attainment: { method }, needsPlan: true };
    case 'inverse-ratio':
      return { attainment: { method, ...(random.chance(0.85) && { atZero: written(random, percentage(random)) }) }, needsPlan: true };
    case 'base-norm': {
      const norm = random.chance(0.5) ? { norm: value(to) } : {};
      return {
        attainment: { method, base: value(from), ...norm, ...bounds(random, () => random.pick(['0', '0', '50', '-20', '100', '120', '150']), 0.3, 0.3) },
        needsPlan: !('norm' in norm),
      };
    }
    case 'deviation':
      return { attainment: { method, ...(random.chance(0.6) && { floor: score('0') }) }, needsPlan: true };
    case 'ladder':
      return { attainment: { method, interpolation: random.pick(['step', 'linear']), below: score('0') }, levels: levels(draft, metric), needsPlan: false };
    case 'interval':
      return { attainment: { method, zeroAt: value(from), fullAt: value(to) }, needsPlan: false };
    case 'met':
      return met(draft, scope, metric);
    case 'points-lost':
      return {
        attainment: { method, start: score('100'), violations: points(draft), perPoint: written(random, positive(random)), floor: score('0') },
        needsPlan: false,
      };
    case 'rating':
      return { attainment: rating(draft, metric), needsPlan: false };
    case 'formula':
      return { attainment: { method, formula: number(draft, scope, '%', 2) }, needsPlan: false };
    case 'direct':
      return { attainment: { method }, needsPlan: false };
    case 'matrix': {
      const columns = levels(draft, metric);
      return { attainment: matrix(draft, scope, columns.length), levels: columns, needsPlan: false };
    }
  }
};

/** Rows that rise or fall, over a fact, a value or a formula, with a score for each level. */
const matrix = (draft: Draft, scope: Scope, levelCount: number): Attainment => {
  const { random } = draft;
  const unit = random.pick(['%', '1', 'piece']);
  const at = [...rising(Array.from({ length: random.between(1, 4) }, () => signed(random)))];
  if (random.chance(0.3)) at.reverse();
  return {
    method: 'matrix',
    interpolation: random.pick(['step', 'linear']),
    over: random.chance(0.7) ? { fact: numberFact(draft, unit).name } : quantity(draft, scope, unit, random.pick(at)),
    rows: at.map((text, index) => ({
      id: `row-${index + 1}`,
      at: written(random, text),
      scores: Array.from({ length: levelCount }, (_, level) => written(random, random.chance(0.5) ? String(25 * (index + level)) : percentage(random))),
    })),
    below: written(random, random.chance(0.7) ? '0' : percentage(random)),
  };
};

const met = (draft: Draft, scope: Scope, { type, direction }: Metric): Attained => {
  const { random } = draft;
  const withCondition = type === 'text' || random.chance(0.4);
  return {
    attainment: {
      method: 'met',
      met: written(random, random.pick(['100', '100', '120', percentage(random)])),
      notMet: written(random, random.pick(['0', '0', '50'])),
      ...(withCondition && { condition: condition(draft, scope, 2) }),
    },
    needsPlan: !withCondition && type !== 'boolean' && direction !== 'range',
  };
};

/** An attainment that the type of the metric permits. */
export const attainment = (draft: Draft, scope: Scope, metric: Metric): Attained => {
  if (metric.type === 'boolean') return met(draft, scope, metric);
  if (metric.type === 'text') return draft.random.chance(0.7) ? { attainment: rating(draft, metric), needsPlan: false } : met(draft, scope, metric);
  return numeric(draft, scope, metric);
};
