import type { Problem } from '../../problems/problem.ts';
import type { Check } from '../check.ts';
import { CARD_WORDS, LEVEL_WORDS, STEP_WORDS } from '../../values/reserved-ids.ts';
import { cardsOf, indicatorsOf, wrong } from '../check.ts';

/** Ids that mean something in the calculation already: of lines, or of what a line says. */
export const reservedIds: Check = ({ policy }) => [
  ...cardsOf(policy).flatMap(({ card, pointer }) => [
    ...reserved(card.indicators, `${pointer}/indicators`, CARD_WORDS),
    ...reserved(card.cutOffs, `${pointer}/cutOffs`, STEP_WORDS),
    ...reserved(card.modifiers, `${pointer}/modifiers`, STEP_WORDS),
    ...reserved(card.limits, `${pointer}/limits`, STEP_WORDS),
  ]),
  ...indicatorsOf(policy).flatMap(({ item: { levels, attainment }, at }) => [
    ...reserved(levels, `${at}/levels`, LEVEL_WORDS),
    ...(attainment?.method === 'matrix' ? reserved(attainment.rows, `${at}/attainment/rows`, LEVEL_WORDS) : []),
  ]),
];

const reserved = (items: readonly { readonly id: string }[] = [], pointer: string, words: ReadonlySet<string>): readonly Problem[] =>
  items.flatMap(({ id }, index) => (words.has(id) ? [wrong('reserved-id', `${pointer}/${index}/id`, { name: id })] : []));
