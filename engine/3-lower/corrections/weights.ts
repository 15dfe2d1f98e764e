import { problem } from '../../problems/problem.ts';
import { HUNDRED, ZERO, decimal, printDecimal } from '../../values/decimal.ts';
import type { Draft } from '../draft/draft.ts';
import { isInParts } from '../../2-check/in-parts.ts';
import { isWeighed, weightOf } from '../indicator/weights.ts';
import type { Expression } from '../sheet.ts';

/** After corrections an indicator must be left, and the weights must again sum to 100; the last change of either has the problem. */
export function checkCorrectedWeights(draft: Draft): void {
  const last = [...draft.changes.values()].filter(({ change: { parameter } }) => parameter === 'weight' || parameter === 'indicators').at(-1);
  if (last !== undefined && draft.indicators.every(({ item }) => item.type === 'cut-off')) {
    draft.problems.push(problem('no-indicator-left', last.document, last.pointer, { record: last.record.id }));
    return;
  }
  const weighed = draft.indicators.filter(({ item }) => isWeighed(draft, item));
  if (last === undefined || weighed.length === 0) return;
  const sum = weighed.map(({ item, pointer }) => valueOf(weightOf(draft, item, pointer).expression)).reduce((a, b) => a.plus(b), ZERO);
  if (isInParts(draft.card) ? sum.gt(ZERO) : sum.eq(HUNDRED)) return;
  draft.problems.push(
    problem('corrected-weights', last.document, last.pointer, {
      record: last.record.id,
      sum: printDecimal(sum),
      difference: printDecimal(HUNDRED.minus(sum)),
    }),
  );
}

/** INVARIANT: a weight is a literal. */
const valueOf = (literal: Expression) => decimal(String(literal['value.number']?.[0] ?? '0'));
