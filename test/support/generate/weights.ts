import type { Indicator, VariantWeight, WeightVariant } from '@scorewright/schemas';
import { minus, rational, textOf } from '../oracle/rational.ts';
import type { Text } from './decimals.ts';
import { written } from './decimals.ts';
import type { Draft } from './draft.ts';
import { declareOther } from './draft.ts';
import type { Random } from './random.ts';
import { sure } from '../sure.ts';

/** So many weights that sum to 100: whole ones, broken ones, and 0 among them. */
export const split = (random: Random, count: number): readonly Text[] => {
  const parts = Array.from({ length: count - 1 }, () =>
    random.chance(0.8) ? String(random.between(0, Math.floor(100 / count / 5)) * 5) : random.pick(['33.3', '12.5', '0.1', '7']),
  ).map((text) => (rational(text).n * BigInt(count) > 100n * rational(text).d ? '5' : text));
  const last = parts.reduce((left, part) => minus(left, rational(part)), rational(100));
  return [...parts, textOf(last)];
};

const weightsOf = (random: Random, indicators: readonly Indicator[]): readonly VariantWeight[] => {
  const named = indicators.filter((_, index) => index === 0 || random.chance(0.8));
  const weights = split(random, named.length);
  return named.map(({ id }, index) => ({ indicator: id, weight: written(random, sure(weights[index])) }));
};

const BY_DATE = [
  [{ until: '2026-09-30' }, { from: '2026-10-01', until: '2026-12-31' }, { from: '2027-01-01' }],
  [{}],
  [{ from: '2026-01-01', until: '2026-10-31' }, { from: '2026-11-01' }],
] as const;

/** Variants that follow each other in time. */
const byDate = (random: Random, indicators: readonly Indicator[]): readonly WeightVariant[] =>
  random.pick(BY_DATE).map((dates, index) => ({ id: `variant-${index + 1}`, ...dates, weights: weightsOf(random, indicators) }));

/** A variant for every phase of the company; now and then a phase has none. */
const byPhase = (draft: Draft, indicators: readonly Indicator[]): readonly WeightVariant[] => {
  const phase = declareOther(draft, 'text');
  const phases = phase.kind === 'text' ? phase.values : [];
  return phases
    .filter((_, index) => index === 0 || draft.random.chance(0.9))
    .map((value, index) => ({
      id: `variant-${index + 1}`,
      when: { '==': [{ var: phase.name }, value] },
      weights: weightsOf(draft.random, indicators),
    }));
};

/** Two variants whose conditions can be true together, or neither. */
const byCondition = (draft: Draft, indicators: readonly Indicator[]): readonly WeightVariant[] => {
  const names = [declareOther(draft, 'boolean').name, declareOther(draft, 'boolean').name];
  return names.map((name, index) => ({
    id: `variant-${index + 1}`,
    when: index === 0 ? { var: name } : draft.random.chance(0.5) ? { '!': [{ var: names[0] }] } : { var: name },
    weights: weightsOf(draft.random, indicators),
  }));
};

export const variants = (draft: Draft, indicators: readonly Indicator[]): readonly WeightVariant[] => {
  const kind = draft.random.below(6);
  return kind < 2 ? byDate(draft.random, indicators) : kind < 4 ? byPhase(draft, indicators) : byCondition(draft, indicators);
};
