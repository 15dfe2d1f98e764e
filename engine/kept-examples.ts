import type { Example } from '@scorewright/schemas';
import type { FactsDocument, PolicyDocument } from './1-read/document.ts';
import type { CardOutcome } from './4-run/trace.ts';
import { readByCalculations } from './calculation-reads.ts';
import { calculate } from './calculate.ts';
import { blockingProblems } from './check-policy.ts';

interface Kept {
  readonly read: readonly unknown[];
  readonly outcome: CardOutcome;
}

const kept = new WeakMap<Example, Kept>();

/** All that an example's outcome depends on besides the example itself: its card with its place, the ids of the others, and what all cards read. */
function readOf({ policy, source }: PolicyDocument, { scorecard }: Example): readonly unknown[] {
  const index = policy.scorecards.findIndex(({ id }) => id === scorecard);
  const own = index < 0 ? policy.scorecards : policy.scorecards[index];
  const ids = policy.scorecards.map(({ id }) => id);
  return [own, index, JSON.stringify(ids), source.literals.size === 0 ? 'as written' : source.literals, ...readByCalculations(policy).flat()];
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((part, index) => Object.is(part, b[index]));

/** Calculates an example, once for everything that it depends on. Where the whole policy is refused there is nothing to keep. */
export function calculateExample(document: PolicyDocument, example: Example, facts: FactsDocument): CardOutcome {
  if (blockingProblems(document).length > 0) return calculate(document, facts);
  const read = readOf(document, example);
  const before = kept.get(example);
  if (before && isSame(before.read, read)) return before.outcome;
  const outcome = calculate(document, facts);
  kept.set(example, { read, outcome });
  return outcome;
}
