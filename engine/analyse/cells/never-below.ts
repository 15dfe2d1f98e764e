import { additiveGroups } from '../additive.ts';
import type { Extreme, ExtremesInput } from '../extremes.ts';
import { compareLimits, type Limit } from '../rational-function.ts';
import { minus, plus, ZERO, type Rational } from '../../values/rational.ts';
import { TooMany } from '../signals.ts';
import type { FactTexts } from '../symbolic.ts';
import { valueWith } from '../value-with.ts';
import { leastInCells } from './least.ts';
import { NotInCells } from './parts.ts';

/**
 * Why nothing is proven: `cells`, pay has too many pieces; `operator`, it has a part that is not followed over several facts; `unbounded`, facts without
 * bounds are multiplied; `irrational`, it bends where no fraction lies; `bound`, it comes as near to a loss as can be told.
 */
export type NotProven = NotInCells['reason'] | 'bound';

/** What is known of a line: never below zero, below it for some facts, or neither. */
type NeverBelow = { readonly holds: true } | { readonly witness: Extreme } | { readonly reason: NotProven };

interface Group {
  readonly gain: Limit;
  readonly facts: FactTexts;
}

const least = (gains: readonly Limit[], start: Rational): Limit =>
  gains.reduce<Limit>((sum, gain) => (typeof sum === 'string' ? sum : typeof gain === 'string' ? gain : plus(sum, gain)), start);

/** The groups of facts that act together: of a sum, the least values of its terms add up. */
function groupsOf(input: ExtremesInput, start: Rational): readonly Group[] {
  const groups = additiveGroups(input.sheet, input.target, new Set(input.free.map(({ id }) => id)));
  const enough = groups.length === 1 ? ZERO : start;
  return groups.map((ids) => {
    const free = input.free.filter(({ id }) => ids.includes(id));
    const { bound, facts = input.facts } = leastInCells({ ...input, free }, enough);
    return {
      gain: typeof bound === 'object' ? minus(bound, start) : bound,
      facts: Object.fromEntries(ids.flatMap((id) => (facts[id] === undefined ? [] : [[id, facts[id]] as const]))),
    };
  });
}

/** Whether a line is never below zero, whatever the facts: proven cell by cell, or refuted by facts. */
export function neverBelow(input: ExtremesInput): NeverBelow {
  const start = valueWith(input, input.facts);
  if (!start) return { reason: 'operator' };
  try {
    const groups = groupsOf(input, start);
    const gains = groups.map(({ gain }) => gain);
    if (gains.includes('-infinity') || compareLimits(least(gains, start), ZERO) < 0) {
      const facts = Object.assign({}, input.facts, ...groups.map((group) => group.facts)) as FactTexts;
      const value = valueWith(input, facts);
      return value && compareLimits(value, ZERO) < 0 ? { witness: { value, attained: true, facts } } : { reason: 'bound' };
    }
    return { holds: true };
  } catch (signal) {
    if (signal instanceof NotInCells) return { reason: signal.reason };
    if (signal instanceof TooMany) return { reason: 'cells' };
    throw signal;
  }
}
