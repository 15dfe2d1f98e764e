import type { Problem } from '../../problems/problem.ts';
import type { Check } from '../check.ts';
import { cardsOf, wrong } from '../check.ts';

/** The first words of the lines of a card: an indicator of that name would have lines of the same ids. */
const CARD_WORDS: ReadonlySet<string> = new Set([
  'fact',
  'metric',
  'weights',
  'cut-off',
  'modifier',
  'proration',
  'salary',
  'target-bonus',
  'index',
  'coefficient',
  'payout',
  'bonus',
  'extra',
  'extras',
  'variable',
  'total',
  'figure',
]);

/** The steps that the calculation itself has: a modifier, cut-off or limit of that name would have the same line. */
const STEP_WORDS: ReadonlySet<string> = new Set(['base', 'pay', 'floor', 'cap', 'team', 'minimum', 'prorated', 'band', 'when', 'over', 'derived']);

/** Ids that lines of the calculation have already. */
export const reservedIds: Check = ({ policy }) =>
  cardsOf(policy).flatMap(({ card, pointer }) => [
    ...reserved(card.indicators, `${pointer}/indicators`, CARD_WORDS),
    ...reserved(card.cutOffs, `${pointer}/cutOffs`, STEP_WORDS),
    ...reserved(card.modifiers, `${pointer}/modifiers`, STEP_WORDS),
    ...reserved(card.limits, `${pointer}/limits`, STEP_WORDS),
  ]);

const reserved = (items: readonly { readonly id: string }[] = [], pointer: string, words: ReadonlySet<string>): readonly Problem[] =>
  items.flatMap(({ id }, index) => (words.has(id) ? [wrong('reserved-id', `${pointer}/${index}/id`, { name: id })] : []));
