import type { Curve, Policy } from '@scorewright/schemas';
import { cardsOf, indicatorsOf } from './check.ts';

/** All curves of a policy: of indicators, of the tiers on the index, of the tables of modifiers. */
export const curvesOf = (policy: Policy): readonly { readonly curve: Curve; readonly pointer: string }[] => [
  ...indicatorsOf(policy).flatMap(({ item, at }) => (item.curve === undefined ? [] : [{ curve: item.curve, pointer: `${at}/curve` }])),
  ...cardsOf(policy).flatMap(({ card, pointer }) => [
    ...(card.combination.tiers === undefined ? [] : [{ curve: card.combination.tiers, pointer: `${pointer}/combination/tiers` }]),
    ...(card.modifiers ?? []).flatMap(({ table }, index) =>
      table === undefined ? [] : [{ curve: table.curve, pointer: `${pointer}/modifiers/${index}/table/curve` }],
    ),
  ]),
];
