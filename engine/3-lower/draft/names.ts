import type { Indicator, Scorecard } from '@scorewright/schemas';

/** Names of the lines of a card that expressions can read, wherever they are calculated. */
export const namesOfCard = (card: Scorecard): readonly string[] => [
  'salary',
  'bonus',
  'extras',
  ...(card.pay.targetBonus === undefined ? [] : ['target-bonus']),
  ...indexNames(card),
  ...(card.groups ?? []).map(({ id }) => `group.${id}`),
  ...card.indicators.flatMap((indicator) => namesOfIndicator(card, indicator)),
];

const indexNames = ({ combination: { method } }: Scorecard): readonly string[] => {
  if (method === 'separate') return [];
  return method === 'product' || method === 'sum' ? ['coefficient'] : ['index'];
};

function namesOfIndicator(card: Scorecard, indicator: Indicator): readonly string[] {
  const suffixes =
    indicator.type === 'cut-off'
      ? ['actual']
      : [
          'actual',
          'attainment',
          'score',
          ...(indicator.plan === undefined ? [] : ['plan']),
          ...((indicator.levels ?? []).length > 0 ? ['reached'] : []),
          ...(indicator.levels ?? []).map(({ id }) => `level.${id}`),
          ...paidNames(card, indicator),
        ];
  return suffixes.map((suffix) => `${indicator.id}.${suffix}`);
}

function paidNames({ combination: { method } }: Scorecard, { amount }: Indicator): readonly string[] {
  if (method === 'weighted-sum') return ['weight', 'contribution', 'pay'];
  return method === 'separate' ? ['pay', ...(amount === undefined ? ['weight'] : [])] : [];
}
