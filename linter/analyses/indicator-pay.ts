import type { Indicator } from '@scorewright/schemas';
import type { CardView } from '../context.ts';

/** What an indicator pays on plan, as decimal text; undefined where the combination does not tell it apart, or the card cannot be calculated. */
export function payOfIndicator(view: CardView, { id }: Pick<Indicator, 'id'>): string | undefined {
  const outcome = view.calculate({});
  const line = 'value' in outcome ? outcome.value.trace?.byId.get(`${id}.pay`) : undefined;
  return line?.state === 'value' && typeof line.value === 'object' ? line.value.toFixed() : undefined;
}
