import type { Quantity } from '@scorewright/schemas';
import type { Text } from './decimals.ts';
import { percentage, written } from './decimals.ts';
import type { Draft } from './draft.ts';
import { CURRENCY, numberFact } from './draft.ts';
import type { Scope } from './expressions.ts';
import { number } from './expressions.ts';

/** A value in a unit: mostly a decimal, else a fact, a formula, or for money a share of the salary or the target bonus. */
export const quantity = (draft: Draft, scope: Scope, unit: string, text: Text, shares: readonly ('salary' | 'target-bonus')[] = []): Quantity => {
  const { random } = draft;
  const kind = random.below(10);
  if (kind < 5) return written(random, text);
  if (kind < 7) return { fact: numberFact(draft, unit).name };
  if (kind < 8) return { formula: number(draft, scope, unit, 1) };
  if (unit === CURRENCY && shares.length > 0) return { percent: written(random, percentage(random)), of: random.pick(shares) };
  return written(random, text);
};
