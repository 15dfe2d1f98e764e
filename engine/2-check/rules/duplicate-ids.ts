import type { Curve, Policy } from '@scorewright/schemas';
import type { Problem } from '../../problems/problem.ts';
import type { Check } from '../check.ts';
import { cardsOf, indicatorsOf, wrong } from '../check.ts';
import { curvesOf } from '../curves.ts';

type Named = readonly { readonly id: string }[] | undefined;

/** Things with one id where each needs its own. Facts and metrics share one space of names, and so do cut-offs, modifiers and limits of a card. */
export const duplicateIds: Check = ({ policy }) => [
  ...repeats([policy.facts, '/facts'], [policy.metrics, '/metrics']),
  ...repeats([policy.goals, '/goals']),
  ...repeats([policy.sections, '/sections']),
  ...repeats([policy.scorecards, '/scorecards']),
  ...repeats([policy.corrections?.grounds, '/corrections/grounds']),
  ...repeats([policy.correctionRecords, '/correctionRecords']),
  ...repeats([policy.examples, '/examples']),
  ...policy.metrics.flatMap(({ levers }, index) => repeats([levers, `/metrics/${index}/levers`])),
  ...cardsOf(policy).flatMap(({ card, pointer }) => [
    ...repeats([card.indicators, `${pointer}/indicators`]),
    ...repeats([card.weightVariants, `${pointer}/weightVariants`]),
    ...repeats([card.cutOffs, `${pointer}/cutOffs`], [card.modifiers, `${pointer}/modifiers`], [card.limits, `${pointer}/limits`]),
    ...repeats([card.extras, `${pointer}/extras`]),
    ...repeats([card.groups, `${pointer}/groups`]),
    ...repeats([card.figures, `${pointer}/figures`]),
  ]),
  ...indicatorsOf(policy).flatMap(({ item: { levels, attainment }, at }) => [
    ...repeats([levels, `${at}/levels`]),
    ...(attainment?.method === 'matrix' ? repeats([attainment.rows, `${at}/attainment/rows`]) : []),
  ]),
  ...bandsOf(policy),
];

const bandsOf = (policy: Policy): readonly Problem[] =>
  curvesOf(policy).flatMap(({ curve, pointer }: { readonly curve: Curve; readonly pointer: string }) => repeats([curve.bands, `${pointer}/bands`]));

function repeats(...lists: readonly (readonly [items: Named, pointer: string])[]): readonly Problem[] {
  const seen = new Set<string>();
  return lists.flatMap(([items = [], pointer]) =>
    items.flatMap(({ id }, index) => {
      const isRepeat = seen.has(id);
      seen.add(id);
      return isRepeat ? [wrong('duplicate-id', `${pointer}/${index}/id`, { name: id })] : [];
    }),
  );
}
