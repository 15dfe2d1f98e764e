import { rationals, type CardOutcome, type Rational } from '@scorewright/engine';
import type { CardView } from '../context.ts';
import type { Witness } from '../finding.ts';
import { exactOf, sumOf } from './exact.ts';

/** The indicators whose pay differs between two witnesses, with what they pay together in each. */
export interface PairPay {
  readonly indicators: readonly string[];
  readonly worse: Rational;
  readonly better: Rational;
}

function payOf(outcome: CardOutcome, id: string): Rational | undefined {
  const line = outcome.trace?.byId.get(`${id}.pay`);
  return line?.state === 'value' && typeof line.value === 'object' ? exactOf(line.value.toFixed()) : undefined;
}

/** The two or more indicators that a change of facts moves; undefined where the combination does not tell their money apart. */
export function pairPay(view: CardView, [first, second]: readonly Witness[]): PairPay | undefined {
  const [a, b] = [first, second].map((witness) => witness && view.calculate(witness.facts));
  if (!a || !b || !('value' in a) || !('value' in b)) return undefined;
  const moved = view.card.indicators.flatMap(({ id }) => {
    const [before, after] = [payOf(a.value, id), payOf(b.value, id)];
    return before && after && rationals.compare(before, after) !== 0 ? [{ id, before, after }] : [];
  });
  if (moved.length < 2) return undefined;
  return { indicators: moved.map(({ id }) => id), worse: sumOf(moved.map(({ before }) => before)), better: sumOf(moved.map(({ after }) => after)) };
}
