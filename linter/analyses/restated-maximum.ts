import { rationals, type PolicyDocument } from '@scorewright/engine';
import { cardView } from '../card-view.ts';
import type { CardView } from '../context.ts';
import type { PatchOperation } from '../finding.ts';
import { withFix } from '../fix-effect.ts';
import { tokens } from '../pointer.ts';
import { exactOf, isLess } from './exact.ts';

/** The most that a card can pay; undefined where it has no bound or none that is proven. */
const mostOf = ({ extremes }: CardView): string | undefined =>
  'value' in extremes && extremes.value.proven && extremes.value.max !== 'unbounded' ? extremes.value.max : undefined;

/** A change of a card with its stated maximum following it: one that was true before the change stays true after it. */
export function withMaximum(document: PolicyDocument, view: CardView, patch: readonly PatchOperation[]): readonly PatchOperation[] {
  const stated = view.card.statedMaximum;
  const before = stated === undefined ? undefined : mostOf(view);
  if (stated === undefined || before === undefined || isLess(exactOf(stated), exactOf(before))) return patch;
  const fixed = withFix(document, { patch });
  const index = Number(tokens(view.pointer)[1]);
  const after = mostOf(cardView(fixed, index, new Map(fixed.policy.metrics.map((metric) => [metric.id, metric]))));
  if (after === undefined || rationals.compare(exactOf(after), exactOf(stated)) <= 0) return patch;
  return [...patch, { op: 'replace', path: `${view.pointer}/statedMaximum`, value: after }];
}
