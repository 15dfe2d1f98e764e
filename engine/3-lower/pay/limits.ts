import type { Limit } from '@scorewright/schemas';
import { max, min } from '../../operators/build.ts';
import { lowerQuantity } from '../draft/quantity.ts';
import type { Steps } from '../draft/steps.ts';
import { soFar, step } from '../draft/steps.ts';

/** `<name>.<limit>` for every limit on the bonus, the variable part or the total, in order: at least, then at most. */
export function lowerLimits(steps: Steps, on: Limit['on']): void {
  const { draft, type } = steps;
  (draft.card.limits ?? []).forEach((limit, index) => {
    if (limit.on !== on) return;
    const pointer = `${draft.pointer}/limits/${index}`;
    const least = limit.atLeast === undefined ? soFar(steps) : max(soFar(steps), lowerQuantity(draft, limit.atLeast, `${pointer}/atLeast`, type));
    const expression = limit.atMost === undefined ? least : min(least, lowerQuantity(draft, limit.atMost, `${pointer}/atMost`, type));
    step(steps, { id: limit.id, role: 'limit', expression, pointer });
  });
}
