import type { Indicator, Scorecard } from '@scorewright/schemas';
import type { Problem } from '../../problems/problem.ts';
import { HUNDRED, ZERO, decimal, printDecimal } from '../../values/decimal.ts';
import type { Check, Checked, PlacedCard } from '../check.ts';
import { cardsOf, wrong, wrongIf } from '../check.ts';
import { isInParts } from '../in-parts.ts';

/** Weights that are missing, that do not sum to 100, or that the combination does not use. */
export const weights: Check = ({ policy, nearest }) =>
  cardsOf(policy).flatMap((placed) => {
    const { card } = placed;
    if (card.combination.method !== 'weighted-sum' && card.combination.method !== 'separate') return unused(placed);
    const weighed = weighedIn(card);
    if (weighed.length === 0) return unused(placed);
    return card.weightVariants === undefined ? ownWeights(placed, weighed) : variantWeights(placed, weighed, nearest);
  });

const weighedIn = ({ indicators, combination: { method } }: Scorecard): readonly Indicator[] =>
  indicators.filter(({ type, amount }) => type !== 'cut-off' && (method === 'weighted-sum' || amount === undefined));

function ownWeights({ card, pointer }: PlacedCard, weighed: readonly Indicator[]): readonly Problem[] {
  const counted = new Set(weighed);
  const missing = card.indicators.flatMap((item, index) =>
    counted.has(item) && item.weight === undefined ? [wrong('weight-missing', `${pointer}/indicators/${index}`, { indicator: item.id })] : [],
  );
  const idle = card.indicators.flatMap((item, index) =>
    item.type !== 'cut-off' && !counted.has(item) && item.weight !== undefined
      ? [wrong('weight-unused', `${pointer}/indicators/${index}/weight`, { indicator: item.id }, 'warning')]
      : [],
  );
  // The sum of what is there says little while a weight is missing.
  return [
    ...missing,
    ...idle,
    ...(missing.length > 0
      ? []
      : sumOf(
          card,
          weighed.map(({ weight = 0 }) => weight),
          `${pointer}/indicators`,
        )),
  ];
}

const variantWeights = ({ card, pointer }: PlacedCard, weighed: readonly Indicator[], nearest: Checked['nearest']): readonly Problem[] =>
  (card.weightVariants ?? []).flatMap(({ weights: given }, variant) => {
    const at = `${pointer}/weightVariants/${variant}/weights`;
    const known = weighed.map(({ id }) => id);
    return [
      ...given.flatMap(({ indicator }, index) =>
        known.includes(indicator) ? [] : [wrong('unknown-indicator', `${at}/${index}/indicator`, nearest(indicator, known))],
      ),
      ...given.flatMap(({ indicator }, index) =>
        wrongIf(given.findIndex((one) => one.indicator === indicator) < index, 'duplicate-id', `${at}/${index}/indicator`, { name: indicator }),
      ),
      ...sumOf(
        card,
        given.map(({ weight }) => weight),
        at,
      ),
    ];
  });

function sumOf(card: Scorecard, given: readonly (number | string)[], pointer: string): readonly Problem[] {
  const sum = given.reduce((total, weight) => total.plus(decimal(weight)), ZERO);
  if (isInParts(card)) return wrongIf(sum.lte(ZERO), 'parts-not-positive', pointer, { sum: printDecimal(sum) });
  return wrongIf(!sum.eq(HUNDRED), 'weights-not-100', pointer, { sum: printDecimal(sum), difference: printDecimal(HUNDRED.minus(sum)) });
}

const unused = ({ card, pointer }: PlacedCard): readonly Problem[] => [
  ...card.indicators.flatMap(({ id, type, weight }, index) =>
    weight === undefined || type === 'cut-off' ? [] : [wrong('weight-unused', `${pointer}/indicators/${index}/weight`, { indicator: id }, 'warning')],
  ),
  ...(card.combination.weights === undefined
    ? []
    : [wrong('weights-unused', `${pointer}/combination/weights`, { method: card.combination.method }, 'warning')]),
  ...(card.weightVariants === undefined ? [] : [wrong('variants-unused', `${pointer}/weightVariants`, { method: card.combination.method }, 'warning')]),
];
