import type { Plan, Quantity } from '@scorewright/schemas';
import { percentage, positive, signed, step, written } from './decimals.ts';
import type { Draft } from './draft.ts';
import { numberFact } from './draft.ts';
import type { Scope } from './expressions.ts';
import { number } from './expressions.ts';
import { quantity } from './quantities.ts';

const METHODS = ['value', 'value', 'value', 'uplift', 'predecessor', 'capacity', 'benchmark', 'formula'] as const;

/** A plan by any of the methods, in the unit of the metric. */
export const plan = (draft: Draft, scope: Scope, unit: string): Plan => {
  const { random } = draft;
  const value = (): Quantity => quantity(draft, scope, unit, random.chance(0.97) ? positive(random) : signed(random));
  const earlier = (): Quantity => (random.chance(0.5) ? { fact: numberFact(draft, unit).name } : value());
  const stated = random.chance(0.25) ? { stated: written(random, positive(random)) } : {};
  const method = random.pick(METHODS);
  switch (method) {
    case 'value':
      return { method, value: value() };
    case 'uplift':
      return {
        method,
        baseline: earlier(),
        uplift: written(random, random.pick(['20', '-10', '0', '12.5', '-100', percentage(random)])),
        ...stated,
        ...(random.chance(0.5) && { newcomer: earlier() }),
      };
    case 'predecessor':
      return { method, results: Array.from({ length: random.between(1, 6) }, earlier), ...stated };
    case 'capacity':
      return {
        method,
        required: random.chance(0.7) ? written(random, positive(random)) : { fact: numberFact(draft, 'piece').name },
        step: written(random, step(random)),
        ...stated,
        // A decimal fits whatever the units of the others give.
        people: written(random, random.pick(['1', '2', '3', '7', '1.5', '0.0001'])),
        ...(random.chance(0.6) && { days: random.chance(0.5) ? written(random, random.pick(['20', '21', '22'])) : { fact: numberFact(draft, 'day').name } }),
      };
    case 'benchmark':
      return { method, benchmark: value(), relative: written(random, percentage(random)), ...stated };
    case 'formula':
      return { method, formula: number(draft, scope, unit, 2), ...stated };
  }
};
